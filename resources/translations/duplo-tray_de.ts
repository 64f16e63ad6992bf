<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessJobs</name>
    <message>
        <source>The console of %1 is open.</source>
        <translation>Die Konsole von %1 ist offen.</translation>
    </message>
    <message>
        <source>The console URL of %1</source>
        <translation>Die Konsolen-URL von %1</translation>
    </message>
    <message>
        <source>Credentials of %1 for %2</source>
        <translation>Zugangsdaten von %1 für %2</translation>
    </message>
    <message>
        <source>%1: copied. The clipboard is cleared after %2.</source>
        <translation>%1: kopiert. Die Zwischenablage wird nach %2 geleert.</translation>
    </message>
    <message>
        <source>bash / zsh</source>
        <translation>bash / zsh</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>fish</translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation>PowerShell</translation>
    </message>
    <message>
        <source>cmd</source>
        <translation>cmd</translation>
    </message>
    <message>
        <source>.env</source>
        <translation>.env</translation>
    </message>
    <message>
        <source>credentials file</source>
        <translation>Credentials-Datei</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>%1 of %2 is open.</source>
        <comment>service, tenant</comment>
        <translation>%1 von %2 ist offen.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open JIT AWS Console</source>
        <translation>JIT AWS Console öffnen</translation>
    </message>
    <message>
        <source>open console browser</source>
        <comment>words people type for: Open JIT AWS Console</comment>
        <translation>öffnen konsole browser open</translation>
    </message>
    <message>
        <source>Copy Temporary AWS Credentials</source>
        <translation>Temporary AWS Credentials kopieren</translation>
    </message>
    <message>
        <source>creds keys export environment</source>
        <comment>words people type for: Copy Credentials</comment>
        <translation>zugangsdaten anmeldedaten schlüssel umgebung creds keys export</translation>
    </message>
    <message>
        <source>Copy AWS Console URL</source>
        <translation>URL der AWS-Konsole kopieren</translation>
    </message>
    <message>
        <source>link address</source>
        <comment>words people type for: Copy AWS Console URL</comment>
        <translation>link adresse konsolenlink</translation>
    </message>
    <message>
        <source>Show Temporary AWS Credentials…</source>
        <translation>Temporary AWS Credentials anzeigen…</translation>
    </message>
    <message>
        <source>creds keys reveal</source>
        <comment>words people type for: Show Credentials</comment>
        <translation>zugangsdaten anmeldedaten schlüssel zeigen creds keys</translation>
    </message>
    <message>
        <source>Set Up AWS Access from my Workstation</source>
        <translation>AWS Access from my Workstation einrichten</translation>
    </message>
    <message>
        <source>profile cli setup</source>
        <comment>words people type for: AWS Access from my Workstation</comment>
        <translation>profil cli einrichtung arbeitsplatz zugriff setup</translation>
    </message>
    <message>
        <source>Show in the Profile Window</source>
        <translation>Im Profilfenster anzeigen</translation>
    </message>
    <message>
        <source>details tenant</source>
        <comment>words people type for: Show in the Profile Window</comment>
        <translation>details tenant mandant</translation>
    </message>
    <message>
        <source>Mark or Unmark as Favourite</source>
        <translation>Als Favorit markieren oder entfernen</translation>
    </message>
    <message>
        <source>star favorite pin</source>
        <comment>words people type for: Favourite</comment>
        <translation>stern favoriten merken anheften</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>signin login authorize</source>
        <comment>words people type for: Sign In</comment>
        <translation>anmeldung einloggen login autorisieren authorize</translation>
    </message>
    <message>
        <source>Renew the Sign-In…</source>
        <translation>Anmeldung erneuern…</translation>
    </message>
    <message>
        <source>renew extend login authorize</source>
        <comment>words people type for: Renew the Sign-In</comment>
        <translation>verlängern login autorisieren authorize</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>signout logout leave</source>
        <comment>words people type for: Sign Out</comment>
        <translation>abmeldung ausloggen logout verlassen</translation>
    </message>
    <message>
        <source>Show the Portal</source>
        <translation>Portal anzeigen</translation>
    </message>
    <message>
        <source>portal tenants</source>
        <comment>words people type for: Show the Portal</comment>
        <translation>portal tenants mandanten</translation>
    </message>
    <message>
        <source>Programs That Wait for You…</source>
        <translation>Wartende Programme…</translation>
    </message>
    <message>
        <source>waiting authorize deny</source>
        <comment>words people type for: Programs That Wait</comment>
        <translation>warten autorisieren ablehnen erlauben</translation>
    </message>
    <message>
        <source>Add a Portal…</source>
        <translation>Portal hinzufügen…</translation>
    </message>
    <message>
        <source>new portal</source>
        <comment>words people type for: Add a Portal</comment>
        <translation>neues portal</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>live sign-ins credentials</source>
        <comment>words people type for: Sessions</comment>
        <translation>aktiv anmeldungen zugangsdaten sessions</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>history log audit</source>
        <comment>words people type for: Activity</comment>
        <translation>verlauf protokoll historie log audit</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>preferences options language shortcut</source>
        <comment>words people type for: Settings</comment>
        <translation>optionen konfiguration sprache tastenkürzel</translation>
    </message>
    <message>
        <source>Pause Handing Out Credentials</source>
        <translation>Ausgabe von Zugangsdaten anhalten</translation>
    </message>
    <message>
        <source>stop resume</source>
        <comment>words people type for: Pause</comment>
        <translation>pause pausieren stopp fortsetzen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>words people type for: Quit</comment>
        <translation>schließen verlassen exit</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>action, how many times</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>ActivityTexts</name>
    <message>
        <source>Got credentials</source>
        <translation>Zugangsdaten erhalten</translation>
    </message>
    <message>
        <source>Copied credentials</source>
        <translation>Zugangsdaten kopiert</translation>
    </message>
    <message>
        <source>Opened the console</source>
        <translation>Konsole geöffnet</translation>
    </message>
    <message>
        <source>Copied a console URL</source>
        <translation>URL kopiert</translation>
    </message>
    <message>
        <source>Renewed credentials</source>
        <translation>Zugangsdaten erneuert</translation>
    </message>
    <message>
        <source>Set up a profile</source>
        <translation>Profil eingerichtet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>aus dem Speicher</translation>
    </message>
    <message>
        <source>from the portal</source>
        <translation>vom Portal</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1 (started by %2)</source>
        <translation>%1 (via %2)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>portal / tenant</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>denied by you</source>
        <translation>von Ihnen abgelehnt</translation>
    </message>
    <message>
        <source>denied by an earlier answer, your settings or a pause</source>
        <translation>durch eine frühere Antwort, Ihre Einstellungen oder eine Pause abgelehnt</translation>
    </message>
    <message>
        <source>denied, as nobody answered</source>
        <translation>abgelehnt, weil niemand geantwortet hat</translation>
    </message>
    <message>
        <source>%1, allowed by you</source>
        <comment>from memory, …</comment>
        <translation>%1, von Ihnen erlaubt</translation>
    </message>
    <message>
        <source>%1, allowed before</source>
        <comment>from memory, …</comment>
        <translation>%1, früher erlaubt</translation>
    </message>
    <message>
        <source>Asked for the console</source>
        <translation>Konsole angefordert</translation>
    </message>
    <message>
        <source>Asked for a console URL</source>
        <translation>Konsolen-URL angefordert</translation>
    </message>
    <message>
        <source>Tried to renew credentials</source>
        <translation>Erneuerung versucht</translation>
    </message>
    <message>
        <source>Tried to set up a profile</source>
        <translation>Profileinrichtung versucht</translation>
    </message>
    <message>
        <source>Tried to sign in</source>
        <translation>Anmeldung versucht</translation>
    </message>
    <message>
        <source>Tried to sign out</source>
        <translation>Abmeldung versucht</translation>
    </message>
    <message>
        <source>Asked for credentials</source>
        <translation>Zugangsdaten angefordert</translation>
    </message>
    <message>
        <source>Could not keep what was done</source>
        <comment>which the activity lacks</comment>
        <translation>Aufzeichnung lückenhaft</translation>
    </message>
    <message>
        <source>unknown program (process %1)</source>
        <translation>unbekanntes Programm (Prozess %1)</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <comment>portal / tenant, name</comment>
        <translation>%1, Profil %2</translation>
    </message>
    <message>
        <source>Its file is damaged and was set aside as %1. A new one is begun.</source>
        <translation>Die Datei ist beschädigt und wurde als %1 beiseitegelegt. Eine neue ist begonnen.</translation>
    </message>
    <message>
        <source>You opened the console</source>
        <translation>Sie haben die Konsole geöffnet</translation>
    </message>
    <message>
        <source>You asked for the console</source>
        <translation>Sie haben die Konsole angefordert</translation>
    </message>
    <message>
        <source>You copied a console URL</source>
        <translation>Sie haben eine Konsolen-URL kopiert</translation>
    </message>
    <message>
        <source>You asked for a console URL</source>
        <translation>Sie haben eine Konsolen-URL angefordert</translation>
    </message>
    <message>
        <source>You copied credentials</source>
        <translation>Sie haben Zugangsdaten kopiert</translation>
    </message>
    <message>
        <source>You asked for credentials</source>
        <translation>Sie haben Zugangsdaten angefordert</translation>
    </message>
    <message>
        <source>You set up a profile</source>
        <translation>Sie haben ein Profil eingerichtet</translation>
    </message>
    <message>
        <source>You tried to set up a profile</source>
        <translation>Sie haben versucht, ein Profil einzurichten</translation>
    </message>
    <message>
        <source>You signed in</source>
        <translation>Sie haben sich angemeldet</translation>
    </message>
    <message>
        <source>You tried to sign in</source>
        <translation>Sie haben versucht, sich anzumelden</translation>
    </message>
    <message>
        <source>You signed out</source>
        <translation>Sie haben sich abgemeldet</translation>
    </message>
    <message>
        <source>You tried to sign out</source>
        <translation>Sie haben versucht, sich abzumelden</translation>
    </message>
    <message>
        <source>You renewed credentials</source>
        <translation>Sie haben Zugangsdaten erneuert</translation>
    </message>
    <message>
        <source>You tried to renew credentials</source>
        <translation>Sie haben versucht, Zugangsdaten zu erneuern</translation>
    </message>
    <message>
        <source>You got credentials</source>
        <translation>Sie haben Zugangsdaten erhalten</translation>
    </message>
    <message>
        <source>allowed by you</source>
        <translation>von Ihnen erlaubt</translation>
    </message>
    <message>
        <source>allowed before</source>
        <translation>früher erlaubt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>program, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what, outcome</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ActivityWindow</name>
    <message>
        <source>&amp;Copy Row</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Activity, the latest first</source>
        <translation>Aktivität, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Find in the activity</source>
        <translation>In der Aktivität suchen</translation>
    </message>
    <message>
        <source>Program, tenant, portal, profile or person</source>
        <translation>Programm, Tenant, Portal, Profil oder Person</translation>
    </message>
    <message>
        <source>Kept on this computer alone, for 90 days. No keys, no tokens.</source>
        <translation>Bleibt 90 Tage und nur auf diesem Computer. Keine Schlüssel, keine Tokens.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>What you and your programs do with AWS access appears here.</source>
        <translation>Hier erscheint, was Sie und Ihre Programme mit AWS-Zugriff tun.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No program, tenant, portal, profile or person is called like that.</source>
        <translation>Kein Programm, Tenant, Portal oder Profil und keine Person heißt so.</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>&amp;Alle anzeigen</translation>
    </message>
    <message>
        <source>The row is copied.</source>
        <translation>Die Zeile ist kopiert.</translation>
    </message>
    <message>
        <source>Export Activity</source>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tabelle (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n Zeile in %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>The activity cannot be read</source>
        <translation>Die Aktivität kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>AddPortalDialog</name>
    <message>
        <source>Add a Portal</source>
        <translation>Portal hinzufügen</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Portaladresse</translation>
    </message>
    <message>
        <source>acme.duplocloud.net</source>
        <translation>acme.duplocloud.net</translation>
    </message>
    <message>
        <source>Portal &amp;address:</source>
        <translation>Portal&amp;adresse:</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Which DuploCloud portal do you use?</source>
        <translation>Welches DuploCloud-Portal nutzen Sie?</translation>
    </message>
    <message>
        <source>The address you open in the browser to reach it.</source>
        <translation>Die Adresse, unter der Sie es im Browser öffnen.</translation>
    </message>
    <message>
        <source>&amp;Authorize in the Browser</source>
        <translation>Im &amp;Browser autorisieren</translation>
    </message>
    <message>
        <source>&amp;Paste an API Token…</source>
        <translation>API-Token &amp;einfügen…</translation>
    </message>
    <message>
        <source>Recommended. The portal asks you to confirm, no password to type here.</source>
        <translation>Empfohlen. Das Portal bittet Sie um Bestätigung; hier ist kein Passwort nötig.</translation>
    </message>
    <message>
        <source>A token made in the portal, for longer than one working session.</source>
        <translation>Ein im Portal erstelltes Token, für mehr als eine Arbeitssitzung.</translation>
    </message>
    <message>
        <source>%1 is in your list already; you can sign in to it.</source>
        <translation>%1 ist bereits in Ihrer Liste; Sie können sich dort anmelden.</translation>
    </message>
    <message>
        <source>Will be added as %1</source>
        <translation>Wird als %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Looking for a portal at %1…</source>
        <translation>Unter %1 wird ein Portal gesucht…</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Add Any&amp;way</source>
        <translation>&amp;Trotzdem hinzufügen</translation>
    </message>
</context>
<context>
    <name>AuthorizeDialog</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in it sent. Try again.</source>
        <translation>Die Anmeldung, die %1 gesendet hat, wird dort selbst nicht akzeptiert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autorisieren</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>Er&amp;neut öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste a Token…</source>
        <translation>&amp;Token einfügen…</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>We opened your browser at %1. Click Authorize there.</source>
        <translation>Ihr Browser wurde mit %1 geöffnet. Klicken Sie dort auf „Authorize“.</translation>
    </message>
    <message>
        <source>%1 left to answer</source>
        <translation>Noch %1 zum Antworten</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
        <source>&amp;Use the Built-in Window</source>
        <translation>&amp;Eigenes Fenster verwenden</translation>
    </message>
    <message>
        <source>Nobody clicked Authorize in time. Try again.</source>
        <translation>Niemand hat rechtzeitig auf „Authorize“ geklickt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in that came. Click Authorize there again.</source>
        <translation>%1 akzeptiert die eingegangene Anmeldung nicht. Klicken Sie dort erneut auf „Authorize“.</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Lines that will change</source>
        <translation>Zeilen, die sich ändern</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Anpassungen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where the console opens</source>
        <translation>Wo die Konsole geöffnet wird</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Console opens in</source>
        <translation>Konsole öffnen in</translation>
    </message>
    <message>
        <source>As in Settings: %1</source>
        <translation>Wie in den Einstellungen: %1</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>The tenant&apos;s own</source>
        <translation>Die des Tenants</translation>
    </message>
    <message>
        <source>The tenant&apos;s own, or %1</source>
        <translation>Die des Tenants oder %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>region&apos;s name, id</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Access for programs</source>
        <translation>Zugriff für Programme</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <translation>Wie üblich: %1</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
</context>
<context>
    <name>ConfigFile</name>
    <message>
        <source>a key that cannot stand in the file</source>
        <translation>ein Schlüssel, der so nicht in der Datei stehen kann</translation>
    </message>
    <message>
        <source>the region cannot stand in the file on one line</source>
        <translation>die Region passt nicht in eine Zeile der Datei</translation>
    </message>
    <message>
        <source>a value cannot stand in the file on one line</source>
        <translation>ein Wert passt nicht in eine Zeile der Datei</translation>
    </message>
    <message>
        <source>a profile&apos;s name is made of letters, digits and _ . @ : / + % -</source>
        <translation>ein Profilname besteht aus Buchstaben, Ziffern und _ . @ : / + % -</translation>
    </message>
    <message>
        <source>the file would not read as it was meant</source>
        <translation>die Datei würde anders gelesen, als sie gemeint ist</translation>
    </message>
</context>
<context>
    <name>ConsentList</name>
    <message>
        <source>%1 is allowed: %2, since %3</source>
        <comment>program, access, time</comment>
        <translation>%1 ist erlaubt: %2, seit %3</translation>
    </message>
    <message>
        <source>Every program</source>
        <translation>Jedes Programm</translation>
    </message>
    <message>
        <source>%1 is denied: %2, until %3</source>
        <comment>program, access, time</comment>
        <translation>%1 ist abgelehnt: %2, bis %3</translation>
    </message>
    <message>
        <source>No program is allowed or denied for now.</source>
        <translation>Zurzeit ist kein Programm erlaubt oder abgelehnt.</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Allowed and denied programs</source>
        <translation>Erlaubte und abgelehnte Programme</translation>
    </message>
</context>
<context>
    <name>ConsoleBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>The page comes from</source>
        <translation>Die Seite kommt von</translation>
    </message>
    <message>
        <source>⚠ Not the console: %1</source>
        <translation>⚠ Nicht die Konsole: %1</translation>
    </message>
    <message>
        <source>Somebody&apos;s file, kept at AWS. Type nothing here that you would not give to its owner.</source>
        <translation>Eine bei AWS abgelegte Datei einer anderen Person. Geben Sie hier nichts ein, was deren Besitzer nicht erfahren soll.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>%1 · AWS Console</source>
        <translation>%1 · AWS-Konsole</translation>
    </message>
    <message>
        <source>This page has stopped working</source>
        <translation>Diese Seite reagiert nicht mehr</translation>
    </message>
    <message>
        <source>Your session is still there: try again.</source>
        <translation>Ihre Sitzung besteht noch: Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The console could not be opened</source>
        <translation>Die Konsole konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1 did not answer as it should. Check your connection and try again; a link that was used or is over 15 minutes old has to be opened anew from Duplo Tray.</source>
        <translation>%1 hat nicht wie erwartet geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut; ein Link, der benutzt wurde oder älter als 15 Minuten ist, muss in Duplo Tray neu geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>Consoles</name>
    <message>
        <source>The command that opens consoles has a quote that stays open</source>
        <translation>Im Befehl, der Konsolen öffnet, fehlt ein schließendes Anführungszeichen</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>DeepLink</name>
    <message>
        <source>the link holds something that is not known here</source>
        <translation>der Link enthält etwas, das hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>the link says the same thing twice</source>
        <translation>der Link nennt dasselbe zweimal</translation>
    </message>
    <message>
        <source>the link holds what looks like a secret, so it was not used</source>
        <translation>der Link enthält etwas, das wie ein Geheimnis aussieht, und wurde daher nicht verwendet</translation>
    </message>
    <message>
        <source>the link is too long</source>
        <translation>der Link ist zu lang</translation>
    </message>
    <message>
        <source>that is not a link to Duplo Tray</source>
        <translation>das ist kein Link zu Duplo Tray</translation>
    </message>
    <message>
        <source>the link asks for something that links cannot do</source>
        <translation>der Link verlangt etwas, das Links nicht können</translation>
    </message>
    <message>
        <source>the link does not name a portal</source>
        <translation>der Link nennt kein Portal</translation>
    </message>
    <message>
        <source>the link does not name a tenant</source>
        <translation>der Link nennt keinen Tenant</translation>
    </message>
    <message>
        <source>the link does not name an AWS service</source>
        <translation>der Link nennt keinen AWS-Dienst</translation>
    </message>
    <message>
        <source>the link does not name an AWS region</source>
        <translation>der Link nennt keine AWS-Region</translation>
    </message>
</context>
<context>
    <name>DesktopUi</name>
    <message>
        <source>Signed out of %1</source>
        <translation>Von %1 abgemeldet</translation>
    </message>
    <message>
        <source>Its token may still be in the keychain. %1</source>
        <translation>Das Token liegt möglicherweise noch im Schlüsselbund. %1</translation>
    </message>
</context>
<context>
    <name>DetailsBox</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Details zum Fehler</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Tenant Details</source>
        <translation>Tenant-Details</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>known after the first session</source>
        <translation>nach der ersten Sitzung bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>%1 was saved in %2</source>
        <translation>%1 wurde in %2 gespeichert</translation>
    </message>
    <message>
        <source>%1 was not saved: the download was cancelled</source>
        <translation>%1 wurde nicht gespeichert: Download abgebrochen</translation>
    </message>
    <message>
        <source>%1 was not saved: the download broke off</source>
        <translation>%1 wurde nicht gespeichert: Download unterbrochen</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Try &amp;Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FirstRunPortal</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Which DuploCloud portal do you use?</source>
        <translation>Welches DuploCloud-Portal nutzen Sie?</translation>
    </message>
    <message>
        <source>Portal &amp;address:</source>
        <translation>Portal&amp;adresse:</translation>
    </message>
    <message>
        <source>Another portal&apos;s &amp;address:</source>
        <translation>&amp;Adresse eines anderen Portals:</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Portaladresse</translation>
    </message>
    <message>
        <source>acme.duplocloud.net</source>
        <translation>acme.duplocloud.net</translation>
    </message>
    <message>
        <source>The address you open in the browser to reach it.</source>
        <translation>Die Adresse, unter der Sie es im Browser öffnen.</translation>
    </message>
    <message>
        <source>You use these already with another DuploCloud client.</source>
        <translation>Diese nutzen Sie bereits mit einem anderen DuploCloud-Client.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <translation>
            <numerusform>%1 (%n Profil)</numerusform>
            <numerusform>%1 (%n Profile)</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens in the clear</source>
        <translation>Tokens im Klartext</translation>
    </message>
    <message>
        <source>Change These &amp;Profiles</source>
        <translation>Diese &amp;Profile ändern</translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation>Rückgängig gemacht: Die Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>Done. Make new tokens in the portal for whatever else used the old ones.</source>
        <translation>Erledigt. Erstellen Sie im Portal neue Tokens für alles andere, was die alten verwendet hat.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Will be added as %1</source>
        <translation>Wird als %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Looking for a portal at %1…</source>
        <translation>Unter %1 wird ein Portal gesucht…</translation>
    </message>
    <message>
        <source>%1, with its API at %2</source>
        <translation>%1, mit der API unter %2</translation>
    </message>
    <message numerus="yes">
        <source>An API token stands in %n of your AWS profiles, where every program can read it. Duplo Tray can serve them instead; the token then goes from the file, of which no earlier version is kept.</source>
        <translation>
            <numerusform>In einem Ihrer AWS-Profile steht ein API-Token, das jedes Programm lesen kann. Duplo Tray kann das Profil stattdessen bedienen; das Token verschwindet dann aus der Datei, von der keine frühere Fassung aufbewahrt wird.</numerusform>
            <numerusform>In %n Ihrer AWS-Profile steht ein API-Token, das jedes Programm lesen kann. Duplo Tray kann die Profile stattdessen bedienen; das Token verschwindet dann aus der Datei, von der keine frühere Fassung aufbewahrt wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunProfile</name>
    <message>
        <source>&amp;Set Up</source>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>&amp;Tenant:</source>
        <translation>Te&amp;nant:</translation>
    </message>
    <message>
        <source>AWS access for your programs</source>
        <translation>AWS-Zugriff für Ihre Programme</translation>
    </message>
    <message>
        <source>A profile that every AWS program understands: it renews itself, and no key is ever written to a file.</source>
        <translation>Ein Profil, das jedes AWS-Programm versteht: Es erneuert sich selbst, und nie wird ein Schlüssel in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Command to try the profile</source>
        <translation>Befehl zum Ausprobieren des Profils</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>Ausprob&amp;ieren:</translation>
    </message>
    <message>
        <source>Choose one of your tenants.</source>
        <translation>Wählen Sie einen Ihrer Tenants.</translation>
    </message>
    <message>
        <source>The profile %1 is there already; it will be tried.</source>
        <translation>Das Profil %1 gibt es bereits; es wird ausprobiert.</translation>
    </message>
    <message>
        <source>These lines are added to %1:</source>
        <translation>Diese Zeilen werden in %1 ergänzt:</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation>Profil wird ausprobiert…</translation>
    </message>
    <message>
        <source>&amp;Test Again</source>
        <translation>Erne&amp;ut testen</translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation>Rückgängig gemacht: Die Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>These lines change in %1:</source>
        <translation>Diese Zeilen ändern sich in %1:</translation>
    </message>
</context>
<context>
    <name>FirstRunSignIn</name>
    <message>
        <source>&amp;Authorize in the Browser</source>
        <translation>Im &amp;Browser autorisieren</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>Erneut öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Paste an API Token…</source>
        <translation>API-Token einfü&amp;gen…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Waiting for you to click Authorize in the browser…</source>
        <translation>Warten auf Ihren Klick auf „Authorize“ im Browser…</translation>
    </message>
    <message>
        <source>We opened your browser at %1. Click Authorize there. %2 left to answer.</source>
        <translation>Ihr Browser wurde mit %1 geöffnet. Klicken Sie dort auf „Authorize“. Noch %2 zum Antworten.</translation>
    </message>
    <message>
        <source>The portal asks you to confirm in the browser; there is no password to type here. With an API token you stay signed in for longer.</source>
        <translation>Das Portal bittet Sie im Browser um Bestätigung; ein Passwort geben Sie hier nicht ein. Mit einem API-Token bleiben Sie länger angemeldet.</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Use the Built-in Window</source>
        <translation>&amp;Eigenes Fenster verwenden</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
        <source>Waiting for your answer…</source>
        <translation>Warten auf Ihre Antwort…</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>Welcome to Duplo Tray</source>
        <translation>Willkommen bei Duplo Tray</translation>
    </message>
    <message>
        <source>S&amp;kip This Step</source>
        <translation>Schritt über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Your settings could not be read, so Duplo Tray begins anew. The old ones are kept as %1.</source>
        <translation>Ihre Einstellungen waren nicht lesbar, daher beginnt Duplo Tray von vorn. Die alten sind als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Late&amp;r</source>
        <translation>Spä&amp;ter</translation>
    </message>
</context>
<context>
    <name>GeneralMenu</name>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>S&amp;essions</source>
        <translation>S&amp;itzungen</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>Akti&amp;vität</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Pause Handing Out Credentials</source>
        <translation>Ausgabe von Zugangsdaten &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>InUseModel</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>InUsePanel</name>
    <message>
        <source>E&amp;nd this Session</source>
        <translation>Sitzung &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Sessions…</source>
        <translation>&amp;Sitzungen…</translation>
    </message>
    <message>
        <source>Programs that have access now</source>
        <translation>Programme, die zurzeit Zugriff haben</translation>
    </message>
    <message>
        <source>Resu&amp;me Handing Out</source>
        <translation>Ausgabe &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause Handing Out</source>
        <translation>Ausgabe a&amp;nhalten</translation>
    </message>
    <message>
        <source>Handing out credentials is paused.</source>
        <translation>Die Ausgabe von Zugangsdaten ist angehalten.</translation>
    </message>
    <message>
        <source>Nothing is in use now.</source>
        <translation>Zurzeit ist nichts in Gebrauch.</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>Zurzeit in Gebrauch</translation>
    </message>
    <message>
        <source>Ending the session stops handing out its keys at once. Keys that programs already have stay valid at AWS until %1.</source>
        <translation>Wird die Sitzung beendet, werden ihre Schlüssel sofort nicht mehr ausgegeben. Schlüssel, die Programme schon haben, bleiben bei AWS gültig bis %1.</translation>
    </message>
    <message>
        <source>This session was ended: no program gets its keys any more. Keys that programs already have stay valid at AWS until %1.</source>
        <translation>Diese Sitzung wurde beendet: Kein Programm bekommt ihre Schlüssel mehr. Schlüssel, die Programme schon haben, bleiben bei AWS gültig bis %1.</translation>
    </message>
    <message>
        <source>In use now (%1)</source>
        <comment>how many rows a list has</comment>
        <translation>Jetzt in Gebrauch (%1)</translation>
    </message>
</context>
<context>
    <name>JitAccessWindow</name>
    <message>
        <source>to the “%1” tenant</source>
        <translation>für den Tenant „%1“</translation>
    </message>
    <message>
        <source>as %1 of %2</source>
        <translation>als %1 von %2</translation>
    </message>
    <message>
        <source>Get JIT AWS Access</source>
        <translation>JIT-Zugriff auf AWS</translation>
    </message>
    <message>
        <source>&amp;Get JIT Access</source>
        <translation>JIT-Zugriff &amp;abrufen</translation>
    </message>
    <message>
        <source>AWS Access from &amp;my Workstation…</source>
        <translation>AWS Access from &amp;my Workstation…</translation>
    </message>
    <message>
        <source>Temporary Access to AWS.</source>
        <translation>Temporärer Zugriff auf AWS.</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimschlüssel</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Get &amp;New Ones</source>
        <translation>&amp;Neue abrufen</translation>
    </message>
    <message>
        <source>Copy for</source>
        <translation>Kopieren für</translation>
    </message>
    <message>
        <source>Copy for %1</source>
        <translation>Kopieren für %1</translation>
    </message>
    <message>
        <source>Credentials for %1</source>
        <translation>Zugangsdaten für %1</translation>
    </message>
    <message>
        <source>%1  (renews itself)</source>
        <translation>%1  (erneuert sich selbst)</translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation>%1 wird nach Zugangsdaten gefragt…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Noch %1</translation>
    </message>
    <message>
        <source>These credentials have ended.</source>
        <translation>Diese Zugangsdaten sind abgelaufen.</translation>
    </message>
    <message>
        <source>The screen was locked, so the keys are not shown any longer.</source>
        <translation>Der Bildschirm war gesperrt, daher werden die Schlüssel nicht mehr angezeigt.</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>Kopiert: %1.</translation>
    </message>
    <message>
        <source>The session was ended, so its keys are not shown any longer.</source>
        <translation>Die Sitzung wurde beendet, daher werden ihre Schlüssel nicht mehr angezeigt.</translation>
    </message>
    <message>
        <source>Prefer a more permanent solution? A profile in your AWS config renews itself.</source>
        <translation>Lieber eine dauerhafte Lösung? Ein Profil in Ihrer AWS-Konfiguration erneuert sich selbst.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link to an AWS Console</source>
        <translation>Link zu einer AWS-Konsole</translation>
    </message>
    <message>
        <source>&amp;Open Console</source>
        <translation>&amp;Konsole öffnen</translation>
    </message>
    <message>
        <source>This link leads to %1, a portal that is not among yours. Nothing was opened; if you trust it, add the portal first.</source>
        <translation>Dieser Link führt zu %1, einem Portal, das Sie nicht eingerichtet haben. Nichts wurde geöffnet; wenn Sie ihm vertrauen, fügen Sie es zuerst hinzu.</translation>
    </message>
    <message>
        <source>This link leads to the tenant %1 of %2, which you do not have. Nothing was opened.</source>
        <translation>Dieser Link führt zum Tenant %1 von %2, den Sie nicht haben. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>This link leads to the AWS service %1, which is not known here. Nothing was opened.</source>
        <translation>Dieser Link führt zum AWS-Dienst %1, der hier nicht bekannt ist. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>This link leads to the AWS region %1, which is not known here. Nothing was opened.</source>
        <translation>Dieser Link führt zur AWS-Region %1, die hier nicht bekannt ist. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>A web page or another program asked for this. Open it only if you expected that.</source>
        <translation>Eine Webseite oder ein anderes Programm hat das angefordert. Öffnen Sie die Konsole nur, wenn Sie das erwartet haben.</translation>
    </message>
    <message>
        <source>Open this AWS console?</source>
        <translation>Diese AWS-Konsole öffnen?</translation>
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation>Dieser Link führt nirgendwohin</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Portal:</source>
        <translation>Portal:</translation>
    </message>
    <message>
        <source>Tenant:</source>
        <translation>Tenant:</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Dienst:</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>Region:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Asking %1 for the console…</source>
        <translation>%1 wird nach der Konsole gefragt…</translation>
    </message>
</context>
<context>
    <name>MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <comment>its key</comment>
        <translation>Menü (%1)</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>NoticeWindow</name>
    <message>
        <source>Messages of Duplo Tray</source>
        <translation>Meldungen von Duplo Tray</translation>
    </message>
    <message>
        <source>Duplo Tray</source>
        <translation>Duplo Tray</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>Your browser</source>
        <translation>Ihr Browser</translation>
    </message>
    <message>
        <source>Built-in window</source>
        <translation>Eingebautes Fenster</translation>
    </message>
    <message>
        <source>Chromium profile</source>
        <translation>Chromium-Profil</translation>
    </message>
    <message>
        <source>Firefox container</source>
        <translation>Firefox-Container</translation>
    </message>
    <message>
        <source>Command of my own</source>
        <translation>Eigener Befehl</translation>
    </message>
    <message>
        <source>One AWS session at a time: a second console ends the first.</source>
        <translation>Nur eine AWS-Sitzung zugleich: Eine zweite Konsole beendet die erste.</translation>
    </message>
    <message>
        <source>A window of its own per session, so that many can stand side by side.</source>
        <translation>Ein eigenes Fenster je Sitzung, sodass viele nebeneinander stehen können.</translation>
    </message>
    <message>
        <source>Not installed: add duplo-tray-console. Until then your browser is used.</source>
        <translation>Nicht installiert: Fügen Sie duplo-tray-console hinzu. Bis dahin wird Ihr Browser verwendet.</translation>
    </message>
    <message>
        <source>The profile&apos;s name in Chrome, Chromium, Edge or Brave, such as Work.</source>
        <translation>Der Name des Profils in Chrome, Chromium, Edge oder Brave, etwa „Arbeit“.</translation>
    </message>
    <message>
        <source>The container&apos;s name; needs Firefox&apos;s add-on “Open external links in a container”.</source>
        <translation>Der Name des Containers; benötigt das Firefox-Add-on „Open external links in a container“.</translation>
    </message>
    <message>
        <source>A command line; %u stands for the address, which works once.</source>
        <translation>Eine Befehlszeile; %u steht für die Adresse, die nur einmal funktioniert.</translation>
    </message>
    <message>
        <source>Something is missing here, so nothing was changed yet.</source>
        <translation>Hier fehlt etwas, daher wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>that is not the address of a portal</source>
        <translation>das ist keine Portaladresse</translation>
    </message>
    <message>
        <source>a portal&apos;s address begins with https://</source>
        <translation>eine Portaladresse beginnt mit https://</translation>
    </message>
    <message>
        <source>the portal&apos;s address is missing</source>
        <translation>die Portaladresse fehlt</translation>
    </message>
</context>
<context>
    <name>PortalShortcut</name>
    <message>
        <source>Open quick search</source>
        <translation>Schnellsuche öffnen</translation>
    </message>
</context>
<context>
    <name>PortalStatus</name>
    <message>
        <source>%1 of this sign-in.</source>
        <translation>Diese Anmeldung gilt %1.</translation>
    </message>
    <message>
        <source>It is kept in memory only and ends when Duplo Tray quits.</source>
        <translation>Sie bleibt nur im Speicher und endet, wenn Duplo Tray beendet wird.</translation>
    </message>
    <message>
        <source>You have no tenant there yet. Ask an administrator of the portal for one.</source>
        <translation>Sie haben dort noch keinen Tenant. Bitten Sie einen Administrator des Portals darum.</translation>
    </message>
    <message>
        <source>Choose a tenant on the left.</source>
        <translation>Wählen Sie links einen Tenant.</translation>
    </message>
    <message>
        <source>&amp;Renew Sign-In</source>
        <translation>Anmeldung &amp;erneuern</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>Re&amp;move Portal…</source>
        <translation>Portal ent&amp;fernen…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>&amp;Sign In…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>Paste a &amp;Token…</source>
        <translation>&amp;Token einfügen…</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended</source>
        <translation>Die Anmeldung bei %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>Sign in again to go on where you were.</source>
        <translation>Melden Sie sich erneut an, um weiterzumachen, wo Sie waren.</translation>
    </message>
    <message>
        <source>Your browser opens %1, where you confirm with Authorize.</source>
        <translation>Ihr Browser öffnet %1; bestätigen Sie dort mit „Authorize“.</translation>
    </message>
    <message>
        <source>Looking for your sign-in in the keychain, and asking %1 whether it still counts…</source>
        <translation>Ihre Anmeldung wird im Schlüsselbund gesucht und %1 gefragt, ob sie noch gilt…</translation>
    </message>
    <message>
        <source>Waiting for Authorize in your browser…</source>
        <translation>Warten auf „Authorize“ in Ihrem Browser…</translation>
    </message>
    <message>
        <source>Welcome to Duplo Tray</source>
        <translation>Willkommen bei Duplo Tray</translation>
    </message>
    <message>
        <source>AWS access from your DuploCloud portal: the console, credentials and every aws command, just in time. Add your portal to begin.</source>
        <translation>AWS-Zugriff aus Ihrem DuploCloud-Portal: Konsole, Zugangsdaten und jeder aws-Befehl, just in time. Fügen Sie zuerst Ihr Portal hinzu.</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>Portal &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 no longer lists this tenant for you. It was one of your favourites.</source>
        <translation>%1 führt diesen Tenant nicht mehr für Sie auf. Er war einer Ihrer Favoriten.</translation>
    </message>
    <message>
        <source>&amp;Remove from Favourites</source>
        <translation>Aus Favoriten &amp;entfernen</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>Es gibt keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain refuses</source>
        <translation>Der Schlüsselbund verweigert den Zugriff</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
</context>
<context>
    <name>ProfileTrial</name>
    <message>
        <source>It works: %1</source>
        <translation>Es funktioniert: %1</translation>
    </message>
    <message>
        <source>The profile is ready, but there is no AWS CLI here to try it with. Install it (on Debian and Ubuntu: sudo apt install awscli), then test again.</source>
        <translation>Das Profil ist fertig, aber hier fehlt die AWS CLI, um es auszuprobieren. Installieren Sie sie (unter Debian und Ubuntu: sudo apt install awscli) und testen Sie erneut.</translation>
    </message>
    <message>
        <source>It does not work yet, and the AWS CLI does not say why.</source>
        <translation>Es funktioniert noch nicht, und die AWS CLI sagt nicht, warum.</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Es funktioniert noch nicht: %1</translation>
    </message>
</context>
<context>
    <name>ProfileWindow</name>
    <message>
        <source>Duplo Tray</source>
        <translation>Duplo Tray</translation>
    </message>
</context>
<context>
    <name>ProfileWriter</name>
    <message>
        <source>%1 cannot be read, so a section there may take precedence over this profile.</source>
        <translation>%1 ist nicht lesbar; ein Abschnitt darin könnte Vorrang vor diesem Profil haben.</translation>
    </message>
    <message>
        <source>[%1] stands twice in %2 (lines %3 and %4): the AWS CLI refuses the whole file until one is removed.</source>
        <translation>[%1] steht zweimal in %2 (Zeilen %3 und %4): Die AWS CLI lehnt die ganze Datei ab, bis eines davon entfernt ist.</translation>
    </message>
    <message>
        <source>[%1] in %2 (line %3) has keys of its own: AWS tools use them instead of this profile.</source>
        <translation>[%1] in %2 (Zeile %3) hat eigene Schlüssel: AWS-Werkzeuge verwenden diese anstelle dieses Profils.</translation>
    </message>
</context>
<context>
    <name>ProgramNotices</name>
    <message>
        <source>A program is waiting for you</source>
        <translation>Ein Programm wartet auf Sie</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autorisieren</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Allow Once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>A program asks for your consent</source>
        <translation>Ein Programm bittet um Ihre Zustimmung</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
</context>
<context>
    <name>ProgramsDialog</name>
    <message>
        <source>A program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>%1, process %2, for %3</source>
        <translation>%1, Prozess %2, für %3</translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation>gestartet von %1</translation>
    </message>
    <message>
        <source>%1 asks for AWS access to %2</source>
        <translation>%1 bittet um AWS-Zugriff auf %2</translation>
    </message>
    <message>
        <source>A Program Asks for AWS Access</source>
        <translation>Ein Programm bittet um AWS-Zugriff</translation>
    </message>
    <message>
        <source>&amp;Authorize</source>
        <translation>&amp;Autorisieren</translation>
    </message>
    <message>
        <source>&amp;Deny</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>You are not signed in to %1. Authorize opens your browser once for all of them.</source>
        <translation>Sie sind nicht bei %1 angemeldet. „Autorisieren“ öffnet Ihren Browser einmal für alle zusammen.</translation>
    </message>
    <message>
        <source>You are not signed in to %1. Authorize opens your browser.</source>
        <translation>Sie sind nicht bei %1 angemeldet. „Autorisieren“ öffnet Ihren Browser.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like it</source>
        <translation>
            <numerusform>%n weiteres dieser Art</numerusform>
            <numerusform>%n weitere dieser Art</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more program(s)</source>
        <translation>
            <numerusform>%n weiteres Programm</numerusform>
            <numerusform>%n weitere Programme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a program, and what is known of it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 asks for operations access to %2</source>
        <translation>%1 bittet um Operations-Zugriff auf %2</translation>
    </message>
    <message>
        <source>%1 asks for administrator access to %2</source>
        <translation>%1 bittet um Administratorzugriff auf %2</translation>
    </message>
    <message>
        <source>A Program Asks for Administrator Access</source>
        <translation>Ein Programm bittet um Administratorzugriff</translation>
    </message>
    <message>
        <source>&amp;Allow Once</source>
        <translation>&amp;Einmal erlauben</translation>
    </message>
    <message>
        <source>A Program Asks for Your Sign-In</source>
        <translation>Ein Programm bittet um Ihre Anmeldung</translation>
    </message>
    <message>
        <source>A Program Wants to Be Asked About Less</source>
        <translation>Ein Programm will weniger Rückfragen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>Deny holds for ten minutes. You can take an answer back in Settings &gt; Security.</source>
        <translation>Ablehnen gilt zehn Minuten. Unter „Einstellungen &gt; Sicherheit“ können Sie eine Antwort zurücknehmen.</translation>
    </message>
    <message>
        <source>Say no unless you have just typed that yourself.</source>
        <translation>Lehnen Sie ab, wenn Sie das nicht gerade selbst eingegeben haben.</translation>
    </message>
    <message>
        <source>With it, it may do all that you may do at %1.</source>
        <translation>Es kann damit alles tun, was Sie bei %1 tun dürfen.</translation>
    </message>
    <message>
        <source>It may change everything in the AWS account behind %1.</source>
        <translation>Es kann damit im AWS-Konto hinter %1 alles ändern.</translation>
    </message>
    <message>
        <source>You are asked once for each program, until you sign out.</source>
        <translation>Sie werden für jedes Programm einmal gefragt, bis Sie sich abmelden.</translation>
    </message>
    <message>
        <source>You are asked each time; you can change that under Choices on its page in Duplo Tray.</source>
        <translation>Sie werden jedes Mal gefragt; das ändern Sie unter „Anpassungen“ auf seiner Seite in Duplo Tray.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Deny for &amp;1 Hour</source>
        <translation>&amp;1 Stunde lang ablehnen</translation>
    </message>
    <message>
        <source>For whichever program asks</source>
        <translation>Für jedes Programm, das fragt</translation>
    </message>
    <message>
        <source>&amp;Allow</source>
        <translation>&amp;Erlauben</translation>
    </message>
    <message>
        <source>%1 asks for your sign-in to %2</source>
        <translation>%1 bittet um Ihre Anmeldung bei %2</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <comment>a program</comment>
        <translation>%1, Prozess %2</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>führt %1 aus</translation>
    </message>
    <message>
        <source>signing in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>your sign-in to %1</source>
        <translation>Ihre Anmeldung bei %1</translation>
    </message>
    <message>
        <source>administrator access to %1</source>
        <translation>Administratorzugriff auf %1</translation>
    </message>
    <message>
        <source>operations access to %1</source>
        <translation>Operations-Zugriff auf %1</translation>
    </message>
    <message>
        <source>AWS access to %1</source>
        <translation>AWS-Zugriff auf %1</translation>
    </message>
    <message>
        <source>Always allow</source>
        <translation>Immer erlauben</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>Ask once per program</source>
        <translation>Einmal je Programm fragen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1 wants to choose “%3” for %2</source>
        <translation>%1 will „%3“ wählen: %2</translation>
    </message>
    <message>
        <source>You ended this session: no program gets it again until you allow one or use it yourself.</source>
        <translation>Sie haben diese Sitzung beendet: Kein Programm erhält sie wieder, bis Sie es einem erlauben oder sie selbst verwenden.</translation>
    </message>
    <message numerus="yes">
        <source>You are asked about %n more program(s) next, unless you deny all now.</source>
        <translation>
            <numerusform>Danach werden Sie nach %n weiteren Programm gefragt, sofern Sie jetzt nicht alle ablehnen.</numerusform>
            <numerusform>Danach werden Sie nach %n weiteren Programmen gefragt, sofern Sie jetzt nicht alle ablehnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Laufwerk</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dateiordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Symbolischer Link</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Ver&amp;ringern</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Auswahlliste öffnen</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Der Ordner wurde nicht gefunden.
Prüfen Sie, ob sein Name stimmt.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Die Datei wurde nicht gefunden.
Prüfen Sie, ob ihr Name stimmt.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 gibt es bereits.
Möchten Sie es ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>&apos;%1&apos; ist schreibgeschützt.
Möchten Sie die Datei trotzdem löschen?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Sind Sie sicher, dass Sie &apos;%1&apos; löschen möchten?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Zur Detailansicht wechseln</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Zur Listenansicht wechseln</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Der Ordner konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuen Ordner erstellen</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Neuen Ordner erstellen</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateityp:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Liste der Orte und Lesezeichen</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Anzeigen </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien anzeigen</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Änderungsdatum</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>Ungültiger Dateiname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Tastenkürzel drücken</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1, ...</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Details einblenden…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Details ausblenden…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Hierher scrollen</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechter Rand</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Eine Seite nach links</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Eine Seite nach rechts</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Nach links scrollen</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben scrollen</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Nach rechts scrollen</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten scrollen</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QuestionDialogs</name>
    <message>
        <source>somebody whom the portal does not name</source>
        <translation>jemand, den das Portal nicht nennt</translation>
    </message>
    <message>
        <source>Another Person</source>
        <translation>Eine andere Person</translation>
    </message>
    <message>
        <source>This sign-in to %1 belongs to %2. Last time it was %3.

If you did not just sign in as %2, say no: somebody may be trying to give you their account.</source>
        <translation>Hinter dieser Anmeldung bei %1 steht %2. Letztes Mal war es %3.

Wenn Sie sich nicht gerade als %2 angemeldet haben, brechen Sie ab: Vielleicht will Ihnen jemand ein fremdes Konto unterschieben.</translation>
    </message>
    <message>
        <source>&amp;Use This Sign-In</source>
        <translation>Diese Anmeldung &amp;verwenden</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>%1

Duplo Tray can keep the sign-in to %2 in memory instead, until it quits. It is not written to disk.</source>
        <translation>%1

Duplo Tray kann die Anmeldung bei %2 stattdessen im Speicher behalten, bis es beendet wird. Sie wird nicht auf die Festplatte geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Keep in Memory</source>
        <translation>Im &amp;Speicher behalten</translation>
    </message>
    <message>
        <source>Is That You?</source>
        <translation>Sind Sie das?</translation>
    </message>
    <message>
        <source>Your browser sent a sign-in to %1. It belongs to %2.

If that is not you, say so: somebody may be trying to give you their account. Nothing is kept until you have answered.</source>
        <translation>Ihr Browser hat eine Anmeldung bei %1 gesendet. Sie gehört zu %2.

Wenn Sie das nicht sind, sagen Sie es: Jemand könnte versuchen, Ihnen sein Konto unterzuschieben. Bis zu Ihrer Antwort wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Not Me</source>
        <translation>&amp;Nicht ich</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Recent Activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Show A&amp;ll…</source>
        <translation>&amp;Alle anzeigen…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>RefreshLine</name>
    <message>
        <source>Asking %1 for your tenants…</source>
        <translation>%1 wird nach Ihren Tenants gefragt…</translation>
    </message>
</context>
<context>
    <name>SearchKeys</name>
    <message>
        <source>%1 %2</source>
        <comment>a key, and what it does</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>↵ %1</source>
        <comment>what the Enter key does</comment>
        <translation>↵&#xa0;%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do It</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Ctrl+↵ %1</source>
        <comment>what Ctrl and the Enter key do</comment>
        <translation>Strg+↵&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Open %1 in %2</source>
        <translation>%1 in %2 öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open JIT AWS Console in %1</source>
        <translation>JIT AWS Console in %1 öffnen</translation>
    </message>
    <message>
        <source>Remove from Favourites</source>
        <translation>Aus Favoriten entfernen</translation>
    </message>
    <message>
        <source>Mark as Favourite</source>
        <translation>Als Favorit markieren</translation>
    </message>
    <message>
        <source>Resume Handing Out Credentials</source>
        <translation>Ausgabe von Zugangsdaten fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) wait for you…</source>
        <translation>
            <numerusform>%n Programm wartet auf Sie…</numerusform>
            <numerusform>%n Programme warten auf Sie…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a tenant or portal, and what to do there</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a portal and a region</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row of quick search, and its second text</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation>%1, Favorit</translation>
    </message>
    <message>
        <source>%1, live session</source>
        <translation>%1, aktive Sitzung</translation>
    </message>
</context>
<context>
    <name>SearchState</name>
    <message>
        <source>Nothing matches “%1”. Every word has to mean a tenant, a portal, a service or something to do.</source>
        <translation>Nichts passt zu „%1“. Jedes Wort muss für einen Tenant, ein Portal, einen Dienst oder eine Aktion stehen.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Tenants can be found once you are signed in.</source>
        <translation>Nichts passt zu „%1“. Tenants lassen sich finden, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Add your DuploCloud portal to begin.</source>
        <translation>Fügen Sie zuerst Ihr DuploCloud-Portal hinzu.</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>Portal &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Your portal lists no tenants for you.</source>
        <translation>Ihr Portal führt keine Tenants für Sie auf.</translation>
    </message>
    <message>
        <source>Checking your sign-in…</source>
        <translation>Ihre Anmeldung wird geprüft…</translation>
    </message>
    <message>
        <source>&amp;Show the Portal</source>
        <translation>Portal &amp;anzeigen</translation>
    </message>
    <message>
        <source>You are signed out. Sign in to reach your tenants.</source>
        <translation>Sie sind abgemeldet. Melden Sie sich an, um Ihre Tenants zu erreichen.</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>A tenant, and what you want there: dev s3</source>
        <translation>Ein Tenant und was Sie dort wollen: dev s3</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Esc Close</source>
        <translation>Esc Schließen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address and your network or VPN.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie die Adresse und Ihr Netzwerk oder VPN.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted, so nothing was sent. Ask whoever runs the portal.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden, daher wurde nichts gesendet. Fragen Sie die Betreiber des Portals.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a DuploCloud portal. Check the address.</source>
        <translation>%1 antwortet, ist aber kein DuploCloud-Portal. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The portal wanted to send the request on to %1. Nothing was sent there; check the portal&apos;s address.</source>
        <translation>Das Portal wollte die Anfrage an %1 weiterleiten. Dorthin wurde nichts gesendet; prüfen Sie die Adresse des Portals.</translation>
    </message>
    <message>
        <source>%1 failed to answer properly. Try again in a moment.</source>
        <translation>%1 hat nicht richtig geantwortet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood. Try again, or ask whoever runs it.</source>
        <translation>Die Antwort von %1 war nicht zu verstehen. Versuchen Sie es erneut oder fragen Sie die Betreiber.</translation>
    </message>
    <message>
        <source>%1 is larger than it may be and was not read.</source>
        <translation>%1 ist größer als zulässig und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended. Sign in again.</source>
        <translation>Die Anmeldung bei %1 ist abgelaufen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator of the portal for access.</source>
        <translation>Sie dürfen das nicht tun. Bitten Sie einen Administrator des Portals um Zugriff.</translation>
    </message>
    <message>
        <source>You may not use %1. Ask an administrator of the portal for access.</source>
        <translation>Sie dürfen %1 nicht verwenden. Bitten Sie einen Administrator des Portals um Zugriff.</translation>
    </message>
    <message>
        <source>You are not signed in to %1. Sign in first.</source>
        <translation>Sie sind nicht bei %1 angemeldet. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The sign-in belongs to another person than last time (%1). Nothing was kept.</source>
        <translation>Die Anmeldung gehört einer anderen Person als letztes Mal (%1). Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>%1 asks administrators for a one-time code. Sign in again to give it.</source>
        <translation>%1 verlangt von Administratoren einen Einmalcode. Melden Sie sich erneut an, um ihn einzugeben.</translation>
    </message>
    <message>
        <source>You denied this.</source>
        <translation>Sie haben das abgelehnt.</translation>
    </message>
    <message>
        <source>You denied %1.</source>
        <translation>Sie haben den Zugriff auf %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Handing out credentials is paused. Resume it from the tray menu.</source>
        <translation>Die Ausgabe von Zugangsdaten ist angehalten. Setzen Sie sie im Menü im Infobereich fort.</translation>
    </message>
    <message>
        <source>Nothing is handed out while the screen is locked. Unlock it and try again.</source>
        <translation>Bei gesperrtem Bildschirm wird nichts herausgegeben. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Too much is under way at once. Wait a moment and try again.</source>
        <translation>Es läuft zu viel auf einmal. Warten Sie kurz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No keychain service answers. Start one (GNOME Keyring or KWallet) and try again.</source>
        <translation>Kein Schlüsselbunddienst antwortet. Starten Sie einen (GNOME-Schlüsselbund oder KWallet) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain refused Duplo Tray. Allow it in the keychain&apos;s own settings and try again.</source>
        <translation>Der Schlüsselbund hat Duplo Tray abgewiesen. Erlauben Sie es in den Einstellungen des Schlüsselbunds und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no tenant %1 that you may use. Check its name, or ask for access.</source>
        <translation>Es gibt keinen Tenant %1, den Sie verwenden dürfen. Prüfen Sie den Namen oder bitten Sie um Zugriff.</translation>
    </message>
    <message>
        <source>There is no portal %1 here. Add it first.</source>
        <translation>Es gibt hier kein Portal %1. Fügen Sie es zuerst hinzu.</translation>
    </message>
    <message>
        <source>There is no profile %1 in the AWS config file.</source>
        <translation>In der AWS-Konfigurationsdatei gibt es kein Profil %1.</translation>
    </message>
    <message>
        <source>No browser here has %1. Choose another place for the console.</source>
        <translation>Kein Browser hier hat %1. Wählen Sie einen anderen Ort für die Konsole.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation>Das kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The name %1 is taken already. Choose another one.</source>
        <translation>Der Name %1 ist bereits vergeben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 kann nicht gelesen werden. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check its permissions and the free space. Nothing was changed.</source>
        <translation>%1 kann nicht geschrieben werden. Prüfen Sie die Zugriffsrechte und den freien Speicherplatz. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is not a UTF-8 text file, so it was left alone.</source>
        <translation>%1 ist keine UTF-8-Textdatei und wurde daher nicht angerührt.</translation>
    </message>
    <message>
        <source>Another program changed %1 in the meantime. Nothing was written; look at the changes again.</source>
        <translation>Ein anderes Programm hat %1 zwischenzeitlich geändert. Nichts wurde geschrieben; sehen Sie sich die Änderungen noch einmal an.</translation>
    </message>
    <message>
        <source>The same profile stands twice in %1. Remove one of them, then try again.</source>
        <translation>Dasselbe Profil steht zweimal in %1. Entfernen Sie eines davon und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No browser could be started. Open this link yourself: %1</source>
        <translation>Es konnte kein Browser gestartet werden. Öffnen Sie diesen Link selbst: %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Choose another port, or leave it out.</source>
        <translation>Port %1 wird von einem anderen Programm verwendet. Wählen Sie einen anderen Port oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>%1 is not installed. Install it, or choose another place for the console.</source>
        <translation>%1 ist nicht installiert. Installieren Sie es oder wählen Sie einen anderen Ort für die Konsole.</translation>
    </message>
    <message>
        <source>The clipboard took nothing, so nothing was copied. Open the profile window and copy from there.</source>
        <translation>Die Zwischenablage hat nichts angenommen, es wurde also nichts kopiert. Öffnen Sie das Profilfenster und kopieren Sie von dort.</translation>
    </message>
    <message>
        <source>The console window is not installed. Install duplo-tray-console, or open consoles in your browser.</source>
        <translation>Das Konsolenfenster ist nicht installiert. Installieren Sie duplo-tray-console oder öffnen Sie Konsolen im Browser.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Etwas ist schiefgegangen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h&#xa0;%2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>No program may have %1. You chose that; the choices of the target change it.</source>
        <translation>Kein Programm darf %1 haben. Sie haben das so gewählt; die Anpassungen dieses Zugriffs ändern es.</translation>
    </message>
    <message>
        <source>Nobody answered the question about %1.</source>
        <translation>Niemand hat die Frage zu %1 beantwortet.</translation>
    </message>
    <message>
        <source>A person is asked about %1, and there is nobody to ask.</source>
        <translation>Für %1 wird nachgefragt, aber es ist niemand da, der antworten könnte.</translation>
    </message>
    <message>
        <source>%1: lines %2</source>
        <translation>%1: Zeilen %2</translation>
    </message>
    <message>
        <source>Choose a Place…</source>
        <translation>Ort wählen…</translation>
    </message>
</context>
<context>
    <name>ServicePicker</name>
    <message>
        <source>Find a service</source>
        <translation>Dienst suchen</translation>
    </message>
    <message>
        <source>AWS services</source>
        <translation>AWS-Dienste</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Erneuern</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>&amp;Get Credentials</source>
        <translation>&amp;Zugangsdaten abrufen</translation>
    </message>
    <message>
        <source>No session yet. One starts when you or a program asks for credentials.</source>
        <translation>Noch keine Sitzung. Sie beginnt, wenn Sie oder ein Programm Zugangsdaten anfordern.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Noch %1</translation>
    </message>
</context>
<context>
    <name>SessionsModel</name>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>until you sign out</source>
        <translation>bis zur Abmeldung</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Person or region</source>
        <translation>Person oder Region</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>In use by</source>
        <translation>In Gebrauch von</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsWindow</name>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Erneuern</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>End &amp;All</source>
        <translation>Alle bee&amp;nden</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>All &amp;credentials</source>
        <translation>Alle &amp;Zugangsdaten</translation>
    </message>
    <message>
        <source>All credentials, and &amp;sign out everywhere</source>
        <translation>Alle Zugangsdaten, und überall &amp;abmelden</translation>
    </message>
    <message>
        <source>Nothing is live</source>
        <translation>Keine aktiven Sitzungen</translation>
    </message>
    <message>
        <source>Sign-ins and AWS credentials appear here as soon as you or a program use them.</source>
        <translation>Anmeldungen und AWS-Zugangsdaten erscheinen hier, sobald Sie oder ein Programm sie verwenden.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation>%1 wird nach Zugangsdaten gefragt…</translation>
    </message>
    <message>
        <source>The credentials of %1 are fresh.</source>
        <translation>Die Zugangsdaten von %1 sind erneuert.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>SettingsAdvanced</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What happened since the start, in memory only; secrets are blacked out.</source>
        <translation>Was seit dem Start geschah, nur im Speicher; Geheimnisse sind geschwärzt.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>&amp;Copy a Report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>The report is copied. It names portals, but no secrets and no persons.</source>
        <translation>Der Bericht ist kopiert. Er nennt Portale, aber keine Geheimnisse und keine Personen.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Einstellungen:</translation>
    </message>
    <message>
        <source>AWS profiles:</source>
        <translation>AWS-Profile:</translation>
    </message>
    <message>
        <source>Settings that could not be read:</source>
        <translation>Nicht lesbare Einstellungen:</translation>
    </message>
    <message>
        <source>Sign-ins are kept in your keychain, AWS credentials in memory only.</source>
        <translation>Anmeldungen liegen in Ihrem Schlüsselbund, AWS-Zugangsdaten nur im Speicher.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Show the &amp;First Steps…</source>
        <translation>&amp;Erste Schritte anzeigen…</translation>
    </message>
    <message>
        <source>&amp;Yes, Reset</source>
        <translation>&amp;Ja, zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reset These Settings</source>
        <translation>Diese Einstellungen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>A reset puts the choices of General, Consoles, Credentials and Security back to what they were at first. Start at login stays, and so does what belongs to portals and tenants: their addresses, sign-ins and favourites, where their consoles open, and who is asked about.</source>
        <translation>Das Zurücksetzen stellt Allgemein, Konsolen, Zugangsdaten und Sicherheit auf die ursprünglichen Werte. Der Start bei der Anmeldung bleibt, ebenso alles, was zu Portalen und Tenants gehört: Adressen, Anmeldungen und Favoriten, wo ihre Konsolen geöffnet werden und wonach gefragt wird.</translation>
    </message>
    <message>
        <source>These settings are as they were at first.</source>
        <translation>Diese Einstellungen sind wie am Anfang.</translation>
    </message>
</context>
<context>
    <name>SettingsConsoles</name>
    <message>
        <source>Consoles</source>
        <translation>Konsolen</translation>
    </message>
    <message>
        <source>Where consoles open</source>
        <translation>Wo Konsolen geöffnet werden</translation>
    </message>
    <message>
        <source>JIT AWS Consoles open in</source>
        <translation>JIT AWS Console öffnen in</translation>
    </message>
    <message>
        <source>A single tenant can have a place of its own: see its page.</source>
        <translation>Ein einzelner Tenant kann einen eigenen Ort haben: siehe seine Seite.</translation>
    </message>
    <message>
        <source>Consoles of %1</source>
        <translation>Konsolen von %1</translation>
    </message>
    <message>
        <source>Where consoles of %1 open</source>
        <translation>Wo Konsolen von %1 geöffnet werden</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>Wie oben</translation>
    </message>
</context>
<context>
    <name>SettingsCredentials</name>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Clear the clipboard after:</source>
        <translation>&amp;Zwischenablage leeren nach:</translation>
    </message>
    <message>
        <source>Copied secrets are also hidden from clipboard managers, and cleared when Duplo Tray quits.</source>
        <translation>Kopierte Geheimnisse bleiben auch vor Zwischenablagen-Verwaltungen verborgen und werden gelöscht, wenn Duplo Tray beendet wird.</translation>
    </message>
    <message>
        <source>Usual &amp;format:</source>
        <translation>Übliches &amp;Format:</translation>
    </message>
    <message>
        <source>What one click or one key copies; every other format stays one click further.</source>
        <translation>Was ein Klick oder eine Taste kopiert; jedes andere Format ist einen Klick weiter.</translation>
    </message>
    <message>
        <source>Before a sign-in ends</source>
        <translation>Bevor eine Anmeldung endet</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>&amp;Tell me:</source>
        <translation>&amp;Erinnern:</translation>
    </message>
    <message>
        <source>A notification with a button to renew, if anything is in use; once more two minutes before the end.</source>
        <translation>Eine Benachrichtigung mit einer Schaltfläche zum Erneuern, wenn etwas in Gebrauch ist; zwei Minuten vor dem Ende noch einmal.</translation>
    </message>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation>AWS Access from my Workstation</translation>
    </message>
    <message>
        <source>&amp;New profiles are called:</source>
        <translation>&amp;Neue Profile heißen:</translation>
    </message>
    <message>
        <source>{tenant} and {portal} stand for their names, {level} for “tenant”, “admin” or “ops”: {portal}-{level} makes acme-admin of the administrator's access. Profiles that exist keep their names.</source>
        <translation>{tenant} und {portal} stehen für deren Namen, {level} für „tenant“, „admin“ oder „ops“: Aus {portal}-{level} wird für den Administrator-Zugriff acme-admin. Vorhandene Profile behalten ihre Namen.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>AWS tools take letters, digits and _ . @ : / + - in a profile&apos;s name only; the old template stays.</source>
        <translation>AWS-Werkzeuge erlauben in Profilnamen nur Buchstaben, Ziffern und _ . @ : / + -; die alte Vorlage bleibt.</translation>
    </message>
</context>
<context>
    <name>SettingsGeneral</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>&amp;Start when I log in</source>
        <translation>Bei der &amp;Anmeldung am System starten</translation>
    </message>
    <message>
        <source>Starts hidden, with its icon in the tray, so that programs get AWS access at once.</source>
        <translation>Startet verborgen, mit Symbol im Infobereich, sodass Programme sofort AWS-Zugriff erhalten.</translation>
    </message>
    <message>
        <source>Add Duplo Tray to the programs that your system starts at login yourself.</source>
        <translation>Fügen Sie Duplo Tray selbst zu den Autostart-Programmen Ihres Systems hinzu.</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>S&amp;hortcut:</source>
        <translation>&amp;Tastenkürzel:</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Takes effect at once. The command line stays English.</source>
        <translation>Gilt sofort. Die Befehlszeile bleibt englisch.</translation>
    </message>
    <message>
        <source>Light or dark, fonts and scale follow your desktop.</source>
        <translation>Hell oder dunkel, Schriften und Skalierung folgen Ihrem Desktop.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell me about new and vanished &amp;tenants</source>
        <translation>Neue und entfallene Tenants &amp;melden</translation>
    </message>
    <message>
        <source>The lists are kept up to date either way.</source>
        <translation>Die Listen bleiben in jedem Fall aktuell.</translation>
    </message>
    <message>
        <source>No shortcut: quick search opens from the tray and with “duplo-tray search”.</source>
        <translation>Kein Tastenkürzel: Die Schnellsuche öffnet sich aus dem Infobereich und mit „duplo-tray search“.</translation>
    </message>
    <message>
        <source>Your desktop is being asked for this shortcut…</source>
        <translation>Ihr Desktop wird nach diesem Tastenkürzel gefragt…</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>Aktiv: %1</translation>
    </message>
    <message>
        <source>Another program has this shortcut. Choose another one.</source>
        <translation>Ein anderes Programm hat dieses Tastenkürzel. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This desktop lets no program set shortcuts. Let it run “duplo-tray search” on keys of your choice instead.</source>
        <translation>Dieser Desktop lässt Programme keine Tastenkürzel setzen. Lassen Sie ihn stattdessen „duplo-tray search“ mit Tasten Ihrer Wahl ausführen.</translation>
    </message>
    <message>
        <source>%1 cannot be a shortcut for all windows. Choose another one.</source>
        <translation>%1 kann kein Tastenkürzel für alle Fenster sein. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>%1 is needed for typing: a shortcut for all windows has Ctrl, Alt or Meta in it.</source>
        <translation>%1 wird zum Tippen gebraucht: Ein Tastenkürzel für alle Fenster enthält Strg, Alt oder Meta.</translation>
    </message>
    <message>
        <source>Opens quick search from any window. Click the field and press the keys; Backspace takes the shortcut away.</source>
        <translation>Öffnet die Schnellsuche aus jedem Fenster. Klicken Sie in das Feld und drücken Sie die Tasten; die Rücktaste entfernt das Tastenkürzel.</translation>
    </message>
</context>
<context>
    <name>SettingsPortals</name>
    <message>
        <source>Portals</source>
        <translation>Portale</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>Portal &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>There is no portal yet. Add the one you use in the browser.</source>
        <translation>Es gibt noch kein Portal. Fügen Sie das hinzu, das Sie im Browser nutzen.</translation>
    </message>
    <message>
        <source>%1, until Duplo Tray quits</source>
        <translation>%1, bis Duplo Tray beendet wird</translation>
    </message>
    <message>
        <source>API address of %1</source>
        <translation>API-Adresse von %1</translation>
    </message>
    <message>
        <source>the same as the portal&apos;s</source>
        <translation>dieselbe wie die des Portals</translation>
    </message>
    <message>
        <source>API address:</source>
        <translation>API-Adresse:</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Paste a Token…</source>
        <translation>Token einfügen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Sign out of %1 and forget its favourites and choices? Profiles in your AWS config file stay.</source>
        <translation>Von %1 abmelden und dessen Favoriten und Anpassungen vergessen? Profile in Ihrer AWS-Konfigurationsdatei bleiben.</translation>
    </message>
    <message>
        <source>Sign-ins and tokens are sent there. Another address signs you out.</source>
        <translation>Anmeldungen und Tokens werden dorthin gesendet. Eine andere Adresse meldet Sie ab.</translation>
    </message>
</context>
<context>
    <name>SettingsSecurity</name>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>&amp;Ask me each time for administrator access</source>
        <translation>Bei &amp;Administratorzugriff jedes Mal fragen</translation>
    </message>
    <message>
        <source>While I am away</source>
        <translation>Während ich abwesend bin</translation>
    </message>
    <message>
        <source>Hand out nothing while the screen is &amp;locked</source>
        <translation>Bei ge&amp;sperrtem Bildschirm nichts herausgeben</translation>
    </message>
    <message>
        <source>Programs that run on without you get no new credentials until you are back.</source>
        <translation>Programme, die ohne Sie weiterlaufen, erhalten keine neuen Zugangsdaten, bis Sie zurück sind.</translation>
    </message>
    <message>
        <source>&amp;Forget AWS credentials before the computer sleeps</source>
        <translation>AWS-Zugangsdaten vor dem Ruhezustand &amp;vergessen</translation>
    </message>
    <message>
        <source>They are in memory only anyway; new ones are fetched when they are needed. You stay signed in.</source>
        <translation>Sie liegen ohnehin nur im Speicher; bei Bedarf werden neue abgerufen. Sie bleiben angemeldet.</translation>
    </message>
    <message>
        <source>Otherwise a program that wants administrator or operations access is asked about once, until you sign out. Under Choices on its page, you set for each tenant how programs get its access.</source>
        <translation>Sonst wird für jedes Programm, das Administrator- oder Operations-Zugriff will, einmal gefragt, bis Sie sich abmelden. Wie Programme den Zugriff auf einen Tenant bekommen, wählen Sie auf dessen Seite unter „Anpassungen“.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Consoles</source>
        <translation>Konsolen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Portals</source>
        <translation>Portale</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>SignInChoice</name>
    <message>
        <source>As&amp;k me each time the sign-in ends</source>
        <translation>&amp;Jedes Mal fragen, wenn die Anmeldung endet</translation>
    </message>
    <message>
        <source>API t&amp;oken, kept in the keychain and never in the file</source>
        <translation>API-T&amp;oken, im Schlüsselbund und nie in der Datei</translation>
    </message>
</context>
<context>
    <name>SignInEndNotices</name>
    <message>
        <source>The sign-in to %1 ends in %2</source>
        <translation>Die Anmeldung bei %1 endet in %2</translation>
    </message>
    <message>
        <source>Renew it to keep the console and your programs working.</source>
        <translation>Erneuern Sie sie, damit die Konsole und Ihre Programme weiterarbeiten.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended</source>
        <translation>Die Anmeldung bei %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>Programs that need it will ask you. Renew it now, or when you need it.</source>
        <translation>Programme, die sie brauchen, werden Sie fragen. Erneuern Sie sie jetzt oder bei Bedarf.</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>Forgets AWS credentials before sleep</source>
        <translation>Vergisst AWS-Zugangsdaten vor dem Ruhezustand</translation>
    </message>
</context>
<context>
    <name>StartNotices</name>
    <message>
        <source>Your settings could not be read</source>
        <translation>Ihre Einstellungen waren nicht lesbar</translation>
    </message>
    <message>
        <source>Duplo Tray has begun with new ones. The old ones are kept as %1.</source>
        <translation>Duplo Tray hat mit neuen begonnen. Die alten sind als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Another program has the shortcut %1</source>
        <translation>Ein anderes Programm hat das Tastenkürzel %1</translation>
    </message>
    <message>
        <source>It does not open quick search. Choose another one in the settings.</source>
        <translation>Es öffnet nicht die Schnellsuche. Wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>Your desktop shows no tray</source>
        <translation>Ihr Desktop zeigt keinen Infobereich</translation>
    </message>
    <message>
        <source>Duplo Tray runs without its icon. Start it again, or run “duplo-tray”, to open its window.</source>
        <translation>Duplo Tray läuft ohne sein Symbol. Starten Sie es erneut oder führen Sie „duplo-tray“ aus, um sein Fenster zu öffnen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>TargetMenu</name>
    <message>
        <source>JIT &amp;Admin AWS Console</source>
        <translation>JIT Adm&amp;in AWS Console</translation>
    </message>
    <message>
        <source>Open Admin Ser&amp;vice</source>
        <translation>Dienst als Admin ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy A&amp;dmin AWS Console URL</source>
        <translation>URL der AWS-Konsole als Ad&amp;min kopieren</translation>
    </message>
    <message>
        <source>Temporary Ad&amp;min AWS Credentials</source>
        <translation>Temporary &amp;Admin AWS Credentials</translation>
    </message>
    <message>
        <source>Adm&amp;in AWS Access from my Workstation</source>
        <translation>Admin AWS Access from m&amp;y Workstation</translation>
    </message>
    <message>
        <source>&amp;JIT Operations AWS Console</source>
        <translation>JIT &amp;Operations AWS Console</translation>
    </message>
    <message>
        <source>Open Op&amp;erations Service</source>
        <translation>Die&amp;nst als Operations öffnen</translation>
    </message>
    <message>
        <source>Co&amp;py Operations AWS Console URL</source>
        <translation>URL der AWS-&amp;Konsole als Operations kopieren</translation>
    </message>
    <message>
        <source>Tempo&amp;rary Operations AWS Credentials</source>
        <translation>Temporary Op&amp;erations AWS Credentials</translation>
    </message>
    <message>
        <source>Operations AWS Access &amp;from my Workstation</source>
        <translation>Operations AWS Access f&amp;rom my Workstation</translation>
    </message>
    <message>
        <source>&amp;Open JIT AWS Console</source>
        <translation>&amp;JIT AWS Console öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Service</source>
        <translation>&amp;Dienst öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy AWS Console URL</source>
        <translation>&amp;URL der AWS-Konsole kopieren</translation>
    </message>
    <message>
        <source>&amp;Temporary AWS Credentials</source>
        <translation>&amp;Temporary AWS Credentials</translation>
    </message>
    <message>
        <source>AWS Access from my &amp;Workstation</source>
        <translation>AWS Access from my &amp;Workstation</translation>
    </message>
    <message>
        <source>&amp;All Services…</source>
        <translation>&amp;Alle Dienste…</translation>
    </message>
    <message>
        <source>Copy for %1</source>
        <translation>Kopieren für %1</translation>
    </message>
    <message>
        <source>&amp;Show…</source>
        <translation>&amp;Anzeigen…</translation>
    </message>
    <message>
        <source>%1 (profile “%2”)</source>
        <translation>%1 (Profil „%2“)</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>%1 kopiert.</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>Der Befehl ist kopiert.</translation>
    </message>
    <message>
        <source>The profile is back.</source>
        <translation>Das Profil ist wieder da.</translation>
    </message>
    <message>
        <source>&amp;JIT Admin AWS Console</source>
        <translation>&amp;JIT Admin AWS Console</translation>
    </message>
    <message>
        <source>&amp;JIT Operations AWS Console</source>
        <translation>&amp;JIT Operations AWS Console</translation>
    </message>
    <message>
        <source>&amp;JIT AWS Console</source>
        <translation>&amp;JIT AWS Console</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>The credentials are fresh.</source>
        <translation>Die Zugangsdaten sind erneuert.</translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation>%1 wird nach Zugangsdaten gefragt…</translation>
    </message>
    <message>
        <source>Profile “%1” was removed from %2.</source>
        <translation>Profil „%1“ wurde aus %2 entfernt.</translation>
    </message>
    <message>
        <source>Opening the console of %1…</source>
        <translation>Die Konsole von %1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Asking for a console URL…</source>
        <translation>Eine Konsolen-URL wird angefordert…</translation>
    </message>
    <message>
        <source>Asking for credentials…</source>
        <translation>Zugangsdaten werden angefordert…</translation>
    </message>
    <message>
        <source>Open &amp;Service…</source>
        <translation>&amp;Dienst öffnen…</translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation>Profil wird ausprobiert…</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>Rück&amp;gängig</translation>
    </message>
</context>
<context>
    <name>TenantModel</name>
    <message>
        <source>signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Portal %1</source>
        <translation>Portal %1</translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation>%1, Favorit</translation>
    </message>
    <message>
        <source>%1, live session</source>
        <translation>%1, aktive Sitzung</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1, entfallen</translation>
    </message>
</context>
<context>
    <name>TenantNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are new on %1: %2</source>
        <translation>
            <numerusform>%n neuer Tenant auf %1: %2</numerusform>
            <numerusform>%n neue Tenants auf %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are gone from %1: %2</source>
        <translation>
            <numerusform>%n Tenant von %1 ist entfallen: %2</numerusform>
            <numerusform>%n Tenants von %1 sind entfallen: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is called %2 now</source>
        <translation>%1 heißt jetzt %2</translation>
    </message>
    <message>
        <source>The tenants of %1 have changed</source>
        <translation>Die Tenants von %1 haben sich geändert</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are gone from %1 since Duplo Tray last ran</source>
        <translation>
            <numerusform>%n Tenant von %1 ist entfallen, seit Duplo Tray zuletzt lief</numerusform>
            <numerusform>%n Tenants von %1 sind entfallen, seit Duplo Tray zuletzt lief</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantSidebar</name>
    <message>
        <source>Add a &amp;Portal…</source>
        <translation>&amp;Portal hinzufügen…</translation>
    </message>
    <message>
        <source>Find a tenant</source>
        <translation>Tenant suchen</translation>
    </message>
    <message>
        <source>Portals and tenants</source>
        <translation>Portale und Tenants</translation>
    </message>
    <message>
        <source>Clear &amp;Filter</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message>
        <source>No tenant matches “%1”.</source>
        <translation>Kein Tenant passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>Sign In with an API Token</source>
        <translation>Mit API-Token anmelden</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>API &amp;token:</source>
        <translation>API-&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Paste a token that you made in the portal. It is checked with %1 and kept in your keychain, nowhere else.</source>
        <translation>Fügen Sie ein im Portal erstelltes Token ein. Es wird mit %1 geprüft und in Ihrem Schlüsselbund aufbewahrt, sonst nirgends.</translation>
    </message>
    <message>
        <source>This token is not accepted by %1. Check that you copied all of it, or make a new one in the portal.</source>
        <translation>Dieses Token wird von %1 nicht akzeptiert. Prüfen Sie, ob Sie es ganz kopiert haben, oder erstellen Sie im Portal ein neues.</translation>
    </message>
    <message>
        <source>Checking the token with %1…</source>
        <translation>Das Token wird mit %1 geprüft…</translation>
    </message>
</context>
<context>
    <name>TrayCommands</name>
    <message>
        <source>AWS access for %1 is set up</source>
        <translation>AWS-Zugriff für %1 ist eingerichtet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation>AWS Access from my Workstation</translation>
    </message>
    <message>
        <source>The profile was taken out again.</source>
        <translation>Das Profil wurde wieder entfernt.</translation>
    </message>
    <message>
        <source>Try it: %1</source>
        <comment>a command</comment>
        <translation>Zum Ausprobieren: %1</translation>
    </message>
    <message>
        <source>Opening the console of %1…</source>
        <translation>Die Konsole von %1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking for a console URL…</source>
        <translation>Eine Konsolen-URL wird angefordert…</translation>
    </message>
    <message>
        <source>Asking for credentials…</source>
        <translation>Zugangsdaten werden angefordert…</translation>
    </message>
    <message>
        <source>Asking for the region of %1…</source>
        <translation>Die Region von %1 wird erfragt…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>A program is waiting for you…</source>
        <translation>Ein Programm wartet auf Sie…</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>All &amp;Tenants…</source>
        <translation>Alle &amp;Tenants…</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>&amp;Portal hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>%n programs are waiting for you…</source>
        <translation>
            <numerusform>%n Programm wartet auf Sie…</numerusform>
            <numerusform>%n Programme warten auf Sie…</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;In…</source>
        <translation>A&amp;nmelden…</translation>
    </message>
    <message>
        <source>Sign Out of %1</source>
        <translation>Von %1 abmelden</translation>
    </message>
</context>
<context>
    <name>TrayNote</name>
    <message>
        <source>&amp;Quit Duplo Tray</source>
        <translation>D&amp;uplo Tray beenden</translation>
    </message>
    <message>
        <source>Your desktop shows no tray, so Duplo Tray opens as a window. Closed, it goes on serving your programs; start it again to come back.</source>
        <translation>Ihr Desktop zeigt keinen Infobereich, daher öffnet sich Duplo Tray als Fenster. Auch geschlossen bedient es Ihre Programme weiter; starten Sie es erneut, um zurückzukehren.</translation>
    </message>
</context>
<context>
    <name>TrayStatus</name>
    <message>
        <source>keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbinden…</translation>
    </message>
    <message>
        <source>waiting for Authorize in the browser</source>
        <translation>warten auf „Authorize“ im Browser</translation>
    </message>
    <message>
        <source>checking the sign-in…</source>
        <translation>Anmeldung wird geprüft…</translation>
    </message>
    <message>
        <source>sign-in ended</source>
        <translation>Anmeldung abgelaufen</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>The sign-in ends soon</source>
        <translation>Die Anmeldung endet bald</translation>
    </message>
    <message>
        <source>A program is waiting for you</source>
        <translation>Ein Programm wartet auf Sie</translation>
    </message>
    <message>
        <source>Handing out credentials is paused</source>
        <translation>Die Ausgabe von Zugangsdaten ist angehalten</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>unknown user</source>
        <translation>unbekannte Person</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2 (administrator)</source>
        <translation>Bei %1 als %2 angemeldet (Administrator)</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2</source>
        <translation>Bei %1 als %2 angemeldet</translation>
    </message>
    <message>
        <source>Duplo Tray: %1</source>
        <translation>Duplo Tray: %1</translation>
    </message>
    <message>
        <source>%1 (administrator)</source>
        <translation>%1 (Administrator)</translation>
    </message>
    <message>
        <source>The sign-in is sent to its API at %1.</source>
        <translation>Die Anmeldung wird an die API unter %1 gesendet.</translation>
    </message>
    <message>
        <source>Checking with %1 whose sign-in this is…</source>
        <translation>%1 wird gefragt, wessen Anmeldung das ist…</translation>
    </message>
    <message>
        <source>A sign-in to %1 has arrived. Answer the question about it, in the window that is open.</source>
        <translation>Eine Anmeldung bei %1 ist eingetroffen. Beantworten Sie die Frage dazu im offenen Fenster.</translation>
    </message>
</context>
<context>
    <name>WindowCalls</name>
    <message>
        <source>Duplo Tray cannot follow this link</source>
        <translation>Duplo Tray kann diesem Link nicht folgen</translation>
    </message>
</context>
<context>
    <name>WorkstationCard</name>
    <message>
        <source>Workstation</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <source>Set &amp;Up…</source>
        <translation>Ein&amp;richten…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Command that uses the profile</source>
        <translation>Befehl, der das Profil verwendet</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>No profile yet. With one, every AWS program gets its credentials by itself.</source>
        <translation>Noch kein Profil. Mit einem erhält jedes AWS-Programm seine Zugangsdaten von selbst.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Te&amp;sten</translation>
    </message>
    <message>
        <source>Last used %1 by %2.</source>
        <comment>time, program</comment>
        <translation>Zuletzt verwendet: %1, %2.</translation>
    </message>
    <message>
        <source>Set &amp;Up Again…</source>
        <translation>Erneut ein&amp;richten…</translation>
    </message>
    <message>
        <source>Profile “%1” cannot work: it runs %2, which is not there any more.</source>
        <translation>Profil „%1“ kann nicht funktionieren: Es führt %2 aus, das es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Profile “%1” is set up, but nothing has used it yet. Test it to see whether it works.</source>
        <translation>Profil „%1“ ist eingerichtet, wurde aber noch nicht verwendet. Testen Sie, ob es funktioniert.</translation>
    </message>
    <message>
        <source>Profile “%1” did not work when it was tried (%2). Test it again to see why.</source>
        <translation>Profil „%1“ hat bei einem Versuch nicht funktioniert (%2). Testen Sie es erneut, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Profile “%1” did not work for %2 (%3). Test it to see why.</source>
        <translation>Profil „%1“ hat für %2 nicht funktioniert (%3). Testen Sie es, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Profile “%1” works, and renews its credentials by itself.</source>
        <translation>Profil „%1“ funktioniert und erneuert seine Zugangsdaten von selbst.</translation>
    </message>
    <message>
        <source>Profile “%1” gave %2 its credentials (%3), but did not work when it was tried before. Test it to see whether it works now.</source>
        <translation>Profil „%1“ hat %2 Zugangsdaten geliefert (%3), aber beim Versuch davor nicht funktioniert. Testen Sie es, um zu sehen, ob es jetzt funktioniert.</translation>
    </message>
</context>
<context>
    <name>WorkstationDialog</name>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation>AWS Access from my Workstation</translation>
    </message>
    <message>
        <source>&amp;Replace the profile of that name</source>
        <translation>Gleichnamiges Profil &amp;ersetzen</translation>
    </message>
    <message>
        <source>&amp;Set Up</source>
        <translation>Ein&amp;richten</translation>
    </message>
    <message>
        <source>&amp;Test Again</source>
        <translation>Erneut &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>A profile for %1 of %2 that every AWS program understands. Your keys are never written to a file.</source>
        <translation>Ein Profil für %1 von %2, das jedes AWS-Programm versteht. Ihre Schlüssel werden nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Profile &amp;name:</source>
        <translation>Profil&amp;name:</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>Reg&amp;ion:</translation>
    </message>
    <message>
        <source>Command to try the profile</source>
        <translation>Befehl zum Ausprobieren des Profils</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>Auspro&amp;bieren:</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>Der Befehl ist kopiert.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Changes to %1</source>
        <translation>Änderungen an %1</translation>
    </message>
    <message>
        <source>(nothing to change: the profile is there already)</source>
        <translation>(nichts zu ändern: das Profil gibt es bereits)</translation>
    </message>
    <message>
        <source>%1 will be created with</source>
        <translation>%1 wird angelegt mit</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation>Profil wird ausprobiert…</translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation>Rückgängig gemacht: Die Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>Sign-in:</source>
        <translation>Anmeldung:</translation>
    </message>
</context>
</TS>
