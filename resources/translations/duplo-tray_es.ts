<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessJobs</name>
    <message>
        <source>The console of %1 is open.</source>
        <translation>La consola de %1 está abierta.</translation>
    </message>
    <message>
        <source>The console URL of %1</source>
        <translation>URL de la consola de %1</translation>
    </message>
    <message>
        <source>Credentials of %1 for %2</source>
        <translation>Credenciales de %1 para %2</translation>
    </message>
    <message>
        <source>%1: copied. The clipboard is cleared after %2.</source>
        <translation>Copiado: %1. El portapapeles se borrará en %2.</translation>
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
        <translation>archivo de credenciales</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>%1 of %2 is open.</source>
        <comment>service, tenant</comment>
        <translation>%1 de %2: consola abierta.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open JIT AWS Console</source>
        <translation>Abrir JIT AWS Console</translation>
    </message>
    <message>
        <source>open console browser</source>
        <comment>words people type for: Open JIT AWS Console</comment>
        <translation>consola navegador entrar open console browser</translation>
    </message>
    <message>
        <source>Copy Temporary AWS Credentials</source>
        <translation>Copiar Temporary AWS Credentials</translation>
    </message>
    <message>
        <source>creds keys export environment</source>
        <comment>words people type for: Copy Credentials</comment>
        <translation>credenciales temporales claves exportar entorno creds keys export environment</translation>
    </message>
    <message>
        <source>Copy AWS Console URL</source>
        <translation>Copiar URL de la consola de AWS</translation>
    </message>
    <message>
        <source>link address</source>
        <comment>words people type for: Copy AWS Console URL</comment>
        <translation>enlace dirección link address copy</translation>
    </message>
    <message>
        <source>Show Temporary AWS Credentials…</source>
        <translation>Mostrar Temporary AWS Credentials…</translation>
    </message>
    <message>
        <source>creds keys reveal</source>
        <comment>words people type for: Show Credentials</comment>
        <translation>credenciales temporales claves revelar ver creds keys reveal show</translation>
    </message>
    <message>
        <source>Set Up AWS Access from my Workstation</source>
        <translation>Configurar AWS Access from my Workstation</translation>
    </message>
    <message>
        <source>profile cli setup</source>
        <comment>words people type for: AWS Access from my Workstation</comment>
        <translation>perfil acceso estación de trabajo profile cli setup</translation>
    </message>
    <message>
        <source>Show in the Profile Window</source>
        <translation>Mostrar en la ventana de perfil</translation>
    </message>
    <message>
        <source>details tenant</source>
        <comment>words people type for: Show in the Profile Window</comment>
        <translation>detalles inquilino details tenant show profile</translation>
    </message>
    <message>
        <source>Mark or Unmark as Favourite</source>
        <translation>Añadir o quitar de favoritos</translation>
    </message>
    <message>
        <source>star favorite pin</source>
        <comment>words people type for: Favourite</comment>
        <translation>estrella marcar fijar star favorite favourite pin</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>signin login authorize</source>
        <comment>words people type for: Sign In</comment>
        <translation>entrar acceder autorizar sign in signin login authorize</translation>
    </message>
    <message>
        <source>Renew the Sign-In…</source>
        <translation>Renovar el inicio de sesión…</translation>
    </message>
    <message>
        <source>renew extend login authorize</source>
        <comment>words people type for: Renew the Sign-In</comment>
        <translation>prolongar ampliar autorizar renew extend login authorize sign in</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>signout logout leave</source>
        <comment>words people type for: Sign Out</comment>
        <translation>salir desconectar sign out signout logout leave</translation>
    </message>
    <message>
        <source>Show the Portal</source>
        <translation>Mostrar el portal</translation>
    </message>
    <message>
        <source>portal tenants</source>
        <comment>words people type for: Show the Portal</comment>
        <translation>inquilinos portal tenants show</translation>
    </message>
    <message>
        <source>Programs That Wait for You…</source>
        <translation>Programas que le esperan…</translation>
    </message>
    <message>
        <source>waiting authorize deny</source>
        <comment>words people type for: Programs That Wait</comment>
        <translation>pendientes autorizar denegar waiting programs authorize deny</translation>
    </message>
    <message>
        <source>Add a Portal…</source>
        <translation>Añadir un portal…</translation>
    </message>
    <message>
        <source>new portal</source>
        <comment>words people type for: Add a Portal</comment>
        <translation>nuevo agregar new add portal</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>live sign-ins credentials</source>
        <comment>words people type for: Sessions</comment>
        <translation>activas inicios credenciales live sessions sign-ins credentials</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>history log audit</source>
        <comment>words people type for: Activity</comment>
        <translation>historial registro auditoría activity history log audit</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>preferences options language shortcut</source>
        <comment>words people type for: Settings</comment>
        <translation>configuración ajustes opciones idioma atajo settings preferences options language shortcut</translation>
    </message>
    <message>
        <source>Pause Handing Out Credentials</source>
        <translation>Pausar la entrega de credenciales</translation>
    </message>
    <message>
        <source>stop resume</source>
        <comment>words people type for: Pause</comment>
        <translation>detener parar reanudar pause stop resume</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>words people type for: Quit</comment>
        <translation>cerrar terminar quit exit close</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
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
        <translation>Obtuvo credenciales</translation>
    </message>
    <message>
        <source>Copied credentials</source>
        <translation>Copió credenciales</translation>
    </message>
    <message>
        <source>Opened the console</source>
        <translation>Abrió la consola</translation>
    </message>
    <message>
        <source>Copied a console URL</source>
        <translation>Copió una URL de consola</translation>
    </message>
    <message>
        <source>Renewed credentials</source>
        <translation>Renovó las credenciales</translation>
    </message>
    <message>
        <source>Set up a profile</source>
        <translation>Configuró un perfil</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inició sesión</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Cerró sesión</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>de la memoria</translation>
    </message>
    <message>
        <source>from the portal</source>
        <translation>del portal</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denegado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>%1 (started by %2)</source>
        <translation>%1 (iniciado por %2)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>portal / tenant</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>denied by you</source>
        <translation>denegado por usted</translation>
    </message>
    <message>
        <source>denied by an earlier answer, your settings or a pause</source>
        <translation>denegado por una respuesta anterior, sus preferencias o una pausa</translation>
    </message>
    <message>
        <source>denied, as nobody answered</source>
        <translation>denegado, porque nadie respondió</translation>
    </message>
    <message>
        <source>%1, allowed by you</source>
        <comment>from memory, …</comment>
        <translation>%1, permitido por usted</translation>
    </message>
    <message>
        <source>%1, allowed before</source>
        <comment>from memory, …</comment>
        <translation>%1, permitido antes</translation>
    </message>
    <message>
        <source>Asked for the console</source>
        <translation>Pidió la consola</translation>
    </message>
    <message>
        <source>Asked for a console URL</source>
        <translation>Pidió una URL de consola</translation>
    </message>
    <message>
        <source>Tried to renew credentials</source>
        <translation>Intentó renovar credenciales</translation>
    </message>
    <message>
        <source>Tried to set up a profile</source>
        <translation>Intentó configurar un perfil</translation>
    </message>
    <message>
        <source>Tried to sign in</source>
        <translation>Intentó iniciar sesión</translation>
    </message>
    <message>
        <source>Tried to sign out</source>
        <translation>Intentó cerrar sesión</translation>
    </message>
    <message>
        <source>Asked for credentials</source>
        <translation>Pidió credenciales</translation>
    </message>
    <message>
        <source>Could not keep what was done</source>
        <comment>which the activity lacks</comment>
        <translation>No se pudo guardar lo hecho</translation>
    </message>
    <message>
        <source>unknown program (process %1)</source>
        <translation>programa desconocido (proceso %1)</translation>
    </message>
    <message>
        <source>%1, profile %2</source>
        <comment>portal / tenant, name</comment>
        <translation>%1, perfil %2</translation>
    </message>
    <message>
        <source>Its file is damaged and was set aside as %1. A new one is begun.</source>
        <translation>Su archivo está dañado y se ha apartado como %1. Se empieza uno nuevo.</translation>
    </message>
    <message>
        <source>You opened the console</source>
        <translation>Usted abrió la consola</translation>
    </message>
    <message>
        <source>You asked for the console</source>
        <translation>Usted pidió la consola</translation>
    </message>
    <message>
        <source>You copied a console URL</source>
        <translation>Usted copió una URL de consola</translation>
    </message>
    <message>
        <source>You asked for a console URL</source>
        <translation>Usted pidió una URL de consola</translation>
    </message>
    <message>
        <source>You copied credentials</source>
        <translation>Usted copió credenciales</translation>
    </message>
    <message>
        <source>You asked for credentials</source>
        <translation>Usted pidió credenciales</translation>
    </message>
    <message>
        <source>You set up a profile</source>
        <translation>Usted configuró un perfil</translation>
    </message>
    <message>
        <source>You tried to set up a profile</source>
        <translation>Usted intentó configurar un perfil</translation>
    </message>
    <message>
        <source>You signed in</source>
        <translation>Usted inició sesión</translation>
    </message>
    <message>
        <source>You tried to sign in</source>
        <translation>Usted intentó iniciar sesión</translation>
    </message>
    <message>
        <source>You signed out</source>
        <translation>Usted cerró sesión</translation>
    </message>
    <message>
        <source>You tried to sign out</source>
        <translation>Usted intentó cerrar sesión</translation>
    </message>
    <message>
        <source>You renewed credentials</source>
        <translation>Usted renovó las credenciales</translation>
    </message>
    <message>
        <source>You tried to renew credentials</source>
        <translation>Usted intentó renovar las credenciales</translation>
    </message>
    <message>
        <source>You got credentials</source>
        <translation>Usted obtuvo credenciales</translation>
    </message>
    <message>
        <source>allowed by you</source>
        <translation>permitido por usted</translation>
    </message>
    <message>
        <source>allowed before</source>
        <translation>permitido antes</translation>
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
        <translation>&amp;Copiar fila</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Activity, the latest first</source>
        <translation>Actividad, lo más reciente primero</translation>
    </message>
    <message>
        <source>Find in the activity</source>
        <translation>Buscar en la actividad</translation>
    </message>
    <message>
        <source>Program, tenant, portal, profile or person</source>
        <translation>Programa, inquilino, portal, perfil o persona</translation>
    </message>
    <message>
        <source>Kept on this computer alone, for 90 days. No keys, no tokens.</source>
        <translation>Se guarda solo en este equipo, durante 90 días. Sin claves ni tokens.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Todavía no hay actividad</translation>
    </message>
    <message>
        <source>What you and your programs do with AWS access appears here.</source>
        <translation>Aquí aparece lo que usted y sus programas hacen con el acceso a AWS.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No program, tenant, portal, profile or person is called like that.</source>
        <translation>Ningún programa, inquilino, portal, perfil o persona se llama así.</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>The row is copied.</source>
        <translation>Fila copiada.</translation>
    </message>
    <message>
        <source>Export Activity</source>
        <translation>Exportar actividad</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tabla (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n fila escrita en %1.</numerusform>
            <numerusform>%n filas escritas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>The activity cannot be read</source>
        <translation>No se puede leer la actividad</translation>
    </message>
</context>
<context>
    <name>AddPortalDialog</name>
    <message>
        <source>Add a Portal</source>
        <translation>Añadir un portal</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>acme.duplocloud.net</source>
        <translation>acme.duplocloud.net</translation>
    </message>
    <message>
        <source>Portal &amp;address:</source>
        <translation>&amp;Dirección del portal:</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Which DuploCloud portal do you use?</source>
        <translation>¿Qué portal de DuploCloud utiliza?</translation>
    </message>
    <message>
        <source>The address you open in the browser to reach it.</source>
        <translation>La dirección que abre en el navegador para llegar a él.</translation>
    </message>
    <message>
        <source>&amp;Authorize in the Browser</source>
        <translation>&amp;Autorizar en el navegador</translation>
    </message>
    <message>
        <source>&amp;Paste an API Token…</source>
        <translation>&amp;Pegar un token de API…</translation>
    </message>
    <message>
        <source>Recommended. The portal asks you to confirm, no password to type here.</source>
        <translation>Recomendado. El portal le pide confirmación; aquí no se escribe ninguna contraseña.</translation>
    </message>
    <message>
        <source>A token made in the portal, for longer than one working session.</source>
        <translation>Un token creado en el portal, para más de una sesión de trabajo.</translation>
    </message>
    <message>
        <source>%1 is in your list already; you can sign in to it.</source>
        <translation>%1 ya está en su lista; puede iniciar sesión en él.</translation>
    </message>
    <message>
        <source>Will be added as %1</source>
        <translation>Se añadirá como %1</translation>
    </message>
    <message>
        <source>Looking for a portal at %1…</source>
        <translation>Buscando un portal en %1…</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Add Any&amp;way</source>
        <translation>Añadir de &amp;todos modos</translation>
    </message>
</context>
<context>
    <name>AuthorizeDialog</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in it sent. Try again.</source>
        <translation>%1 no acepta el inicio de sesión que él mismo envió. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autorizar</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>Volver a &amp;abrir</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>Copiar en&amp;lace</translation>
    </message>
    <message>
        <source>&amp;Paste a Token…</source>
        <translation>&amp;Pegar un token…</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>We opened your browser at %1. Click Authorize there.</source>
        <translation>Se ha abierto su navegador en %1. Pulse «Authorize» allí.</translation>
    </message>
    <message>
        <source>%1 left to answer</source>
        <translation>Quedan %1 para responder</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Ha iniciado sesión</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Enlace copiado.</translation>
    </message>
    <message>
        <source>&amp;Use the Built-in Window</source>
        <translation>&amp;Usar la ventana propia</translation>
    </message>
    <message>
        <source>Nobody clicked Authorize in time. Try again.</source>
        <translation>Nadie hizo clic en «Authorize» a tiempo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in that came. Click Authorize there again.</source>
        <translation>%1 no acepta el inicio de sesión recibido. Vuelva a hacer clic allí en «Authorize».</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Lines that will change</source>
        <translation>Líneas que cambiarán</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Where the console opens</source>
        <translation>Dónde se abre la consola</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Console opens in</source>
        <translation>Abrir consola en</translation>
    </message>
    <message>
        <source>As in Settings: %1</source>
        <translation>Preferencias: %1</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>The tenant&apos;s own</source>
        <translation>La del inquilino</translation>
    </message>
    <message>
        <source>The tenant&apos;s own, or %1</source>
        <translation>La del inquilino o %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>region&apos;s name, id</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Access for programs</source>
        <translation>Acceso para programas</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <translation>Lo habitual: %1</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>Como en Preferencias</translation>
    </message>
</context>
<context>
    <name>ConfigFile</name>
    <message>
        <source>a key that cannot stand in the file</source>
        <translation>una clave que no puede figurar en el archivo</translation>
    </message>
    <message>
        <source>the region cannot stand in the file on one line</source>
        <translation>la región no cabe en una línea del archivo</translation>
    </message>
    <message>
        <source>a value cannot stand in the file on one line</source>
        <translation>un valor no cabe en una línea del archivo</translation>
    </message>
    <message>
        <source>a profile&apos;s name is made of letters, digits and _ . @ : / + % -</source>
        <translation>el nombre de un perfil consta de letras, dígitos y _ . @ : / + % -</translation>
    </message>
    <message>
        <source>the file would not read as it was meant</source>
        <translation>el archivo no se leería como se pretende</translation>
    </message>
</context>
<context>
    <name>ConsentList</name>
    <message>
        <source>%1 is allowed: %2, since %3</source>
        <comment>program, access, time</comment>
        <translation>%1 está permitido: %2, desde las %3</translation>
    </message>
    <message>
        <source>Every program</source>
        <translation>Cualquier programa</translation>
    </message>
    <message>
        <source>%1 is denied: %2, until %3</source>
        <comment>program, access, time</comment>
        <translation>%1 está denegado: %2, hasta las %3</translation>
    </message>
    <message>
        <source>No program is allowed or denied for now.</source>
        <translation>Por ahora no hay programas permitidos ni denegados.</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>Allowed and denied programs</source>
        <translation>Programas permitidos y denegados</translation>
    </message>
</context>
<context>
    <name>ConsoleBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>The page comes from</source>
        <translation>La página procede de</translation>
    </message>
    <message>
        <source>⚠ Not the console: %1</source>
        <translation>⚠ No es la consola: %1</translation>
    </message>
    <message>
        <source>Somebody&apos;s file, kept at AWS. Type nothing here that you would not give to its owner.</source>
        <translation>Archivo de un tercero alojado en AWS. No escriba aquí nada que no le daría a su propietario.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>%1 · AWS Console</source>
        <translation>%1 · Consola de AWS</translation>
    </message>
    <message>
        <source>This page has stopped working</source>
        <translation>Esta página ha dejado de funcionar</translation>
    </message>
    <message>
        <source>Your session is still there: try again.</source>
        <translation>Su sesión sigue ahí: inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The console could not be opened</source>
        <translation>No se ha podido abrir la consola</translation>
    </message>
    <message>
        <source>%1 did not answer as it should. Check your connection and try again; a link that was used or is over 15 minutes old has to be opened anew from Duplo Tray.</source>
        <translation>%1 no ha respondido como debía. Compruebe la conexión e inténtelo de nuevo; si el enlace ya se usó o tiene más de 15 minutos, hay que volver a abrirlo desde Duplo Tray.</translation>
    </message>
</context>
<context>
    <name>Consoles</name>
    <message>
        <source>The command that opens consoles has a quote that stays open</source>
        <translation>El comando que abre las consolas tiene unas comillas sin cerrar</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
</context>
<context>
    <name>DeepLink</name>
    <message>
        <source>the link holds something that is not known here</source>
        <translation>el enlace contiene algo que aquí no se conoce</translation>
    </message>
    <message>
        <source>the link says the same thing twice</source>
        <translation>el enlace dice lo mismo dos veces</translation>
    </message>
    <message>
        <source>the link holds what looks like a secret, so it was not used</source>
        <translation>el enlace contiene lo que parece un secreto, así que no se ha usado</translation>
    </message>
    <message>
        <source>the link is too long</source>
        <translation>el enlace es demasiado largo</translation>
    </message>
    <message>
        <source>that is not a link to Duplo Tray</source>
        <translation>eso no es un enlace a Duplo Tray</translation>
    </message>
    <message>
        <source>the link asks for something that links cannot do</source>
        <translation>el enlace pide algo que los enlaces no pueden hacer</translation>
    </message>
    <message>
        <source>the link does not name a portal</source>
        <translation>el enlace no indica ningún portal</translation>
    </message>
    <message>
        <source>the link does not name a tenant</source>
        <translation>el enlace no indica ningún inquilino</translation>
    </message>
    <message>
        <source>the link does not name an AWS service</source>
        <translation>el enlace no indica ningún servicio de AWS</translation>
    </message>
    <message>
        <source>the link does not name an AWS region</source>
        <translation>el enlace no indica ninguna región de AWS</translation>
    </message>
</context>
<context>
    <name>DesktopUi</name>
    <message>
        <source>Signed out of %1</source>
        <translation>Se ha cerrado la sesión en %1</translation>
    </message>
    <message>
        <source>Its token may still be in the keychain. %1</source>
        <translation>Es posible que su token siga en el llavero. %1</translation>
    </message>
</context>
<context>
    <name>DetailsBox</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar los detalles</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Tenant Details</source>
        <translation>Detalles del inquilino</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>known after the first session</source>
        <translation>se sabrá con la primera sesión</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>Abrir car&amp;peta</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>%1 was saved in %2</source>
        <translation>%1 se ha guardado en %2</translation>
    </message>
    <message>
        <source>%1 was not saved: the download was cancelled</source>
        <translation>%1 no se ha guardado: se canceló la descarga</translation>
    </message>
    <message>
        <source>%1 was not saved: the download broke off</source>
        <translation>%1 no se ha guardado: se interrumpió la descarga</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Descargando %1</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Try &amp;Again</source>
        <translation>&amp;Reintentar</translation>
    </message>
</context>
<context>
    <name>FirstRunPortal</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Which DuploCloud portal do you use?</source>
        <translation>¿Qué portal de DuploCloud utiliza?</translation>
    </message>
    <message>
        <source>Portal &amp;address:</source>
        <translation>&amp;Dirección del portal:</translation>
    </message>
    <message>
        <source>Another portal&apos;s &amp;address:</source>
        <translation>&amp;Dirección de otro portal:</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>acme.duplocloud.net</source>
        <translation>acme.duplocloud.net</translation>
    </message>
    <message>
        <source>The address you open in the browser to reach it.</source>
        <translation>La dirección que abre en el navegador para llegar a él.</translation>
    </message>
    <message>
        <source>You use these already with another DuploCloud client.</source>
        <translation>Ya utiliza estos con otro cliente de DuploCloud.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <translation>
            <numerusform>%1 (%n perfil)</numerusform>
            <numerusform>%1 (%n perfiles)</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens in the clear</source>
        <translation>Tokens sin cifrar</translation>
    </message>
    <message>
        <source>Change These &amp;Profiles</source>
        <translation>Cambiar estos &amp;perfiles</translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation>Deshecho: el archivo está como antes.</translation>
    </message>
    <message>
        <source>Done. Make new tokens in the portal for whatever else used the old ones.</source>
        <translation>Hecho. Cree tokens nuevos en el portal para todo lo demás que usara los antiguos.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Will be added as %1</source>
        <translation>Se añadirá como %1</translation>
    </message>
    <message>
        <source>Looking for a portal at %1…</source>
        <translation>Buscando un portal en %1…</translation>
    </message>
    <message>
        <source>%1, with its API at %2</source>
        <translation>%1, con su API en %2</translation>
    </message>
    <message numerus="yes">
        <source>An API token stands in %n of your AWS profiles, where every program can read it. Duplo Tray can serve them instead; the token then goes from the file, of which no earlier version is kept.</source>
        <translation>
            <numerusform>En uno de sus perfiles de AWS hay un token de API que cualquier programa puede leer. Duplo Tray puede atender ese perfil en su lugar; el token desaparece entonces del archivo, del que no se guarda ninguna versión anterior.</numerusform>
            <numerusform>En %n de sus perfiles de AWS hay un token de API que cualquier programa puede leer. Duplo Tray puede atender esos perfiles en su lugar; el token desaparece entonces del archivo, del que no se guarda ninguna versión anterior.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunProfile</name>
    <message>
        <source>&amp;Set Up</source>
        <translation>Config&amp;urar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>&amp;Tenant:</source>
        <translation>&amp;Inquilino:</translation>
    </message>
    <message>
        <source>AWS access for your programs</source>
        <translation>Acceso a AWS para sus programas</translation>
    </message>
    <message>
        <source>A profile that every AWS program understands: it renews itself, and no key is ever written to a file.</source>
        <translation>Un perfil que entienden todos los programas de AWS: se renueva solo y nunca se escribe ninguna clave en un archivo.</translation>
    </message>
    <message>
        <source>Command to try the profile</source>
        <translation>Comando para probar el perfil</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>&amp;Pruébelo:</translation>
    </message>
    <message>
        <source>Choose one of your tenants.</source>
        <translation>Elija uno de sus inquilinos.</translation>
    </message>
    <message>
        <source>The profile %1 is there already; it will be tried.</source>
        <translation>El perfil %1 ya existe; se va a probar.</translation>
    </message>
    <message>
        <source>These lines are added to %1:</source>
        <translation>Estas líneas se añaden a %1:</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation>Probando el perfil…</translation>
    </message>
    <message>
        <source>&amp;Test Again</source>
        <translation>Probar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation>Deshecho: el archivo está como antes.</translation>
    </message>
    <message>
        <source>These lines change in %1:</source>
        <translation>Estas líneas cambian en %1:</translation>
    </message>
</context>
<context>
    <name>FirstRunSignIn</name>
    <message>
        <source>&amp;Authorize in the Browser</source>
        <translation>&amp;Autorizar en el navegador</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>&amp;Volver a abrir</translation>
    </message>
    <message>
        <source>&amp;Paste an API Token…</source>
        <translation>&amp;Pegar un token de API…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Waiting for you to click Authorize in the browser…</source>
        <translation>Esperando a que pulse «Authorize» en el navegador…</translation>
    </message>
    <message>
        <source>We opened your browser at %1. Click Authorize there. %2 left to answer.</source>
        <translation>Se ha abierto su navegador en %1. Pulse «Authorize» allí. Quedan %2 para responder.</translation>
    </message>
    <message>
        <source>The portal asks you to confirm in the browser; there is no password to type here. With an API token you stay signed in for longer.</source>
        <translation>El portal le pide confirmación en el navegador; aquí no se escribe ninguna contraseña. Con un token de API, la sesión dura más.</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>Copiar en&amp;lace</translation>
    </message>
    <message>
        <source>&amp;Use the Built-in Window</source>
        <translation>&amp;Usar la ventana propia</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Enlace copiado.</translation>
    </message>
    <message>
        <source>Waiting for your answer…</source>
        <translation>Esperando su respuesta…</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>Welcome to Duplo Tray</source>
        <translation>Le damos la bienvenida a Duplo Tray</translation>
    </message>
    <message>
        <source>S&amp;kip This Step</source>
        <translation>&amp;Omitir este paso</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Finalizar</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Estación de trabajo</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Your settings could not be read, so Duplo Tray begins anew. The old ones are kept as %1.</source>
        <translation>No se pudieron leer sus preferencias, así que Duplo Tray empieza de nuevo. Las anteriores se guardan como %1.</translation>
    </message>
    <message>
        <source>Late&amp;r</source>
        <translation>Más &amp;tarde</translation>
    </message>
</context>
<context>
    <name>GeneralMenu</name>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>S&amp;essions</source>
        <translation>Sesio&amp;nes</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>Acti&amp;vidad</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>Prefe&amp;rencias…</translation>
    </message>
    <message>
        <source>&amp;Pause Handing Out Credentials</source>
        <translation>&amp;Pausar la entrega de credenciales</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
</context>
<context>
    <name>InUseModel</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>InUsePanel</name>
    <message>
        <source>E&amp;nd this Session</source>
        <translation>Finalizar &amp;esta sesión</translation>
    </message>
    <message>
        <source>&amp;Sessions…</source>
        <translation>&amp;Sesiones…</translation>
    </message>
    <message>
        <source>Programs that have access now</source>
        <translation>Programas que tienen acceso ahora</translation>
    </message>
    <message>
        <source>Resu&amp;me Handing Out</source>
        <translation>Rean&amp;udar la entrega</translation>
    </message>
    <message>
        <source>&amp;Pause Handing Out</source>
        <translation>&amp;Pausar la entrega</translation>
    </message>
    <message>
        <source>Handing out credentials is paused.</source>
        <translation>La entrega de credenciales está en pausa.</translation>
    </message>
    <message>
        <source>Nothing is in use now.</source>
        <translation>No hay nada en uso ahora.</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>En uso ahora</translation>
    </message>
    <message>
        <source>Ending the session stops handing out its keys at once. Keys that programs already have stay valid at AWS until %1.</source>
        <translation>Al finalizar la sesión, sus claves dejan de entregarse de inmediato. Las que los programas ya tienen siguen siendo válidas en AWS hasta: %1.</translation>
    </message>
    <message>
        <source>This session was ended: no program gets its keys any more. Keys that programs already have stay valid at AWS until %1.</source>
        <translation>Esta sesión se terminó: ningún programa recibe ya sus claves. Las que los programas ya tienen siguen siendo válidas en AWS hasta: %1.</translation>
    </message>
    <message>
        <source>In use now (%1)</source>
        <comment>how many rows a list has</comment>
        <translation>En uso ahora (%1)</translation>
    </message>
</context>
<context>
    <name>JitAccessWindow</name>
    <message>
        <source>to the “%1” tenant</source>
        <translation>para el inquilino «%1»</translation>
    </message>
    <message>
        <source>as %1 of %2</source>
        <translation>como %1 de %2</translation>
    </message>
    <message>
        <source>Get JIT AWS Access</source>
        <translation>Obtener acceso JIT a AWS</translation>
    </message>
    <message>
        <source>&amp;Get JIT Access</source>
        <translation>&amp;Obtener acceso JIT</translation>
    </message>
    <message>
        <source>AWS Access from &amp;my Workstation…</source>
        <translation>AWS Access from &amp;my Workstation…</translation>
    </message>
    <message>
        <source>Temporary Access to AWS.</source>
        <translation>Acceso temporal a AWS.</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>ID de clave de acceso</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Clave de acceso secreta</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Token de sesión</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Get &amp;New Ones</source>
        <translation>Obtener &amp;nuevas</translation>
    </message>
    <message>
        <source>Copy for</source>
        <translation>Copiar para</translation>
    </message>
    <message>
        <source>Copy for %1</source>
        <translation>Copiar para %1</translation>
    </message>
    <message>
        <source>Credentials for %1</source>
        <translation>Credenciales para %1</translation>
    </message>
    <message>
        <source>%1  (renews itself)</source>
        <translation>%1  (se renueva solo)</translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation>Pidiendo credenciales a %1…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Quedan %1</translation>
    </message>
    <message>
        <source>These credentials have ended.</source>
        <translation>Estas credenciales han caducado.</translation>
    </message>
    <message>
        <source>The screen was locked, so the keys are not shown any longer.</source>
        <translation>La pantalla se bloqueó, así que las claves ya no se muestran.</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <translation>Copiado: %1.</translation>
    </message>
    <message>
        <source>The session was ended, so its keys are not shown any longer.</source>
        <translation>La sesión se finalizó, así que sus claves ya no se muestran.</translation>
    </message>
    <message>
        <source>Prefer a more permanent solution? A profile in your AWS config renews itself.</source>
        <translation>¿Prefiere una solución más permanente? Un perfil en su configuración de AWS se renueva solo.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link to an AWS Console</source>
        <translation>Enlace a una consola de AWS</translation>
    </message>
    <message>
        <source>&amp;Open Console</source>
        <translation>&amp;Abrir consola</translation>
    </message>
    <message>
        <source>This link leads to %1, a portal that is not among yours. Nothing was opened; if you trust it, add the portal first.</source>
        <translation>Este enlace lleva a %1, un portal que no está entre los suyos. No se ha abierto nada; si confía en él, añada antes el portal.</translation>
    </message>
    <message>
        <source>This link leads to the tenant %1 of %2, which you do not have. Nothing was opened.</source>
        <translation>Este enlace lleva al inquilino %1 de %2, que usted no tiene. No se ha abierto nada.</translation>
    </message>
    <message>
        <source>This link leads to the AWS service %1, which is not known here. Nothing was opened.</source>
        <translation>Este enlace lleva al servicio de AWS %1, que aquí no se conoce. No se ha abierto nada.</translation>
    </message>
    <message>
        <source>This link leads to the AWS region %1, which is not known here. Nothing was opened.</source>
        <translation>Este enlace lleva a la región de AWS %1, que aquí no se conoce. No se ha abierto nada.</translation>
    </message>
    <message>
        <source>A web page or another program asked for this. Open it only if you expected that.</source>
        <translation>Lo ha pedido una página web u otro programa. Abra la consola solo si lo esperaba.</translation>
    </message>
    <message>
        <source>Open this AWS console?</source>
        <translation>¿Abrir esta consola de AWS?</translation>
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation>Este enlace no lleva a ningún sitio</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Portal:</source>
        <translation>Portal:</translation>
    </message>
    <message>
        <source>Tenant:</source>
        <translation>Inquilino:</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Servicio:</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>Región:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Asking %1 for the console…</source>
        <translation>Pidiendo la consola a %1…</translation>
    </message>
</context>
<context>
    <name>MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <comment>its key</comment>
        <translation>Menú (%1)</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>NoticeWindow</name>
    <message>
        <source>Messages of Duplo Tray</source>
        <translation>Mensajes de Duplo Tray</translation>
    </message>
    <message>
        <source>Duplo Tray</source>
        <translation>Duplo Tray</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>Your browser</source>
        <translation>Su navegador</translation>
    </message>
    <message>
        <source>Built-in window</source>
        <translation>Ventana integrada</translation>
    </message>
    <message>
        <source>Chromium profile</source>
        <translation>Perfil de Chromium</translation>
    </message>
    <message>
        <source>Firefox container</source>
        <translation>Contenedor de Firefox</translation>
    </message>
    <message>
        <source>Command of my own</source>
        <translation>Comando propio</translation>
    </message>
    <message>
        <source>One AWS session at a time: a second console ends the first.</source>
        <translation>Una sesión de AWS cada vez: una segunda consola cierra la primera.</translation>
    </message>
    <message>
        <source>A window of its own per session, so that many can stand side by side.</source>
        <translation>Una ventana propia por sesión, para tener varias a la vez.</translation>
    </message>
    <message>
        <source>Not installed: add duplo-tray-console. Until then your browser is used.</source>
        <translation>No instalada: añada duplo-tray-console. Hasta entonces se usa su navegador.</translation>
    </message>
    <message>
        <source>The profile&apos;s name in Chrome, Chromium, Edge or Brave, such as Work.</source>
        <translation>El nombre del perfil en Chrome, Chromium, Edge o Brave; por ejemplo, Trabajo.</translation>
    </message>
    <message>
        <source>The container&apos;s name; needs Firefox&apos;s add-on “Open external links in a container”.</source>
        <translation>El nombre del contenedor; necesita el complemento de Firefox «Open external links in a container».</translation>
    </message>
    <message>
        <source>A command line; %u stands for the address, which works once.</source>
        <translation>Una línea de comandos; %u se sustituye por la dirección, que funciona una sola vez.</translation>
    </message>
    <message>
        <source>Something is missing here, so nothing was changed yet.</source>
        <translation>Aquí falta algo, así que aún no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «%2»</translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>that is not the address of a portal</source>
        <translation>esa no es la dirección de un portal</translation>
    </message>
    <message>
        <source>a portal&apos;s address begins with https://</source>
        <translation>la dirección de un portal empieza por https://</translation>
    </message>
    <message>
        <source>the portal&apos;s address is missing</source>
        <translation>falta la dirección del portal</translation>
    </message>
</context>
<context>
    <name>PortalShortcut</name>
    <message>
        <source>Open quick search</source>
        <translation>Abrir la búsqueda rápida</translation>
    </message>
</context>
<context>
    <name>PortalStatus</name>
    <message>
        <source>%1 of this sign-in.</source>
        <translation>Inicio de sesión: %1.</translation>
    </message>
    <message>
        <source>It is kept in memory only and ends when Duplo Tray quits.</source>
        <translation>Se guarda solo en memoria y termina al salir de Duplo Tray.</translation>
    </message>
    <message>
        <source>You have no tenant there yet. Ask an administrator of the portal for one.</source>
        <translation>Todavía no tiene ningún inquilino allí. Pida uno a un administrador del portal.</translation>
    </message>
    <message>
        <source>Choose a tenant on the left.</source>
        <translation>Elija un inquilino a la izquierda.</translation>
    </message>
    <message>
        <source>&amp;Renew Sign-In</source>
        <translation>&amp;Renovar inicio de sesión</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Cerrar &amp;sesión</translation>
    </message>
    <message>
        <source>Re&amp;move Portal…</source>
        <translation>&amp;Quitar portal…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>&amp;Sign In…</source>
        <translation>&amp;Iniciar sesión…</translation>
    </message>
    <message>
        <source>Paste a &amp;Token…</source>
        <translation>Pegar un &amp;token…</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>R&amp;eintentar</translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended</source>
        <translation>El inicio de sesión en %1 ha caducado</translation>
    </message>
    <message>
        <source>Sign in again to go on where you were.</source>
        <translation>Vuelva a iniciar sesión para seguir donde estaba.</translation>
    </message>
    <message>
        <source>Your browser opens %1, where you confirm with Authorize.</source>
        <translation>Su navegador abre %1, donde usted confirma con «Authorize».</translation>
    </message>
    <message>
        <source>Looking for your sign-in in the keychain, and asking %1 whether it still counts…</source>
        <translation>Buscando su inicio de sesión en el llavero y preguntando a %1 si aún es válido…</translation>
    </message>
    <message>
        <source>Waiting for Authorize in your browser…</source>
        <translation>Esperando «Authorize» en su navegador…</translation>
    </message>
    <message>
        <source>Welcome to Duplo Tray</source>
        <translation>Le damos la bienvenida a Duplo Tray</translation>
    </message>
    <message>
        <source>AWS access from your DuploCloud portal: the console, credentials and every aws command, just in time. Add your portal to begin.</source>
        <translation>Acceso a AWS desde su portal de DuploCloud: la consola, las credenciales y cualquier comando aws, justo a tiempo. Añada su portal para empezar.</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>&amp;Añadir un portal…</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ya no está</translation>
    </message>
    <message>
        <source>%1 no longer lists this tenant for you. It was one of your favourites.</source>
        <translation>%1 ya no le muestra este inquilino. Era uno de sus favoritos.</translation>
    </message>
    <message>
        <source>&amp;Remove from Favourites</source>
        <translation>&amp;Quitar de favoritos</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>No hay ningún llavero</translation>
    </message>
    <message>
        <source>The keychain refuses</source>
        <translation>El llavero deniega el acceso</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 no responde</translation>
    </message>
</context>
<context>
    <name>ProfileTrial</name>
    <message>
        <source>It works: %1</source>
        <translation>Funciona: %1</translation>
    </message>
    <message>
        <source>The profile is ready, but there is no AWS CLI here to try it with. Install it (on Debian and Ubuntu: sudo apt install awscli), then test again.</source>
        <translation>El perfil está listo, pero aquí no hay AWS CLI para probarlo. Instálela (en Debian y Ubuntu: sudo apt install awscli) y vuelva a probarlo.</translation>
    </message>
    <message>
        <source>It does not work yet, and the AWS CLI does not say why.</source>
        <translation>Todavía no funciona, y la AWS CLI no dice por qué.</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Todavía no funciona: %1</translation>
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
        <translation>No se puede leer %1, así que una sección de ese archivo podría tener prioridad sobre este perfil.</translation>
    </message>
    <message>
        <source>[%1] stands twice in %2 (lines %3 and %4): the AWS CLI refuses the whole file until one is removed.</source>
        <translation>[%1] figura dos veces en %2 (líneas %3 y %4): la AWS CLI rechaza todo el archivo hasta que se quite una.</translation>
    </message>
    <message>
        <source>[%1] in %2 (line %3) has keys of its own: AWS tools use them instead of this profile.</source>
        <translation>[%1] en %2 (línea %3) tiene claves propias: las herramientas de AWS las usan en lugar de este perfil.</translation>
    </message>
</context>
<context>
    <name>ProgramNotices</name>
    <message>
        <source>A program is waiting for you</source>
        <translation>Un programa le espera</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autorizar</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Denegar</translation>
    </message>
    <message>
        <source>Allow Once</source>
        <translation>Permitir una vez</translation>
    </message>
    <message>
        <source>A program asks for your consent</source>
        <translation>Un programa pide su consentimiento</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
</context>
<context>
    <name>ProgramsDialog</name>
    <message>
        <source>A program</source>
        <translation>Un programa</translation>
    </message>
    <message>
        <source>%1, process %2, for %3</source>
        <translation>%1, proceso %2, para %3</translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation>iniciado por %1</translation>
    </message>
    <message>
        <source>%1 asks for AWS access to %2</source>
        <translation>%1 pide acceso a AWS para %2</translation>
    </message>
    <message>
        <source>A Program Asks for AWS Access</source>
        <translation>Un programa pide acceso a AWS</translation>
    </message>
    <message>
        <source>&amp;Authorize</source>
        <translation>&amp;Autorizar</translation>
    </message>
    <message>
        <source>&amp;Deny</source>
        <translation>&amp;Denegar</translation>
    </message>
    <message>
        <source>You are not signed in to %1. Authorize opens your browser once for all of them.</source>
        <translation>No ha iniciado sesión en %1. «Autorizar» abre su navegador una sola vez para todos.</translation>
    </message>
    <message>
        <source>You are not signed in to %1. Authorize opens your browser.</source>
        <translation>No ha iniciado sesión en %1. «Autorizar» abre su navegador.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like it</source>
        <translation>
            <numerusform>%n más como este</numerusform>
            <numerusform>%n más como este</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more program(s)</source>
        <translation>
            <numerusform>%n programa más</numerusform>
            <numerusform>%n programas más</numerusform>
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
        <translation>%1 pide acceso de operaciones a %2</translation>
    </message>
    <message>
        <source>%1 asks for administrator access to %2</source>
        <translation>%1 pide acceso de administrador a %2</translation>
    </message>
    <message>
        <source>A Program Asks for Administrator Access</source>
        <translation>Un programa pide acceso de administrador</translation>
    </message>
    <message>
        <source>&amp;Allow Once</source>
        <translation>&amp;Permitir una vez</translation>
    </message>
    <message>
        <source>A Program Asks for Your Sign-In</source>
        <translation>Un programa pide su sesión</translation>
    </message>
    <message>
        <source>A Program Wants to Be Asked About Less</source>
        <translation>Un programa quiere menos preguntas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>De&amp;talles</translation>
    </message>
    <message>
        <source>Deny holds for ten minutes. You can take an answer back in Settings &gt; Security.</source>
        <translation>Denegar vale diez minutos. Puede retirar una respuesta en Preferencias &gt; Seguridad.</translation>
    </message>
    <message>
        <source>Say no unless you have just typed that yourself.</source>
        <translation>Deniéguelo si no acaba de escribirlo usted.</translation>
    </message>
    <message>
        <source>With it, it may do all that you may do at %1.</source>
        <translation>Con ella puede hacer todo lo que usted puede hacer en %1.</translation>
    </message>
    <message>
        <source>It may change everything in the AWS account behind %1.</source>
        <translation>Puede cambiarlo todo en la cuenta de AWS que hay detrás de %1.</translation>
    </message>
    <message>
        <source>You are asked once for each program, until you sign out.</source>
        <translation>Se le pregunta una vez por programa, hasta que cierre la sesión.</translation>
    </message>
    <message>
        <source>You are asked each time; you can change that under Choices on its page in Duplo Tray.</source>
        <translation>Se le pregunta cada vez; puede cambiarlo en Opciones, en su página de Duplo Tray.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Deny for &amp;1 Hour</source>
        <translation>Denegar durante &amp;1 hora</translation>
    </message>
    <message>
        <source>For whichever program asks</source>
        <translation>Para cualquier programa que pregunte</translation>
    </message>
    <message>
        <source>&amp;Allow</source>
        <translation>&amp;Permitir</translation>
    </message>
    <message>
        <source>%1 asks for your sign-in to %2</source>
        <translation>%1 pide su sesión en %2</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <comment>a program</comment>
        <translation>%1, proceso %2</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>ejecuta %1</translation>
    </message>
    <message>
        <source>signing in to %1</source>
        <translation>inicio de sesión en %1</translation>
    </message>
    <message>
        <source>your sign-in to %1</source>
        <translation>su sesión en %1</translation>
    </message>
    <message>
        <source>administrator access to %1</source>
        <translation>acceso de administrador a %1</translation>
    </message>
    <message>
        <source>operations access to %1</source>
        <translation>acceso de operaciones a %1</translation>
    </message>
    <message>
        <source>AWS access to %1</source>
        <translation>acceso de AWS a %1</translation>
    </message>
    <message>
        <source>Always allow</source>
        <translation>Permitir siempre</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Preguntar cada vez</translation>
    </message>
    <message>
        <source>Ask once per program</source>
        <translation>Preguntar una vez por programa</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>%1 wants to choose “%3” for %2</source>
        <translation>%1 quiere elegir «%3» para %2</translation>
    </message>
    <message>
        <source>You ended this session: no program gets it again until you allow one or use it yourself.</source>
        <translation>Usted finalizó esta sesión: ningún programa la obtiene de nuevo hasta que permita uno o la use usted.</translation>
    </message>
    <message numerus="yes">
        <source>You are asked about %n more program(s) next, unless you deny all now.</source>
        <translation>
            <numerusform>Después se le preguntará por %n programa más, salvo que ahora deniegue todos.</numerusform>
            <numerusform>Después se le preguntará por %n programas más, salvo que ahora deniegue todos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Carpeta de archivos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Acceso directo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Aumentar</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Re&amp;ducir</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Abrir la lista desplegable</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Carpeta no encontrada.
Compruebe que el nombre de la carpeta es correcto.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Archivo no encontrado.
Compruebe que el nombre del archivo es correcto.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 ya existe.
¿Desea reemplazarlo?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Seleccionar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Nueva carpeta</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambia&amp;r de nombre</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» está protegido contra escritura.
¿Desea borrarlo de todas formas?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>¿Está seguro de que quiere borrar «%1»?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Cambiar a la vista detallada</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Cambiar a la vista de lista</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>No se pudo borrar la carpeta.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Crear nueva carpeta</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Crear una nueva carpeta</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Vista detallada</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nombre de archivo:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Archivos de tipo:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Buscar carpeta</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Ir atrás</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Ir hacia delante</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ir al directorio superior</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Vista de lista</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Lista de lugares y marcadores</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Ver en:</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Carpeta superior</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Lugares recientes</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Mostrar </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Mostrar arc&amp;hivos ocultos</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Última modificación</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>Nombre de archivo no válido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Pulse el atajo</translation>
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
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Mostrar detalles…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Ocultar detalles…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Desplazar hasta aquí</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Borde izquierdo</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Parte superior</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Borde derecho</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Parte inferior</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Una página a la izquierda</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Una página hacia arriba</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Una página a la derecha</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Una página hacia abajo</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Desplazar hacia la izquierda</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Desplazar hacia arriba</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Desplazar hacia la derecha</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Desplazar hacia abajo</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copiar la ubicación del en&amp;lace</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>QuestionDialogs</name>
    <message>
        <source>somebody whom the portal does not name</source>
        <translation>alguien cuyo nombre el portal no indica</translation>
    </message>
    <message>
        <source>Another Person</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>This sign-in to %1 belongs to %2. Last time it was %3.

If you did not just sign in as %2, say no: somebody may be trying to give you their account.</source>
        <translation>Este inicio de sesión en %1 pertenece a %2. La última vez fue %3.

Si no acaba de iniciar sesión como %2, responda que no: alguien podría estar intentando que use su cuenta.</translation>
    </message>
    <message>
        <source>&amp;Use This Sign-In</source>
        <translation>&amp;Usar este inicio de sesión</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>%1

Duplo Tray can keep the sign-in to %2 in memory instead, until it quits. It is not written to disk.</source>
        <translation>%1

Duplo Tray puede guardar en memoria el inicio de sesión en %2 hasta que se cierre. No se escribe en el disco.</translation>
    </message>
    <message>
        <source>&amp;Keep in Memory</source>
        <translation>&amp;Guardar en memoria</translation>
    </message>
    <message>
        <source>Is That You?</source>
        <translation>¿Es usted?</translation>
    </message>
    <message>
        <source>Your browser sent a sign-in to %1. It belongs to %2.

If that is not you, say so: somebody may be trying to give you their account. Nothing is kept until you have answered.</source>
        <translation>Su navegador ha enviado un inicio de sesión en %1. Pertenece a %2.

Si no es usted, dígalo: alguien podría intentar darle su cuenta. No se guarda nada hasta que responda.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Not Me</source>
        <translation>&amp;No soy yo</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Recent Activity</source>
        <translation>Actividad reciente</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>Show A&amp;ll…</source>
        <translation>Mostrar &amp;todo…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
</context>
<context>
    <name>RefreshLine</name>
    <message>
        <source>Asking %1 for your tenants…</source>
        <translation>Pidiendo sus inquilinos a %1…</translation>
    </message>
</context>
<context>
    <name>SearchKeys</name>
    <message>
        <source>%1 %2</source>
        <comment>a key, and what it does</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>↵ %1</source>
        <comment>what the Enter key does</comment>
        <translation>↵ %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Do It</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Ctrl+↵ %1</source>
        <comment>what Ctrl and the Enter key do</comment>
        <translation>Control+↵ %1</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Open %1 in %2</source>
        <translation>Abrir %1 en %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Open JIT AWS Console in %1</source>
        <translation>Abrir JIT AWS Console en %1</translation>
    </message>
    <message>
        <source>Remove from Favourites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Mark as Favourite</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>Resume Handing Out Credentials</source>
        <translation>Reanudar la entrega de credenciales</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) wait for you…</source>
        <translation>
            <numerusform>%n programa le espera…</numerusform>
            <numerusform>%n programas le esperan…</numerusform>
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
        <translation>%1, favorito</translation>
    </message>
    <message>
        <source>%1, live session</source>
        <translation>%1, sesión activa</translation>
    </message>
</context>
<context>
    <name>SearchState</name>
    <message>
        <source>Nothing matches “%1”. Every word has to mean a tenant, a portal, a service or something to do.</source>
        <translation>Nada coincide con «%1». Cada palabra debe referirse a un inquilino, un portal, un servicio o una acción.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Tenants can be found once you are signed in.</source>
        <translation>Nada coincide con «%1». Los inquilinos se pueden buscar tras iniciar sesión.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>Add your DuploCloud portal to begin.</source>
        <translation>Añada su portal de DuploCloud para empezar.</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>&amp;Añadir un portal…</translation>
    </message>
    <message>
        <source>Your portal lists no tenants for you.</source>
        <translation>Su portal no le muestra ningún inquilino.</translation>
    </message>
    <message>
        <source>Checking your sign-in…</source>
        <translation>Comprobando su inicio de sesión…</translation>
    </message>
    <message>
        <source>&amp;Show the Portal</source>
        <translation>&amp;Mostrar el portal</translation>
    </message>
    <message>
        <source>You are signed out. Sign in to reach your tenants.</source>
        <translation>Sesión cerrada. Inicie sesión para acceder a sus inquilinos.</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>A tenant, and what you want there: dev s3</source>
        <translation>Un inquilino y lo que quiere allí: dev s3</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Esc Close</source>
        <translation>Esc Cerrar</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show %1</source>
        <translation>Mostrar: %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar: %1</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again.</source>
        <translation>No ha llegado ninguna respuesta a tiempo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address and your network or VPN.</source>
        <translation>No se puede acceder a %1. Compruebe la dirección y su red o VPN.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted, so nothing was sent. Ask whoever runs the portal.</source>
        <translation>El certificado de %1 no es de confianza, así que no se ha enviado nada. Consulte a quien gestione el portal.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a DuploCloud portal. Check the address.</source>
        <translation>%1 responde, pero no es un portal de DuploCloud. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The portal wanted to send the request on to %1. Nothing was sent there; check the portal&apos;s address.</source>
        <translation>El portal quería desviar la petición a %1. No se ha enviado nada allí; compruebe la dirección del portal.</translation>
    </message>
    <message>
        <source>%1 failed to answer properly. Try again in a moment.</source>
        <translation>%1 no ha respondido correctamente. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood. Try again, or ask whoever runs it.</source>
        <translation>No se ha entendido la respuesta de %1. Inténtelo de nuevo o consulte a quien lo gestione.</translation>
    </message>
    <message>
        <source>%1 is larger than it may be and was not read.</source>
        <translation>%1 supera el tamaño permitido y no se ha leído.</translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended. Sign in again.</source>
        <translation>El inicio de sesión en %1 ha caducado. Vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator of the portal for access.</source>
        <translation>No tiene permiso para hacer esto. Pida acceso a un administrador del portal.</translation>
    </message>
    <message>
        <source>You may not use %1. Ask an administrator of the portal for access.</source>
        <translation>No tiene permiso para usar %1. Pida acceso a un administrador del portal.</translation>
    </message>
    <message>
        <source>You are not signed in to %1. Sign in first.</source>
        <translation>No ha iniciado sesión en %1. Iníciela primero.</translation>
    </message>
    <message>
        <source>The sign-in belongs to another person than last time (%1). Nothing was kept.</source>
        <translation>El inicio de sesión pertenece a una persona distinta de la última vez (%1). No se ha guardado nada.</translation>
    </message>
    <message>
        <source>%1 asks administrators for a one-time code. Sign in again to give it.</source>
        <translation>%1 pide a los administradores un código de un solo uso. Vuelva a iniciar sesión para introducirlo.</translation>
    </message>
    <message>
        <source>You denied this.</source>
        <translation>Lo ha denegado usted.</translation>
    </message>
    <message>
        <source>You denied %1.</source>
        <translation>Ha denegado %1.</translation>
    </message>
    <message>
        <source>Handing out credentials is paused. Resume it from the tray menu.</source>
        <translation>La entrega de credenciales está en pausa. Reanúdela desde el menú de la bandeja.</translation>
    </message>
    <message>
        <source>Nothing is handed out while the screen is locked. Unlock it and try again.</source>
        <translation>No se entrega nada con la pantalla bloqueada. Desbloquéela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too much is under way at once. Wait a moment and try again.</source>
        <translation>Hay demasiado en curso a la vez. Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>El llavero está bloqueado. Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No keychain service answers. Start one (GNOME Keyring or KWallet) and try again.</source>
        <translation>No responde ningún servicio de llavero. Inicie uno (GNOME Keyring o KWallet) e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The keychain refused Duplo Tray. Allow it in the keychain&apos;s own settings and try again.</source>
        <translation>El llavero ha rechazado a Duplo Tray. Permítalo en las preferencias del llavero e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no tenant %1 that you may use. Check its name, or ask for access.</source>
        <translation>No hay ningún inquilino %1 que usted pueda usar. Compruebe el nombre o pida acceso.</translation>
    </message>
    <message>
        <source>There is no portal %1 here. Add it first.</source>
        <translation>Aquí no hay ningún portal %1. Añádalo antes.</translation>
    </message>
    <message>
        <source>There is no profile %1 in the AWS config file.</source>
        <translation>No hay ningún perfil %1 en el archivo de configuración de AWS.</translation>
    </message>
    <message>
        <source>No browser here has %1. Choose another place for the console.</source>
        <translation>Ningún navegador de este equipo tiene %1. Elija otro lugar para la consola.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>No se ha encontrado %1.</translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation>Esto no se puede usar.</translation>
    </message>
    <message>
        <source>The name %1 is taken already. Choose another one.</source>
        <translation>El nombre %1 ya está en uso. Elija otro.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>No se puede leer %1. Compruebe los permisos.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check its permissions and the free space. Nothing was changed.</source>
        <translation>No se puede escribir %1. Compruebe los permisos y el espacio libre. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 is not a UTF-8 text file, so it was left alone.</source>
        <translation>%1 no es un archivo de texto UTF-8, así que se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>Another program changed %1 in the meantime. Nothing was written; look at the changes again.</source>
        <translation>Otro programa ha cambiado %1 entretanto. No se ha escrito nada; revise los cambios de nuevo.</translation>
    </message>
    <message>
        <source>The same profile stands twice in %1. Remove one of them, then try again.</source>
        <translation>El mismo perfil aparece dos veces en %1. Quite uno de ellos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No browser could be started. Open this link yourself: %1</source>
        <translation>No se ha podido iniciar ningún navegador. Abra usted este enlace: %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Choose another port, or leave it out.</source>
        <translation>Otro programa usa el puerto %1. Elija otro puerto o no indique ninguno.</translation>
    </message>
    <message>
        <source>%1 is not installed. Install it, or choose another place for the console.</source>
        <translation>%1 no está instalado. Instálelo o elija otro lugar para la consola.</translation>
    </message>
    <message>
        <source>The clipboard took nothing, so nothing was copied. Open the profile window and copy from there.</source>
        <translation>El portapapeles no aceptó nada, así que no se copió nada. Abra la ventana de perfil y copie desde allí.</translation>
    </message>
    <message>
        <source>The console window is not installed. Install duplo-tray-console, or open consoles in your browser.</source>
        <translation>La ventana de consola no está instalada. Instale duplo-tray-console o abra las consolas en su navegador.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Algo ha ido mal. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>No program may have %1. You chose that; the choices of the target change it.</source>
        <translation>Ningún programa puede tener %1. Usted lo eligió así; puede cambiarlo en las opciones de ese acceso.</translation>
    </message>
    <message>
        <source>Nobody answered the question about %1.</source>
        <translation>Nadie respondió a la pregunta sobre %1.</translation>
    </message>
    <message>
        <source>A person is asked about %1, and there is nobody to ask.</source>
        <translation>Se pregunta por %1 y no hay nadie a quien preguntar.</translation>
    </message>
    <message>
        <source>%1: lines %2</source>
        <translation>%1: líneas %2</translation>
    </message>
    <message>
        <source>Choose a Place…</source>
        <translation>Elegir un lugar…</translation>
    </message>
</context>
<context>
    <name>ServicePicker</name>
    <message>
        <source>Find a service</source>
        <translation>Buscar un servicio</translation>
    </message>
    <message>
        <source>AWS services</source>
        <translation>Servicios de AWS</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renovar</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Finalizar</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>&amp;Get Credentials</source>
        <translation>&amp;Obtener credenciales</translation>
    </message>
    <message>
        <source>No session yet. One starts when you or a program asks for credentials.</source>
        <translation>Aún no hay sesión. Empieza cuando usted o un programa piden credenciales.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Quedan %1</translation>
    </message>
</context>
<context>
    <name>SessionsModel</name>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>until you sign out</source>
        <translation>hasta cerrar sesión</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Person or region</source>
        <translation>Persona o región</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>In use by</source>
        <translation>En uso por</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsWindow</name>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renovar</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Finalizar</translation>
    </message>
    <message>
        <source>End &amp;All</source>
        <translation>Finalizar &amp;todo</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Sesiones activas</translation>
    </message>
    <message>
        <source>All &amp;credentials</source>
        <translation>Todas las &amp;credenciales</translation>
    </message>
    <message>
        <source>All credentials, and &amp;sign out everywhere</source>
        <translation>Todas las credenciales y cerrar todas las &amp;sesiones</translation>
    </message>
    <message>
        <source>Nothing is live</source>
        <translation>No hay nada activo</translation>
    </message>
    <message>
        <source>Sign-ins and AWS credentials appear here as soon as you or a program use them.</source>
        <translation>Los inicios de sesión y las credenciales de AWS aparecen aquí en cuanto los usan usted o un programa.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Cerrar &amp;sesión</translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation>Pidiendo credenciales a %1…</translation>
    </message>
    <message>
        <source>The credentials of %1 are fresh.</source>
        <translation>Las credenciales de %1 se han renovado.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
</context>
<context>
    <name>SettingsAdvanced</name>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What happened since the start, in memory only; secrets are blacked out.</source>
        <translation>Lo ocurrido desde el inicio, solo en memoria; los secretos se ocultan.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>&amp;Copy a Report</source>
        <translation>&amp;Copiar un informe</translation>
    </message>
    <message>
        <source>The report is copied. It names portals, but no secrets and no persons.</source>
        <translation>Informe copiado. Nombra portales, pero no contiene secretos ni personas.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Preferencias:</translation>
    </message>
    <message>
        <source>AWS profiles:</source>
        <translation>Perfiles de AWS:</translation>
    </message>
    <message>
        <source>Settings that could not be read:</source>
        <translation>Preferencias que no se pudieron leer:</translation>
    </message>
    <message>
        <source>Sign-ins are kept in your keychain, AWS credentials in memory only.</source>
        <translation>Los inicios de sesión se guardan en su llavero; las credenciales de AWS, solo en memoria.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Show the &amp;First Steps…</source>
        <translation>Mostrar los &amp;primeros pasos…</translation>
    </message>
    <message>
        <source>&amp;Yes, Reset</source>
        <translation>&amp;Sí, restablecer</translation>
    </message>
    <message>
        <source>&amp;Reset These Settings</source>
        <translation>&amp;Restablecer estas preferencias</translation>
    </message>
    <message>
        <source>A reset puts the choices of General, Consoles, Credentials and Security back to what they were at first. Start at login stays, and so does what belongs to portals and tenants: their addresses, sign-ins and favourites, where their consoles open, and who is asked about.</source>
        <translation>Al restablecer, General, Consolas, Credenciales y Seguridad vuelven a sus valores iniciales. El inicio al entrar se conserva, igual que lo que pertenece a portales e inquilinos: direcciones, inicios de sesión y favoritos, dónde se abren sus consolas y por quién se pregunta.</translation>
    </message>
    <message>
        <source>These settings are as they were at first.</source>
        <translation>Estas preferencias están como al principio.</translation>
    </message>
</context>
<context>
    <name>SettingsConsoles</name>
    <message>
        <source>Consoles</source>
        <translation>Consolas</translation>
    </message>
    <message>
        <source>Where consoles open</source>
        <translation>Dónde se abren las consolas</translation>
    </message>
    <message>
        <source>JIT AWS Consoles open in</source>
        <translation>Abrir JIT AWS Console en</translation>
    </message>
    <message>
        <source>A single tenant can have a place of its own: see its page.</source>
        <translation>Un inquilino puede tener su propio lugar: véase su página.</translation>
    </message>
    <message>
        <source>Consoles of %1</source>
        <translation>Consolas de %1</translation>
    </message>
    <message>
        <source>Where consoles of %1 open</source>
        <translation>Dónde se abren las consolas de %1</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>Como arriba</translation>
    </message>
</context>
<context>
    <name>SettingsCredentials</name>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Clear the clipboard after:</source>
        <translation>&amp;Borrar el portapapeles tras:</translation>
    </message>
    <message>
        <source>Copied secrets are also hidden from clipboard managers, and cleared when Duplo Tray quits.</source>
        <translation>Además, los secretos copiados se ocultan a los gestores del portapapeles y se borran al salir de Duplo Tray.</translation>
    </message>
    <message>
        <source>Usual &amp;format:</source>
        <translation>&amp;Formato habitual:</translation>
    </message>
    <message>
        <source>What one click or one key copies; every other format stays one click further.</source>
        <translation>Lo que se copia con un clic o una tecla; los demás formatos quedan a un clic más.</translation>
    </message>
    <message>
        <source>Before a sign-in ends</source>
        <translation>Antes de que caduque un inicio de sesión</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>&amp;Tell me:</source>
        <translation>&amp;Avisarme:</translation>
    </message>
    <message>
        <source>A notification with a button to renew, if anything is in use; once more two minutes before the end.</source>
        <translation>Una notificación con un botón para renovar, si hay algo en uso; y otra dos minutos antes del final.</translation>
    </message>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation>AWS Access from my Workstation</translation>
    </message>
    <message>
        <source>&amp;New profiles are called:</source>
        <translation>&amp;Nombre de los perfiles nuevos:</translation>
    </message>
    <message>
        <source>{tenant} and {portal} stand for their names, {level} for “tenant”, “admin” or “ops”: {portal}-{level} makes acme-admin of the administrator's access. Profiles that exist keep their names.</source>
        <translation>{tenant} y {portal} representan sus nombres; {level}, «tenant», «admin» u «ops»: {portal}-{level} da acme-admin para el acceso de administrador. Los perfiles existentes conservan su nombre.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Por ejemplo: %1</translation>
    </message>
    <message>
        <source>AWS tools take letters, digits and _ . @ : / + - in a profile&apos;s name only; the old template stays.</source>
        <translation>Las herramientas de AWS solo admiten letras, dígitos y _ . @ : / + - en el nombre de un perfil; se conserva la plantilla anterior.</translation>
    </message>
</context>
<context>
    <name>SettingsGeneral</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>&amp;Start when I log in</source>
        <translation>&amp;Iniciar al entrar en el sistema</translation>
    </message>
    <message>
        <source>Starts hidden, with its icon in the tray, so that programs get AWS access at once.</source>
        <translation>Se inicia oculto, con su icono en la bandeja, para que los programas obtengan acceso a AWS enseguida.</translation>
    </message>
    <message>
        <source>Add Duplo Tray to the programs that your system starts at login yourself.</source>
        <translation>Añada usted Duplo Tray a los programas que su sistema inicia al entrar.</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Búsqueda rápida</translation>
    </message>
    <message>
        <source>S&amp;hortcut:</source>
        <translation>A&amp;tajo:</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>I&amp;dioma:</translation>
    </message>
    <message>
        <source>Takes effect at once. The command line stays English.</source>
        <translation>Se aplica al momento. La línea de comandos sigue en inglés.</translation>
    </message>
    <message>
        <source>Light or dark, fonts and scale follow your desktop.</source>
        <translation>El modo claro u oscuro, los tipos de letra y la escala siguen a su escritorio.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Tell me about new and vanished &amp;tenants</source>
        <translation>Avisarme de inqui&amp;linos nuevos o desaparecidos</translation>
    </message>
    <message>
        <source>The lists are kept up to date either way.</source>
        <translation>Las listas se mantienen al día en cualquier caso.</translation>
    </message>
    <message>
        <source>No shortcut: quick search opens from the tray and with “duplo-tray search”.</source>
        <translation>Sin atajo: la búsqueda rápida se abre desde la bandeja y con «duplo-tray search».</translation>
    </message>
    <message>
        <source>Your desktop is being asked for this shortcut…</source>
        <translation>Se está pidiendo este atajo a su escritorio…</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>Activo: %1</translation>
    </message>
    <message>
        <source>Another program has this shortcut. Choose another one.</source>
        <translation>Otro programa tiene este atajo. Elija otro.</translation>
    </message>
    <message>
        <source>This desktop lets no program set shortcuts. Let it run “duplo-tray search” on keys of your choice instead.</source>
        <translation>Este escritorio no deja que los programas definan atajos. Haga que ejecute «duplo-tray search» con las teclas que prefiera.</translation>
    </message>
    <message>
        <source>%1 cannot be a shortcut for all windows. Choose another one.</source>
        <translation>%1 no puede ser un atajo para todas las ventanas. Elija otro.</translation>
    </message>
    <message>
        <source>%1 is needed for typing: a shortcut for all windows has Ctrl, Alt or Meta in it.</source>
        <translation>%1 hace falta para escribir: un atajo para todas las ventanas contiene Ctrl, Alt o Meta.</translation>
    </message>
    <message>
        <source>Opens quick search from any window. Click the field and press the keys; Backspace takes the shortcut away.</source>
        <translation>Abre la búsqueda rápida desde cualquier ventana. Haga clic en el campo y pulse las teclas; Retroceso quita el atajo.</translation>
    </message>
</context>
<context>
    <name>SettingsPortals</name>
    <message>
        <source>Portals</source>
        <translation>Portales</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>&amp;Añadir un portal…</translation>
    </message>
    <message>
        <source>There is no portal yet. Add the one you use in the browser.</source>
        <translation>Todavía no hay ningún portal. Añada el que usa en el navegador.</translation>
    </message>
    <message>
        <source>%1, until Duplo Tray quits</source>
        <translation>%1, hasta salir de Duplo Tray</translation>
    </message>
    <message>
        <source>API address of %1</source>
        <translation>Dirección de la API de %1</translation>
    </message>
    <message>
        <source>the same as the portal&apos;s</source>
        <translation>la misma que la del portal</translation>
    </message>
    <message>
        <source>API address:</source>
        <translation>Dirección de la API:</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Paste a Token…</source>
        <translation>Pegar un token…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Sign out of %1 and forget its favourites and choices? Profiles in your AWS config file stay.</source>
        <translation>¿Cerrar la sesión en %1 y olvidar sus favoritos y opciones? Los perfiles de su archivo de configuración de AWS se conservan.</translation>
    </message>
    <message>
        <source>Sign-ins and tokens are sent there. Another address signs you out.</source>
        <translation>Los inicios de sesión y los tokens se envían ahí. Otra dirección cierra su sesión.</translation>
    </message>
</context>
<context>
    <name>SettingsSecurity</name>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>&amp;Ask me each time for administrator access</source>
        <translation>&amp;Preguntarme siempre por el acceso de administrador</translation>
    </message>
    <message>
        <source>While I am away</source>
        <translation>En mi ausencia</translation>
    </message>
    <message>
        <source>Hand out nothing while the screen is &amp;locked</source>
        <translation>No entregar nada con la pantalla b&amp;loqueada</translation>
    </message>
    <message>
        <source>Programs that run on without you get no new credentials until you are back.</source>
        <translation>Los programas que siguen sin usted no obtienen credenciales nuevas hasta que vuelva.</translation>
    </message>
    <message>
        <source>&amp;Forget AWS credentials before the computer sleeps</source>
        <translation>&amp;Olvidar las credenciales de AWS antes de suspender el equipo</translation>
    </message>
    <message>
        <source>They are in memory only anyway; new ones are fetched when they are needed. You stay signed in.</source>
        <translation>Solo están en memoria; se piden otras nuevas cuando hacen falta. Su sesión sigue iniciada.</translation>
    </message>
    <message>
        <source>Otherwise a program that wants administrator or operations access is asked about once, until you sign out. Under Choices on its page, you set for each tenant how programs get its access.</source>
        <translation>Si no, se pregunta una vez por cada programa que quiera acceso de administrador o de operaciones, hasta que cierre la sesión. Cómo obtienen los programas el acceso a un inquilino se elige en Opciones, en su página.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Consoles</source>
        <translation>Consolas</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Portals</source>
        <translation>Portales</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
</context>
<context>
    <name>SignInChoice</name>
    <message>
        <source>As&amp;k me each time the sign-in ends</source>
        <translation>Preg&amp;untarme cada vez que caduque el inicio de sesión</translation>
    </message>
    <message>
        <source>API t&amp;oken, kept in the keychain and never in the file</source>
        <translation>&amp;Token de API, en el llavero y nunca en el archivo</translation>
    </message>
</context>
<context>
    <name>SignInEndNotices</name>
    <message>
        <source>The sign-in to %1 ends in %2</source>
        <translation>El inicio de sesión en %1 caduca en %2</translation>
    </message>
    <message>
        <source>Renew it to keep the console and your programs working.</source>
        <translation>Renuévelo para que la consola y sus programas sigan funcionando.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended</source>
        <translation>El inicio de sesión en %1 ha caducado</translation>
    </message>
    <message>
        <source>Programs that need it will ask you. Renew it now, or when you need it.</source>
        <translation>Los programas que lo necesiten se lo pedirán. Renuévelo ahora o cuando lo necesite.</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>Forgets AWS credentials before sleep</source>
        <translation>Olvida las credenciales de AWS antes de suspender</translation>
    </message>
</context>
<context>
    <name>StartNotices</name>
    <message>
        <source>Your settings could not be read</source>
        <translation>No se pudieron leer sus preferencias</translation>
    </message>
    <message>
        <source>Duplo Tray has begun with new ones. The old ones are kept as %1.</source>
        <translation>Duplo Tray ha empezado con unas nuevas. Las anteriores se guardan como %1.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Another program has the shortcut %1</source>
        <translation>Otro programa tiene el atajo %1</translation>
    </message>
    <message>
        <source>It does not open quick search. Choose another one in the settings.</source>
        <translation>No abre la búsqueda rápida. Elija otro en Preferencias.</translation>
    </message>
    <message>
        <source>Your desktop shows no tray</source>
        <translation>Su escritorio no muestra ninguna bandeja</translation>
    </message>
    <message>
        <source>Duplo Tray runs without its icon. Start it again, or run “duplo-tray”, to open its window.</source>
        <translation>Duplo Tray funciona sin su icono. Inícielo de nuevo o ejecute «duplo-tray» para abrir su ventana.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>TargetMenu</name>
    <message>
        <source>JIT &amp;Admin AWS Console</source>
        <translation>JIT &amp;Admin AWS Console</translation>
    </message>
    <message>
        <source>Open Admin Ser&amp;vice</source>
        <translation>Abrir ser&amp;vicio de administrador</translation>
    </message>
    <message>
        <source>Copy A&amp;dmin AWS Console URL</source>
        <translation>Copiar URL &amp;de la consola de administrador</translation>
    </message>
    <message>
        <source>Temporary Ad&amp;min AWS Credentials</source>
        <translation>Temporary Ad&amp;min AWS Credentials</translation>
    </message>
    <message>
        <source>Adm&amp;in AWS Access from my Workstation</source>
        <translation>Adm&amp;in AWS Access from my Workstation</translation>
    </message>
    <message>
        <source>&amp;JIT Operations AWS Console</source>
        <translation>&amp;JIT Operations AWS Console</translation>
    </message>
    <message>
        <source>Open Op&amp;erations Service</source>
        <translation>Abrir s&amp;ervicio de operaciones</translation>
    </message>
    <message>
        <source>Co&amp;py Operations AWS Console URL</source>
        <translation>Co&amp;piar URL de la consola de operaciones</translation>
    </message>
    <message>
        <source>Tempo&amp;rary Operations AWS Credentials</source>
        <translation>Tempo&amp;rary Operations AWS Credentials</translation>
    </message>
    <message>
        <source>Operations AWS Access &amp;from my Workstation</source>
        <translation>Operations AWS Access &amp;from my Workstation</translation>
    </message>
    <message>
        <source>&amp;Open JIT AWS Console</source>
        <translation>A&amp;brir JIT AWS Console</translation>
    </message>
    <message>
        <source>Open &amp;Service</source>
        <translation>Abrir &amp;servicio</translation>
    </message>
    <message>
        <source>&amp;Copy AWS Console URL</source>
        <translation>&amp;Copiar URL de la consola de AWS</translation>
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
        <translation>&amp;Todos los servicios…</translation>
    </message>
    <message>
        <source>Copy for %1</source>
        <translation>Copiar para %1</translation>
    </message>
    <message>
        <source>&amp;Show…</source>
        <translation>&amp;Mostrar…</translation>
    </message>
    <message>
        <source>%1 (profile “%2”)</source>
        <translation>%1 (perfil «%2»)</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Favourite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>Copiado: %1.</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>Comando copiado.</translation>
    </message>
    <message>
        <source>The profile is back.</source>
        <translation>El perfil vuelve a estar ahí.</translation>
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
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>The credentials are fresh.</source>
        <translation>Las credenciales se han renovado.</translation>
    </message>
    <message>
        <source>Asking %1 for credentials…</source>
        <translation>Pidiendo credenciales a %1…</translation>
    </message>
    <message>
        <source>Profile “%1” was removed from %2.</source>
        <translation>Se ha quitado el perfil «%1» de %2.</translation>
    </message>
    <message>
        <source>Opening the console of %1…</source>
        <translation>Abriendo la consola de %1…</translation>
    </message>
    <message>
        <source>Asking for a console URL…</source>
        <translation>Pidiendo una URL de consola…</translation>
    </message>
    <message>
        <source>Asking for credentials…</source>
        <translation>Pidiendo credenciales…</translation>
    </message>
    <message>
        <source>Open &amp;Service…</source>
        <translation>Abrir &amp;servicio…</translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation>Probando el perfil…</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>&amp;Deshacer</translation>
    </message>
</context>
<context>
    <name>TenantModel</name>
    <message>
        <source>signing in…</source>
        <translation>iniciando sesión…</translation>
    </message>
    <message>
        <source>Portal %1</source>
        <translation>Portal %1</translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation>%1, favorito</translation>
    </message>
    <message>
        <source>%1, live session</source>
        <translation>%1, sesión activa</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1, ya no está</translation>
    </message>
</context>
<context>
    <name>TenantNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
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
            <numerusform>%n inquilino nuevo en %1: %2</numerusform>
            <numerusform>%n inquilinos nuevos en %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are gone from %1: %2</source>
        <translation>
            <numerusform>%n inquilino ya no está en %1: %2</numerusform>
            <numerusform>%n inquilinos ya no están en %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is called %2 now</source>
        <translation>%1 se llama ahora %2</translation>
    </message>
    <message>
        <source>The tenants of %1 have changed</source>
        <translation>Han cambiado los inquilinos de %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are gone from %1 since Duplo Tray last ran</source>
        <translation>
            <numerusform>%n inquilino ya no está en %1 desde la última vez que funcionó Duplo Tray</numerusform>
            <numerusform>%n inquilinos ya no están en %1 desde la última vez que funcionó Duplo Tray</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantSidebar</name>
    <message>
        <source>Add a &amp;Portal…</source>
        <translation>Añadir un &amp;portal…</translation>
    </message>
    <message>
        <source>Find a tenant</source>
        <translation>Buscar un inquilino</translation>
    </message>
    <message>
        <source>Portals and tenants</source>
        <translation>Portales e inquilinos</translation>
    </message>
    <message>
        <source>Clear &amp;Filter</source>
        <translation>Borrar &amp;filtro</translation>
    </message>
    <message>
        <source>No tenant matches “%1”.</source>
        <translation>Ningún inquilino coincide con «%1».</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>Sign In with an API Token</source>
        <translation>Iniciar sesión con un token de API</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>API &amp;token:</source>
        <translation>&amp;Token de API:</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Paste a token that you made in the portal. It is checked with %1 and kept in your keychain, nowhere else.</source>
        <translation>Pegue un token creado en el portal. Se comprueba con %1 y se guarda en su llavero, en ningún otro sitio.</translation>
    </message>
    <message>
        <source>This token is not accepted by %1. Check that you copied all of it, or make a new one in the portal.</source>
        <translation>El token no es válido para %1. Compruebe que lo ha copiado entero o cree otro en el portal.</translation>
    </message>
    <message>
        <source>Checking the token with %1…</source>
        <translation>Comprobando el token con %1…</translation>
    </message>
</context>
<context>
    <name>TrayCommands</name>
    <message>
        <source>AWS access for %1 is set up</source>
        <translation>El acceso a AWS para %1 está configurado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>AWS Access from my Workstation</source>
        <translation>AWS Access from my Workstation</translation>
    </message>
    <message>
        <source>The profile was taken out again.</source>
        <translation>El perfil se ha vuelto a quitar.</translation>
    </message>
    <message>
        <source>Try it: %1</source>
        <comment>a command</comment>
        <translation>Pruébelo: %1</translation>
    </message>
    <message>
        <source>Opening the console of %1…</source>
        <translation>Abriendo la consola de %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Asking for a console URL…</source>
        <translation>Pidiendo una URL de consola…</translation>
    </message>
    <message>
        <source>Asking for credentials…</source>
        <translation>Pidiendo credenciales…</translation>
    </message>
    <message>
        <source>Asking for the region of %1…</source>
        <translation>Pidiendo la región de %1…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>A program is waiting for you…</source>
        <translation>Un programa le espera…</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>All &amp;Tenants…</source>
        <translation>&amp;Todos los inquilinos…</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Cerrar &amp;sesión</translation>
    </message>
    <message>
        <source>&amp;Add a Portal…</source>
        <translation>&amp;Añadir un portal…</translation>
    </message>
    <message numerus="yes">
        <source>%n programs are waiting for you…</source>
        <translation>
            <numerusform>%n programa le espera…</numerusform>
            <numerusform>%n programas le esperan…</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;In…</source>
        <translation>&amp;Iniciar sesión…</translation>
    </message>
    <message>
        <source>Sign Out of %1</source>
        <translation>Cerrar sesión en %1</translation>
    </message>
</context>
<context>
    <name>TrayNote</name>
    <message>
        <source>&amp;Quit Duplo Tray</source>
        <translation>&amp;Salir de Duplo Tray</translation>
    </message>
    <message>
        <source>Your desktop shows no tray, so Duplo Tray opens as a window. Closed, it goes on serving your programs; start it again to come back.</source>
        <translation>Su escritorio no muestra ninguna bandeja, así que Duplo Tray se abre como ventana. Si la cierra, sigue atendiendo a sus programas; inícielo de nuevo para volver.</translation>
    </message>
</context>
<context>
    <name>TrayStatus</name>
    <message>
        <source>keychain locked</source>
        <translation>llavero bloqueado</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>conectando…</translation>
    </message>
    <message>
        <source>waiting for Authorize in the browser</source>
        <translation>esperando «Authorize» en el navegador</translation>
    </message>
    <message>
        <source>checking the sign-in…</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>sign-in ended</source>
        <translation>sesión caducada</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>The sign-in ends soon</source>
        <translation>El inicio de sesión caduca pronto</translation>
    </message>
    <message>
        <source>A program is waiting for you</source>
        <translation>Un programa le espera</translation>
    </message>
    <message>
        <source>Handing out credentials is paused</source>
        <translation>La entrega de credenciales está en pausa</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>unknown user</source>
        <translation>usuario desconocido</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2 (administrator)</source>
        <translation>Sesión iniciada en %1 como %2 (administrador)</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2</source>
        <translation>Sesión iniciada en %1 como %2</translation>
    </message>
    <message>
        <source>Duplo Tray: %1</source>
        <translation>Duplo Tray: %1</translation>
    </message>
    <message>
        <source>%1 (administrator)</source>
        <translation>%1 (administrador)</translation>
    </message>
    <message>
        <source>The sign-in is sent to its API at %1.</source>
        <translation>El inicio de sesión se envía a su API en %1.</translation>
    </message>
    <message>
        <source>Checking with %1 whose sign-in this is…</source>
        <translation>Comprobando con %1 de quién es este inicio de sesión…</translation>
    </message>
    <message>
        <source>A sign-in to %1 has arrived. Answer the question about it, in the window that is open.</source>
        <translation>Ha llegado un inicio de sesión en %1. Responda a la pregunta en la ventana que está abierta.</translation>
    </message>
</context>
<context>
    <name>WindowCalls</name>
    <message>
        <source>Duplo Tray cannot follow this link</source>
        <translation>Duplo Tray no puede seguir este enlace</translation>
    </message>
</context>
<context>
    <name>WorkstationCard</name>
    <message>
        <source>Workstation</source>
        <translation>Estación de trabajo</translation>
    </message>
    <message>
        <source>Set &amp;Up…</source>
        <translation>Config&amp;urar…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Command that uses the profile</source>
        <translation>Comando que usa el perfil</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>No profile yet. With one, every AWS program gets its credentials by itself.</source>
        <translation>Aún no hay perfil. Con uno, todos los programas de AWS obtienen sus credenciales por sí solos.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Last used %1 by %2.</source>
        <comment>time, program</comment>
        <translation>Último uso por %2: %1.</translation>
    </message>
    <message>
        <source>Set &amp;Up Again…</source>
        <translation>Config&amp;urar de nuevo…</translation>
    </message>
    <message>
        <source>Profile “%1” cannot work: it runs %2, which is not there any more.</source>
        <translation>El perfil «%1» no puede funcionar: ejecuta %2, que ya no existe.</translation>
    </message>
    <message>
        <source>Profile “%1” is set up, but nothing has used it yet. Test it to see whether it works.</source>
        <translation>El perfil «%1» está configurado, pero aún no se ha usado. Pruébelo para ver si funciona.</translation>
    </message>
    <message>
        <source>Profile “%1” did not work when it was tried (%2). Test it again to see why.</source>
        <translation>El perfil «%1» no funcionó al probarlo (%2). Vuelva a probarlo para ver por qué.</translation>
    </message>
    <message>
        <source>Profile “%1” did not work for %2 (%3). Test it to see why.</source>
        <translation>El perfil «%1» no funcionó para %2 (%3). Pruébelo para ver por qué.</translation>
    </message>
    <message>
        <source>Profile “%1” works, and renews its credentials by itself.</source>
        <translation>El perfil «%1» funciona y renueva sus credenciales por sí solo.</translation>
    </message>
    <message>
        <source>Profile “%1” gave %2 its credentials (%3), but did not work when it was tried before. Test it to see whether it works now.</source>
        <translation>El perfil «%1» dio credenciales a %2 (%3), pero no funcionó al probarlo antes. Pruébelo para ver si ahora funciona.</translation>
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
        <translation>&amp;Reemplazar el perfil de ese nombre</translation>
    </message>
    <message>
        <source>&amp;Set Up</source>
        <translation>Configur&amp;ar</translation>
    </message>
    <message>
        <source>&amp;Test Again</source>
        <translation>Probar de &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>A profile for %1 of %2 that every AWS program understands. Your keys are never written to a file.</source>
        <translation>Un perfil para %1 de %2 que entienden todos los programas de AWS. Sus claves nunca se escriben en un archivo.</translation>
    </message>
    <message>
        <source>Profile &amp;name:</source>
        <translation>N&amp;ombre del perfil:</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>Re&amp;gión:</translation>
    </message>
    <message>
        <source>Command to try the profile</source>
        <translation>Comando para probar el perfil</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>&amp;Pruébelo:</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>Comando copiado.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Changes to %1</source>
        <translation>Cambios en %1</translation>
    </message>
    <message>
        <source>(nothing to change: the profile is there already)</source>
        <translation>(nada que cambiar: el perfil ya existe)</translation>
    </message>
    <message>
        <source>%1 will be created with</source>
        <translation>%1 se creará con</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>Trying the profile…</source>
        <translation>Probando el perfil…</translation>
    </message>
    <message>
        <source>Undone: the file is as it was.</source>
        <translation>Deshecho: el archivo está como antes.</translation>
    </message>
    <message>
        <source>Sign-in:</source>
        <translation>Inicio de sesión:</translation>
    </message>
</context>
</TS>
