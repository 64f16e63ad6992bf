# bash completion for duplo-tray

_duplo_tray() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    case $previous in
    --instance | --ready-fd | --sts-endpoint | open) COMPREPLY=(); return ;;
    esac
    COMPREPLY=($(compgen -W 'search settings add-portal open quit
        --background --headless --instance --ready-fd --sts-endpoint -h --help -v --version' -- "$current"))
}

complete -F _duplo_tray duplo-tray
