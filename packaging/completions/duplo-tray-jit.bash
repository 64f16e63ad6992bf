# bash completion for duplo-tray-jit, and for its older name, which takes the flags of "aws"

_duplo_tray_jit_words() {
    local verb=$1 second=$2
    local target='--host --tenant --admin --duplo-ops'
    case $verb in
    '') echo 'credential-process aws duplo portal profile console credentials exec env shell-init serve k8s kubeconfig
        status whoami tenants activity consent doctor clear-cache version help --instance' ;;
    credential-process) echo "$target" ;;
    aws) echo "$target --interactive --token-stdin --no-cache --port --api-host --debug" ;;
    portal)
        case $second in
        '') echo 'add list remove sign-in sign-out' ;;
        add) echo '--api-host --json' ;;
        list) echo '--json' ;;
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
    credentials) echo "$target --format --json --no-cache --token-stdin" ;;
    serve) echo "$target --profile --format --docker --bind --token-stdin --" ;;
    k8s) echo '--host --tenant --plan --interactive --no-cache --token-stdin --debug' ;;
    kubeconfig)
        case $second in
        '') echo 'add list remove' ;;
        add) echo '--host --tenant --plan --file --set-current --replace --json' ;;
        list | remove) echo '--file --json' ;;
        esac ;;
    exec) echo "$target --profile --region --no-cache --token-stdin --" ;;
    env) echo "$target --profile --region --format --keys --off --json --no-cache --token-stdin" ;;
    shell-init) echo 'bash zsh fish powershell' ;;
    duplo) echo '--host --interactive --token-stdin --admin --port' ;;
    whoami | tenants) echo '--host --json' ;;
    activity) echo '--limit --json --csv' ;;
    consent) echo "always once each-time never $target --json" ;;
    status) echo '--json --no-wait' ;;
    doctor | clear-cache | version) echo '--json' ;;
    help) echo 'credential-process aws duplo portal profile console credentials exec env shell-init serve k8s kubeconfig
        status whoami tenants activity consent doctor clear-cache' ;;
    esac
}

# The words before the cursor: bash has split them at "=" and ":" as well, and the last one may go on behind it.
_duplo_tray_jit_line() {
    local rest=${COMP_LINE:0:COMP_POINT} word gap
    local -i index
    words=()
    for ((index = 0; index <= COMP_CWORD; ++index)); do
        word=${COMP_WORDS[index]}
        gap=${rest%%[![:space:]]*}
        rest=${rest#"$gap"}
        ((index == COMP_CWORD)) && word=$rest
        if [[ -n $gap || $index -eq 0 ]]; then
            words+=("$word")
        else
            words[-1]+=$word
        fi
        rest=${rest#"$word"}
    done
}

# Offers what stands on stdin, one a line, and begins as "$typed" does: quoted as that is, and without what readline
# takes for a word before it. Nothing of it is ever read as the shell's language.
_duplo_tray_jit_offer() {
    local name shown
    while IFS= read -r name; do
        case $quote in
        "'") shown=${name//"'"/"'\\''"} ;;
        '"') shown=${name//\\/\\\\} shown=${shown//\"/\\\"} shown=${shown//\$/\\\$} shown=${shown//\`/\\\`} ;;
        *) printf -v shown %q "$name" ;;
        esac
        [[ $name == "$typed"* || $shown == "$typed"* ]] || continue
        if [[ -z $quote ]]; then
            shown=$flag$shown
            [[ $shown == "$before"* ]] || continue
            shown=${shown:${#before}}
        fi
        COMPREPLY+=("$shown")
    done
}

# The agent's names: tenants, profiles, portals, clusters, services.
_duplo_tray_jit_names() {
    local prefix=
    [[ $typed =~ ^[A-Za-z0-9][A-Za-z0-9_.-]*$ ]] && prefix=$typed # the agent sends the fewer
    _duplo_tray_jit_offer < <(duplo-tray-jit "${instance[@]}" __complete "${host[@]}" "$1" ${prefix:+"$prefix"} 2>/dev/null)
}

# What follows a flag. Fails where nothing does.
_duplo_tray_jit_value() {
    case $1 in
    --tenant) _duplo_tray_jit_names tenants ;;
    --profile) host=() && _duplo_tray_jit_names profiles ;;
    --host) host=() && _duplo_tray_jit_names portals ;;
    --service) host=() && _duplo_tray_jit_names services ;;
    --format) _duplo_tray_jit_offer < <(printf '%s\n' bash fish powershell cmd env ini json) ;;
    --place) _duplo_tray_jit_offer < <(printf '%s\n' browser window command) ;;
    --file) _duplo_tray_jit_offer < <(compgen -f -- "$typed") ;;
    --region | --port | --path | --api-host | --token | --instance | --plan | --bind | --limit) ;;
    *) return 1 ;;
    esac
}

_duplo_tray_jit() {
    local current typed quote= flag= before= breaks word
    local -a words verbs=() instance=() host=()
    local -i index=1
    COMPREPLY=()
    _duplo_tray_jit_line
    [[ ${words[0]##*/} == duplo-aws-credential-process ]] && verbs=(aws)
    current=${words[-1]}
    for ((; index < ${#words[@]} - 1; ++index)); do
        word=${words[index]}
        [[ $word == -[!-]* ]] && word=-$word # one dash is as good as two
        case $word in
        --)
            declare -F _command_offset >/dev/null && _command_offset $((index + 1))
            return ;;
        --host | --tenant | --region | --port | --path | --api-host | --format | --token | --instance | \
            --plan | --bind | --profile | --file | --limit | --service | --place)
            ((index + 2 < ${#words[@]})) && word=$word=${words[++index]} ;;
        -*) ;;
        *) verbs+=("$word") ;;
        esac
        [[ $word =~ ^--host=([A-Za-z0-9._:/-]+)$ ]] && host=(--host "${BASH_REMATCH[1]}")
        [[ $word =~ ^--instance=([a-z0-9-]+)$ ]] && instance=(--instance "${BASH_REMATCH[1]}")
    done
    [[ $current == -*=* ]] && flag=${current%%=*}=
    typed=${current#"$flag"}
    [[ $typed == [\'\"]* ]] && quote=${typed:0:1} typed=${typed:1}
    # What readline completes begins behind the last of those that part words, and with an "@".
    breaks=${COMP_WORDBREAKS//[^=:@]/}
    [[ -n $breaks ]] && before=${current%"${current##*["$breaks"]}"} before=${before%@}
    word=${flag%=}
    [[ -n $word ]] || word=${words[-2]}
    [[ $word == -[!-]* ]] && word=-$word
    _duplo_tray_jit_value "$word" && return
    [[ -z $flag ]] || return
    case ${verbs[*]-}:$current in
    'profile remove:'[!-]* | 'profile remove:') _duplo_tray_jit_names profiles; return ;;
    'kubeconfig remove:'[!-]* | 'kubeconfig remove:') _duplo_tray_jit_names clusters; return ;;
    'portal remove:'* | 'portal sign-out:'*) _duplo_tray_jit_names portals ;;
    env:*) _duplo_tray_jit_names environments ;;
    esac
    COMPREPLY+=($(compgen -W "$(_duplo_tray_jit_words "${verbs[0]-}" "${verbs[1]-}")" -- "$current"))
}

complete -F _duplo_tray_jit duplo-tray-jit duplo-aws-credential-process
