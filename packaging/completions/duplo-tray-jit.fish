# fish completion for duplo-tray-jit

# The value of a flag among what was typed, in every spelling.
function __duplo_tray_jit_typed
    set -l tokens (commandline -opc)
    for i in (seq (count $tokens))
        if test "$tokens[$i]" = --
            return 1
        else if contains -- "$tokens[$i]" -$argv[1] --$argv[1]
            set -l next (math $i + 1)
            string match -q -- '-*' "$tokens[$next]"; or echo $tokens[$next]
        else if string match -qr -- "^--?$argv[1]=." $tokens[$i]
            string replace -r -- '^[^=]*=' '' $tokens[$i]
        end
    end
end

# The agent's names: tenants, profiles, portals, clusters, services.
function __duplo_tray_jit_names
    set -l instance (__duplo_tray_jit_typed instance | string match -r '^[a-z0-9-]+$')
    set -l host (__duplo_tray_jit_typed host | string match -r '^[A-Za-z0-9._:/-]+$')
    set -l flags
    set -q instance[1]; and set -a flags --instance $instance[-1]
    set -a flags __complete
    set -q host[1]; and test $argv[1] = tenants; and set -a flags --host $host[-1]
    duplo-tray-jit $flags $argv[1] 2>/dev/null
end

# Whether a flag is typed with one dash, as duplo-jit's are: those are not offered otherwise.
function __duplo_tray_jit_old_dash
    string match -qr -- '^-[a-z]' (commandline -ct) (commandline -opc)[-1]
end

function __duplo_tray_jit_target
    set -l verbs credential-process aws console credentials exec env serve consent
    __fish_seen_subcommand_from $verbs
    or begin
        __fish_seen_subcommand_from profile
        and __fish_seen_subcommand_from add
    end
end

# Those that take a portal, and those that take a tenant.
function __duplo_tray_jit_host
    __duplo_tray_jit_target
    or __fish_seen_subcommand_from k8s duplo whoami tenants sign-in sign-out
    or begin
        __fish_seen_subcommand_from portal
        and __fish_seen_subcommand_from remove
    end
    or begin
        __fish_seen_subcommand_from kubeconfig
        and __fish_seen_subcommand_from add
    end
end

function __duplo_tray_jit_tenant
    __duplo_tray_jit_target
    or __fish_seen_subcommand_from k8s
    or begin
        __fish_seen_subcommand_from kubeconfig
        and __fish_seen_subcommand_from add
    end
end

set -l verbs credential-process aws duplo portal profile console credentials exec env shell-init serve k8s kubeconfig status whoami tenants activity consent doctor clear-cache version help
complete -c duplo-tray-jit -f
complete -c duplo-tray-jit -l instance -x -d 'Which agent'

set -l none "not __fish_seen_subcommand_from $verbs"
complete -c duplo-tray-jit -n "$none" -a credential-process -d 'Credentials for the AWS SDKs'
complete -c duplo-tray-jit -n "$none" -a aws -d 'Credentials and a console link in one line of JSON'
complete -c duplo-tray-jit -n "$none" -a portal -d 'The DuploCloud portals, and who is signed in'
complete -c duplo-tray-jit -n "$none" -a profile -d 'Profiles in the AWS config file that renew themselves'
complete -c duplo-tray-jit -n "$none" -a console -d 'Open the AWS console, or print or copy its link'
complete -c duplo-tray-jit -n "$none" -a credentials -d 'Temporary credentials to paste'
complete -c duplo-tray-jit -n "$none" -a duplo -d "The portal's token"
complete -c duplo-tray-jit -n "$none" -a exec -d 'Run a command with AWS access'
complete -c duplo-tray-jit -n "$none" -a env -d 'AWS access for a shell'
complete -c duplo-tray-jit -n "$none" -a shell-init -d 'jitnow and the time left, for a shell'
complete -c duplo-tray-jit -n "$none" -a whoami -d 'Who you are, and for how long'
complete -c duplo-tray-jit -n "$none" -a tenants -d 'Which tenants you may use'
complete -c duplo-tray-jit -n "$none" -a activity -d 'Which program used what'
complete -c duplo-tray-jit -n "$none" -a consent -d 'Whether programs are asked about'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from consent' -a 'always once each-time never'
complete -c duplo-tray-jit -n "$none" -a doctor -d 'What is wrong, and what to do about it'
complete -c duplo-tray-jit -n "$none" -a serve -d 'Credentials for programs without credential_process'
complete -c duplo-tray-jit -n "$none" -a k8s -d 'An ExecCredential for kubectl'
complete -c duplo-tray-jit -n "$none" -a kubeconfig -d 'Clusters in the kubeconfig file'
complete -c duplo-tray-jit -n "$none" -a status -d 'Who is signed in, and for how long'
complete -c duplo-tray-jit -n "$none" -a clear-cache -d 'Forget the AWS credentials in memory'
complete -c duplo-tray-jit -n "$none" -a version -d 'The version'
complete -c duplo-tray-jit -n "$none" -a help -d 'What a verb does'

set -l portal 'add list remove sign-in sign-out'
complete -c duplo-tray-jit -n "__fish_seen_subcommand_from portal; and not __fish_seen_subcommand_from $portal" -a "$portal"
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from portal; and __fish_seen_subcommand_from remove sign-out' -a '(__duplo_tray_jit_names portals)'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from portal profile kubeconfig console credentials env consent clear-cache version' -l json -d 'As JSON'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in aws credentials exec env serve k8s duplo' -l token-stdin -d 'Read an API token from stdin'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in aws duplo' -l port -x -d "The port for the browser's answer"

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in duplo' -l admin -d 'Ask for administrator access'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in' -l memory-only -d 'Keep the token in memory'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in' -l switch-user -d 'Take the sign-in of another person'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in' -l no-browser -d 'Print the link'

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from profile; and not __fish_seen_subcommand_from add list remove' -a 'add list remove'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from profile; and __fish_seen_subcommand_from remove' -a '(__duplo_tray_jit_names profiles)'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from profile console exec env' -l region -x -d 'The region'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from profile; and __fish_seen_subcommand_from add' -l replace -d 'Take over a profile of this name'

complete -c duplo-tray-jit -n __duplo_tray_jit_host -l host -x -a '(__duplo_tray_jit_names portals)' -d 'The portal'
complete -c duplo-tray-jit -n __duplo_tray_jit_tenant -l tenant -x -a '(__duplo_tray_jit_names tenants)' -d 'Access to a tenant'
complete -c duplo-tray-jit -n __duplo_tray_jit_old_dash -o host -x -a '(__duplo_tray_jit_names portals)' -d 'The portal'
complete -c duplo-tray-jit -n __duplo_tray_jit_old_dash -o tenant -x -a '(__duplo_tray_jit_names tenants)' -d 'Access to a tenant'
complete -c duplo-tray-jit -n __duplo_tray_jit_target -l admin -d 'Administrator access'
complete -c duplo-tray-jit -n __duplo_tray_jit_target -l duplo-ops -d 'Operations access'

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws k8s' -l interactive -d 'Sign in through the browser when needed'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws credentials exec env k8s' -l no-cache -d 'Ask the portal'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws' -l api-host -x -d 'Base of the API'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from portal; and __fish_seen_subcommand_from add' -l api-host -x -d 'Base of the API'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws k8s' -l debug -d 'Say what is done'

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l open -d 'Open it'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l browser -d 'In the default browser'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l container -d 'In a container of Firefox'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l window -d 'In a window of its own'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l service -x -a '(__duplo_tray_jit_names services)' -d 'A service'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l place -x -a 'browser window command' -d 'Where'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l path -x -d 'A page of the console'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l copy -d 'Copy the link'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l print -d 'Print the link'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from credentials' -l format -x -a 'bash fish powershell cmd env ini json' -d 'For what'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from status' -l json -d 'As JSON'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from status' -l no-wait -d 'Do not wait for the keychain'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve exec env' -l profile -x -a '(__duplo_tray_jit_names profiles)' -d 'The access of a profile'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve' -l format -x -a 'bash fish powershell cmd env' -d 'What to print'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve' -l docker -d 'For containers of the network duplo-tray'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve' -l bind -x -d 'For containers of another bridge'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from k8s' -l plan -x -d "A plan's cluster"
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig; and __fish_seen_subcommand_from add' -l plan -x -d "A plan's cluster"
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig; and not __fish_seen_subcommand_from add list remove' -a 'add list remove'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig; and __fish_seen_subcommand_from remove' -a '(__duplo_tray_jit_names clusters)'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig' -l file -r -F -d 'Another file'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig; and __fish_seen_subcommand_from add' -l set-current -d 'Make it the current context'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig; and __fish_seen_subcommand_from add' -l replace -d 'Take over a name'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -a '(__duplo_tray_jit_names environments)'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -l format -x -a 'bash fish powershell cmd env json' -d 'For what'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -l keys -d 'The keys, also where a profile serves it'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -l off -d 'Take the access back'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from duplo' -l interactive -d 'The token of your sign-in'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from shell-init' -a 'bash zsh fish powershell'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from whoami tenants activity doctor' -l json -d 'As JSON'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from activity' -l csv -d 'For a spreadsheet'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from activity' -l limit -x -d 'How many'
