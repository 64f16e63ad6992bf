<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessJobs</name>
    <message>
        <source>The console of %1 is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console URL of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials of %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: copied. The clipboard is cleared after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bash / zsh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cmd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.env</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credentials file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is open.</source>
        <comment>service, tenant</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open JIT AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open console browser</source>
        <comment>words people type for: Open JIT AWS Console</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Temporary AWS Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creds keys export environment</source>
        <comment>words people type for: Copy Credentials</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy AWS Console URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link address</source>
        <comment>words people type for: Copy AWS Console URL</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Temporary AWS Credentials…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creds keys reveal</source>
        <comment>words people type for: Show Credentials</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Up AWS Access from my Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile cli setup</source>
        <comment>words people type for: AWS Access from my Workstation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the Profile Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details tenant</source>
        <comment>words people type for: Show in the Profile Window</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark or Unmark as Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>star favorite pin</source>
        <comment>words people type for: Favourite</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signin login authorize</source>
        <comment>words people type for: Sign In</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the Sign-In…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renew extend login authorize</source>
        <comment>words people type for: Renew the Sign-In</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signout logout leave</source>
        <comment>words people type for: Sign Out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portal tenants</source>
        <comment>words people type for: Show the Portal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs That Wait for You…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting authorize deny</source>
        <comment>words people type for: Programs That Wait</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new portal</source>
        <comment>words people type for: Add a Portal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live sign-ins credentials</source>
        <comment>words people type for: Sessions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history log audit</source>
        <comment>words people type for: Activity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferences options language shortcut</source>
        <comment>words people type for: Settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause Handing Out Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop resume</source>
        <comment>words people type for: Pause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>words people type for: Quit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityTexts</name>
    <message>
        <source>Got credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a console URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (started by %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>portal / tenant</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityWindow</name>
    <message>
        <source>&amp;Copy Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity – Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity, the latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program, tenant, portal, profile or person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sessions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer alone, for 90 days. No keys, no tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you and your programs do with AWS access appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program, tenant, portal, profile or person is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last by %2</source>
        <comment>tenant, program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use now:
%1</source>
        <comment>a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPortalDialog</name>
    <message>
        <source>Add a Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acme.duplocloud.net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal &amp;address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;Anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which DuploCloud portal do you use?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address you open in the browser to reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authorize in the Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste an API Token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended. The portal asks you to confirm, no password to type here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token made in the portal, for longer than one working session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in your list already; you can sign in to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be added as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a portal at %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorizeDialog</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in it sent. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste a Token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking with %1 whose sign-in this is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We opened your browser at %1. Click Authorize there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Lines that will change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chromium profile “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firefox container “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the console opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console opens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in Settings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Chromium profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Firefox container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant&apos;s own, or %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>region&apos;s name, id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the Chromium profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the Firefox container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%u stands where the address goes. It is no secret: a link that works once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Chromium, Chrome, Brave or Edge shows it at the top right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the extension “Open external links in a container”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Not the console: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody&apos;s file, kept at AWS. Type nothing here that you would not give to its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>%1 · AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has stopped working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session is still there: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer as it should. Check your connection and try again; a link that was used or is over 15 minutes old has to be opened anew from Duplo Tray.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consoles</name>
    <message>
        <source>The command that opens consoles has a quote that stays open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeepLink</name>
    <message>
        <source>the link holds something that is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link says the same thing twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link holds what looks like a secret, so it was not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that is not a link to Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link asks for something that links cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link does not name a portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link does not name a tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link does not name an AWS service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link does not name an AWS region</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopUi</name>
    <message>
        <source>Signed out of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token may still be in the keychain. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Tenant Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known after the first session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: the download was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: the download broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Try &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPortal</name>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which DuploCloud portal do you use?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal &amp;address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another portal&apos;s &amp;address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acme.duplocloud.net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address you open in the browser to reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You use these already with another DuploCloud client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens in the clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change These &amp;Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Make new tokens in the portal for whatever else used the old ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be added as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a portal at %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An API token stands in %n of your AWS profiles, where every program can read it. Duplo Tray can serve them instead; the token then goes from the file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunProfile</name>
    <message>
        <source>&amp;Set Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tenant:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS access for your programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile that every AWS program understands: it renews itself, and no key is ever written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to try the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of your tenants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 is there already; it will be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines are added to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is ready, but there is no AWS CLI here to try it with. Install it (on Debian and Ubuntu: sudo apt install awscli), then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunSignIn</name>
    <message>
        <source>&amp;Authorize in the Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste an API Token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to click Authorize in the browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We opened your browser at %1. Click Authorize there. %2 left to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal asks you to confirm in the browser; there is no password to type here. With an API token you stay signed in for longer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>Welcome to Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip This Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JitAccessWindow</name>
    <message>
        <source>to the `%1` tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get JIT AWS Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get JIT Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More permanent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary Access to AWS. Prefer a more permanent solution? A profile in your AWS config renews itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get &amp;New Ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (renews itself)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These credentials have ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link to an AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to %1, a portal that is not among yours. Nothing was opened; if you trust it, add the portal first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to the tenant %1 of %2, which you do not have. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to the AWS service %1, which is not known here. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to the AWS region %1, which is not known here. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page or another program asked for this. Open it only if you expected that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this AWS console?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 for the console…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeWindow</name>
    <message>
        <source>Messages of Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>Your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chromium profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firefox container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One AWS session at a time: a second console ends the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of its own per session, so that many can stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed: add duplo-tray-console. Until then your browser is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s name in Chrome, Chromium, Edge or Brave, such as Work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container&apos;s name; needs Firefox&apos;s add-on “Open external links in a container”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command line; %u stands for the address, which works once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing here, so nothing was changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>that is not the address of a portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a portal&apos;s address begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the portal&apos;s address is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortalStatus</name>
    <message>
        <source>%1 of this sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in memory only and ends when Duplo Tray quits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no tenant there yet. Ask an administrator of the portal for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tenant on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Renew Sign-In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign In…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a &amp;Token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser opens %1, where you confirm with Authorize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for your sign-in in the keychain, and asking %1 whether it still counts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for Authorize in your browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking with %1 whose sign-in this is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS access from your DuploCloud portal: the console, credentials and every aws command, just in time. Add your portal to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer lists this tenant for you. It was one of your favourites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from Favourites</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileWindow</name>
    <message>
        <source>Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portals and tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;Portal…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileWriter</name>
    <message>
        <source>[%1] stands twice in %2 (%3): the AWS CLI refuses the whole file until one is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read, so a section there may take precedence over this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1] in %2 (%3) has keys of its own: AWS tools use them instead of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramNotices</name>
    <message>
        <source>A program is waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program asks for administrator access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow Once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramsDialog</name>
    <message>
        <source>A program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2, for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for AWS access to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Program Asks for AWS Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authorize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny for &amp;10 Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in to %1. Authorize opens your browser once for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>portal and tenant</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more program(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a program, and what is known of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for operations access to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for administrator access to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Program Asks for Administrator Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may change everything in the AWS account behind %1. You are asked each time; Settings, Security changes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Allow Once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>somebody whom the portal does not name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in to %1 belongs to %2. Last time it was %3.

If you did not just sign in as %2, say no: somebody may be trying to give you their account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use This Sign-In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

Duplo Tray can keep the sign-in to %2 in memory instead, until it quits. It is not written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep in Memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Recent Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show A&amp;ll…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>program, what, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchKeys</name>
    <message>
        <source>%1 %2</source>
        <comment>a key, and what it does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↵ %1</source>
        <comment>what the Enter key does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+↵ %1</source>
        <comment>what Ctrl and the Enter key do</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Open %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open JIT AWS Console in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume Handing Out Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) wait for you…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a tenant or portal, and what to do there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a portal and a region</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a row of quick search, and its second text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, live session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchState</name>
    <message>
        <source>Nothing matches “%1”. Every word has to mean a tenant, a portal, a service or something to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Tenants can be found once you are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your DuploCloud portal to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your portal lists no tenants for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking your sign-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. Sign in to reach your tenants.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Duplo Tray – Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenant, and what you want there: dev s3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came in time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address and your network or VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted, so nothing was sent. Ask whoever runs the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but it is not a DuploCloud portal. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal wanted to send the request on to %1. Nothing was sent there; check the portal&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed to answer properly. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood. Try again, or ask whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than it may be and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator of the portal for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not use %1. Ask an administrator of the portal for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in to %1. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in belongs to another person than last time (%1). Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks administrators for a one-time code. Sign in again to give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You denied this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You denied %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing out credentials is paused. Resume it from the tray menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is handed out while the screen is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is asked for each time, and there is nobody to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much is under way at once. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service answers. Start one (GNOME Keyring or KWallet) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused Duplo Tray. Allow it in the keychain&apos;s own settings and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tenant %1 that you may use. Check its name, or ask for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no portal %1 here. Add it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile %1 in the AWS config file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser here has %1. Choose another place for the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is taken already. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Check its permissions and the free space. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a UTF-8 text file, so it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed %1 in the meantime. Nothing was written; look at the changes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same profile stands twice in %1. Remove one of them, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be started. Open this link yourself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Choose another port, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console window is not installed. Install duplo-tray-console, or open consoles in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicePicker</name>
    <message>
        <source>Find a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS services</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet. One starts when you or a program asks for credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsModel</name>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until you sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person or region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsWindow</name>
    <message>
        <source>&amp;Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions – Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All credentials, and &amp;sign out everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins and AWS credentials appear here as soon as you or a program use them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials of %1 are fresh.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsAdvanced</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened since the start, in memory only; secrets are blacked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy a Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is copied. It names portals, but no secrets and no persons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS profiles:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that could not be read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins are kept in your keychain, AWS credentials in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;First Steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset All Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes, Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reset puts every setting of these pages back. Portals, sign-ins and favourites stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every setting is as it was at first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsConsoles</name>
    <message>
        <source>Consoles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where consoles open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JIT AWS Consoles open in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single tenant can have a place of its own: see its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consoles of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where consoles of %1 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsCredentials</name>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the clipboard after:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied secrets are also hidden from clipboard managers, and cleared when Duplo Tray quits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual &amp;format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one click or one key copies; every other format stays one click further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a sign-in ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tell me:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notification with a button to renew, if anything is in use; once more two minutes before the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New profiles are called:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tenant}, {portal} and {level} are filled in. Profiles that exist keep their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS tools take letters, digits and _ . @ : / + - in a profile&apos;s name only; the old template stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsGeneral</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start when I log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts hidden, with its icon in the tray, so that programs get AWS access at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Duplo Tray to the programs that your system starts at login yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hortcut:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens quick search from any window. Click the field and press the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at once. The command line stays English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, fonts and scale follow your desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me about new and vanished &amp;tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lists are kept up to date either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut: quick search opens from the tray and with “duplo-tray search”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desktop is being asked for this shortcut…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has this shortcut. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop lets no program set shortcuts. Let it run “duplo-tray search” on keys of your choice instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPortals</name>
    <message>
        <source>Portals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no portal yet. Add the one you use in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, until Duplo Tray quits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as the portal&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a Token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of %1 and forget its favourites and choices? Profiles in your AWS config file stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSecurity</name>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask me each time for administrator access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that wants administrator or operations access waits for your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While I am away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out nothing while the screen is &amp;locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that run on without you get no new credentials until you are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget AWS credentials before the computer sleeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in memory only anyway; new ones are fetched when they are needed. You stay signed in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consoles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInEndNotices</name>
    <message>
        <source>The sign-in to %1 ends in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew it to keep the console and your programs working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that need it will ask you. Renew it now, or when you need it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetMenu</name>
    <message>
        <source>JIT &amp;Admin AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Admin Ser&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy A&amp;dmin AWS Console URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary Ad&amp;min AWS Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adm&amp;in AWS Access from my Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JIT Operations AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Op&amp;erations Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py Operations AWS Console URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempo&amp;rary Operations AWS Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations AWS Access &amp;from my Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open JIT AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy AWS Console URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Temporary AWS Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS Access from my &amp;Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All Services…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (profile “%2”)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JIT Admin AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JIT Operations AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JIT AWS Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials are fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile “%1” was removed from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the console of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for a console URL…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for credentials…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TenantModel</name>
    <message>
        <source>Portal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, live session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TenantNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are new on %1: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are gone from %1: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is called %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenants of %1 have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>Sign In with an API Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a token that you made in the portal. It is checked with %1 and kept in your keychain, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token is not accepted by %1. Check that you copied all of it, or make a new one in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the token with %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayCommands</name>
    <message>
        <source>AWS access for %1 is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it: aws --profile %1 sts get-caller-identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile was taken out again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>A program is waiting for you…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;tenants…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause handing out credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a portal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n programs are waiting for you…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;essions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayNote</name>
    <message>
        <source>&amp;Quit Duplo Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desktop shows no tray, so Duplo Tray opens as a window. Closed, it goes on serving your programs; start it again to come back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayStatus</name>
    <message>
        <source>connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for Authorize in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking the sign-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program is waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing out credentials is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 as %2 (administrator)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplo Tray: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowCalls</name>
    <message>
        <source>Duplo Tray cannot follow this link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkstationCard</name>
    <message>
        <source>Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;Up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that uses the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile “%1” renews its credentials by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile yet. With one, every AWS program gets its credentials by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used %1 by %2.</source>
        <comment>time, program</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkstationDialog</name>
    <message>
        <source>The profile is written, but there is no AWS CLI here to try it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace the profile of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile for %1 of %2 that every AWS program understands. Your keys are never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to try the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing to change: the profile is there already)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will be created with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
