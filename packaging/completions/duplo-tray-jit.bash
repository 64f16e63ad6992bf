# bash completion for duplo-tray-jit, and for its older name, which takes the flags of "aws"

_duplo_tray_jit_words() {
    local verb=$1 second=$2
    local target='--host --tenant --admin --duplo-ops'
    case $verb in
    '') echo 'credential-process aws duplo portal profile console credentials exec env shell-init serve k8s kubeconfig
        status whoami activity consent doctor clear-cache version help --instance' ;;
    credential-process) echo "$target" ;;
    aws) echo "$target --interactive --token-stdin --no-cache --port --api-host --debug" ;;
    portal)
        case $second in
        '') echo 'add list remove sign-in sign-out' ;;
        add | list) echo '--json' ;;
        sign-in) echo '--host --token-stdin --port --admin --memory-only --switch-user --no-browser --json' ;;
        remove | sign-out) echo '--host --json' ;;
        esac ;;
    profile)
        case $second in
        '') echo 'add list remove' ;;
        add) echo "$target --region --replace --json" ;;
        list | remove) echo '--json' ;;
        esac ;;
    console) echo "$target --open --browser --container --window --place --copy --print --json --service --path --region" ;;
    credentials) echo "$target --format --json" ;;
    serve) echo "$target --profile --format --docker --bind" ;;
    k8s) echo '--host --tenant --plan --no-cache --token-stdin --debug' ;;
    kubeconfig)
        case $second in
        '') echo 'add list remove' ;;
        add) echo '--host --tenant --plan --file --set-current --replace --json' ;;
        list | remove) echo '--file --json' ;;
        esac ;;
    exec) echo "$target --profile --region --no-cache --token-stdin --" ;;
    env) echo "$target --profile --region --format --keys --off --json --no-cache --token-stdin" ;;
    shell-init) echo 'bash zsh fish powershell' ;;
    duplo) echo '--host --interactive --token-stdin' ;;
    whoami) echo '--host --json' ;;
    activity) echo '--limit --json --csv' ;;
    consent) echo "always once each-time never $target --json" ;;
    status) echo '--json --no-wait' ;;
    doctor | clear-cache | version) echo '--json' ;;
    help) echo 'credential-process aws duplo portal profile console credentials exec env shell-init serve k8s kubeconfig
        status whoami activity consent doctor clear-cache' ;;
    esac
}

# The agent's names (tenants, profiles, portals), quoted: none of them is ever read as the shell's language.
_duplo_tray_jit_names() {
    local name quoted prefix=
    COMPREPLY=()
    [[ $current =~ ^[A-Za-z0-9][A-Za-z0-9_.-]*$ ]] && prefix=$current # the agent sends the fewer
    while IFS= read -r name; do
        printf -v quoted %q "$name"
        [[ $name == "$current"* || $quoted == "$current"* ]] && COMPREPLY+=("$quoted")
    done < <(duplo-tray-jit "${instance[@]}" __complete "$1" ${prefix:+"$prefix"} 2>/dev/null)
    return 0
}

_duplo_tray_jit() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words word
    local -a verbs=() instance=()
    local -i index=1
    [[ ${COMP_WORDS[0]##*/} == duplo-aws-credential-process ]] && verbs=(aws)
    while ((index < COMP_CWORD)); do
        word=${COMP_WORDS[index]}
        case $word in
        --)
            declare -F _command_offset >/dev/null && _command_offset $((index + 1))
            return ;;
        --instance) instance=(--instance "${COMP_WORDS[index + 1]}"); index+=1 ;;
        --host | --tenant | --region | --port | --path | --api-host | --format | --token | \
            --plan | --bind | --profile | --file | --limit | --service | --place) index+=1 ;;
        -*) ;;
        *) verbs+=("$word") ;;
        esac
        index+=1
    done
    case $previous in
    --tenant) _duplo_tray_jit_names tenants; return ;;
    --profile) _duplo_tray_jit_names profiles; return ;;
    --host) _duplo_tray_jit_names portals; return ;;
    --service) _duplo_tray_jit_names services; return ;;
    --format) COMPREPLY=($(compgen -W 'bash fish powershell cmd env ini json' -- "$current")); return ;;
    --region | --port | --path | --api-host | --token | --instance | --plan | --bind | --limit | --place)
        COMPREPLY=(); return ;;
    --file) COMPREPLY=($(compgen -f -- "$current")); return ;;
    esac
    if [[ ${verbs[0]-} == profile && ${verbs[1]-} == remove ]]; then
        _duplo_tray_jit_names profiles
        return
    fi
    words=$(_duplo_tray_jit_words "${verbs[0]-}" "${verbs[1]-}")
    COMPREPLY=()
    [[ ${verbs[*]-} == env ]] && _duplo_tray_jit_names environments
    COMPREPLY+=($(compgen -W "$words" -- "$current"))
}

complete -F _duplo_tray_jit duplo-tray-jit duplo-aws-credential-process
