# bash completion for duplo-tray-jit

_duplo_tray_jit_words() {
    local verb=$1 second=$2
    local target='--host --tenant --admin --duplo-ops'
    case $verb in
    '') echo 'credential-process aws portal profile console credentials serve k8s kubeconfig status clear-cache version help --instance' ;;
    credential-process) echo "$target" ;;
    aws) echo "$target --interactive --token-stdin --no-cache --port --api-host --debug" ;;
    portal)
        case $second in
        '') echo 'add list remove sign-in sign-out' ;;
        list) echo '--json' ;;
        sign-in) echo '--host --token-stdin --port --admin --memory-only --switch-user --no-browser' ;;
        remove | sign-out) echo '--host' ;;
        esac ;;
    profile)
        case $second in
        '') echo 'add list remove' ;;
        add) echo "$target --region --replace" ;;
        list) echo '--json' ;;
        esac ;;
    console) echo "$target --open --browser --window --copy --print --path --region" ;;
    credentials) echo "$target --format" ;;
    serve) echo "$target --profile --format --docker --bind" ;;
    k8s) echo '--host --tenant --plan --no-cache --token-stdin' ;;
    kubeconfig)
        case $second in
        '') echo 'add list remove' ;;
        add) echo '--host --tenant --plan --file --set-current --replace' ;;
        list) echo '--file --json' ;;
        remove) echo '--file' ;;
        esac ;;
    status) echo '--json' ;;
    help) echo 'credential-process aws portal profile console credentials serve k8s kubeconfig status clear-cache' ;;
    esac
}

_duplo_tray_jit() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words word
    local -a verbs=()
    case $previous in
    --format) COMPREPLY=($(compgen -W 'bash fish powershell cmd env ini json' -- "$current")); return ;;
    --host | --tenant | --region | --port | --path | --api-host | --token | --instance | --plan | --bind | --profile)
        COMPREPLY=(); return ;;
    --file) COMPREPLY=($(compgen -f -- "$current")); return ;;
    esac
    local -i index=1
    while ((index < COMP_CWORD)); do
        word=${COMP_WORDS[index]}
        case $word in
        --instance | --host | --tenant | --region | --port | --path | --api-host | --format | --token | \
            --plan | --bind | --profile | --file) index+=1 ;;
        -*) ;;
        *) verbs+=("$word") ;;
        esac
        index+=1
    done
    words=$(_duplo_tray_jit_words "${verbs[0]-}" "${verbs[1]-}")
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}

complete -F _duplo_tray_jit duplo-tray-jit
