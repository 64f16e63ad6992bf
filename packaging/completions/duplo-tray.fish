# fish completion for duplo-tray

complete -c duplo-tray -f
complete -c duplo-tray -l background -d 'Start hidden: the tray icon only'
complete -c duplo-tray -l headless -d 'The agent alone, without a display'
complete -c duplo-tray -l instance -x -d 'A separate agent'
complete -c duplo-tray -l ready-fd -x -d 'Tell this descriptor once the agent listens'
complete -c duplo-tray -l sts-endpoint -x -d 'Where the demo portal answers'
complete -c duplo-tray -s h -l help -d 'Show the options'
complete -c duplo-tray -s v -l version -d 'Show the version'

set -l commands search settings add-portal open quit
complete -c duplo-tray -n "not __fish_seen_subcommand_from $commands" -a search -d 'Open quick search'
complete -c duplo-tray -n "not __fish_seen_subcommand_from $commands" -a settings -d 'Open the settings'
complete -c duplo-tray -n "not __fish_seen_subcommand_from $commands" -a add-portal -d 'Ask for a portal\'s address'
complete -c duplo-tray -n "not __fish_seen_subcommand_from $commands" -a open -d 'Follow a duplo-tray link'
complete -c duplo-tray -n "not __fish_seen_subcommand_from $commands" -a quit -d 'End the one that runs'
