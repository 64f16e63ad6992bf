# fish completion for duplo-tray-jit

function __duplo_tray_jit_target
    set -l verbs credential-process aws console credentials exec env serve k8s consent
    __fish_seen_subcommand_from $verbs
    or begin
        __fish_seen_subcommand_from profile
        and __fish_seen_subcommand_from add
    end
end

set -l verbs credential-process aws duplo portal profile console credentials exec env shell-init serve k8s kubeconfig status whoami activity consent doctor clear-cache version help
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
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from portal' -l host -x -a '(duplo-tray-jit __complete portals 2>/dev/null)' -d 'The portal'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from portal profile kubeconfig console credentials env consent clear-cache version' -l json -d 'As JSON'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in aws' -l token-stdin -d 'Read an API token from stdin'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in aws' -l port -x -d "The port for the browser's answer"

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in' -l admin -d 'Ask for administrator access'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in' -l memory-only -d 'Keep the token in memory'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in' -l switch-user -d 'Take the sign-in of another person'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from sign-in' -l no-browser -d 'Print the link'

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from profile; and not __fish_seen_subcommand_from add list remove' -a 'add list remove'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from profile console' -l region -x -d 'The region'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from profile' -l replace -d 'Take over a profile of this name'

complete -c duplo-tray-jit -n __duplo_tray_jit_target -l host -x -a '(duplo-tray-jit __complete portals 2>/dev/null)' -d 'The portal'
complete -c duplo-tray-jit -n __duplo_tray_jit_target -l tenant -x -a '(duplo-tray-jit __complete tenants 2>/dev/null)' -d 'Access to a tenant'
complete -c duplo-tray-jit -n __duplo_tray_jit_target -l admin -d 'Administrator access'
complete -c duplo-tray-jit -n __duplo_tray_jit_target -l duplo-ops -d 'Operations access'

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws' -l interactive -d 'Sign in through the browser when needed'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws' -l no-cache -d 'Ask the portal'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws' -l api-host -x -d 'Base of the API'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from aws k8s' -l debug -d 'Say what is done'

complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l open -d 'Open it'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l browser -d 'In the default browser'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l container -d 'In a container of Firefox'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l window -d 'In a window of its own'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l service -x -a '(duplo-tray-jit __complete services 2>/dev/null)' -d 'A service'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l place -x -d 'Where'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l path -x -d 'A page of the console'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l copy -d 'Copy the link'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from console' -l print -d 'Print the link'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from credentials' -l format -x -a 'bash fish powershell cmd env ini json' -d 'For what'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from status' -l json -d 'As JSON'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from status' -l no-wait -d 'Do not wait for the keychain'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve exec env' -l profile -x -a '(duplo-tray-jit __complete profiles 2>/dev/null)' -d 'The access of a profile'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve' -l format -x -a 'bash fish powershell cmd env' -d 'What to print'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve' -l docker -d 'For containers of the network duplo-tray'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from serve' -l bind -x -d 'For containers of another bridge'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from k8s kubeconfig' -l plan -x -d "A plan's cluster"
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from k8s' -l no-cache -d 'Ask the portal'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig; and not __fish_seen_subcommand_from add list remove' -a 'add list remove'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig' -l tenant -x -a '(duplo-tray-jit __complete tenants 2>/dev/null)' -d "A tenant's cluster"
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig' -l host -x -a '(duplo-tray-jit __complete portals 2>/dev/null)' -d 'The portal'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig' -l file -r -F -d 'Another file'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig' -l set-current -d 'Make it the current context'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from kubeconfig' -l replace -d 'Take over a name'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -a '(duplo-tray-jit __complete environments 2>/dev/null)'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -l format -x -a 'bash fish powershell cmd env json' -d 'For what'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -l keys -d 'The keys, also where a profile serves it'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from env' -l off -d 'Take the access back'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from exec env' -l region -x -d 'The region'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from exec env' -l no-cache -d 'Ask the portal'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from exec env duplo' -l token-stdin -d 'Read an API token from stdin'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from duplo' -l interactive -d 'The token of your sign-in'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from duplo whoami' -l host -x -a '(duplo-tray-jit __complete portals 2>/dev/null)' -d 'The portal'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from shell-init' -a 'bash zsh fish powershell'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from whoami activity doctor' -l json -d 'As JSON'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from activity' -l csv -d 'For a spreadsheet'
complete -c duplo-tray-jit -n '__fish_seen_subcommand_from activity' -l limit -x -d 'How many'
