#include "jit/shellinit.h"

#include <utility>

namespace {

constexpr std::string_view bash =
    R"sh(# Duplo Tray: put  eval "$(duplo-tray-jit shell-init bash)"  into ~/.bashrc
jitnow() {
    if [ -n "${DUPLO_TRAY_SESSION-}" ]; then
        printf 'jitnow: this shell has access to %s from "exec" already: leave it first.\n' "$DUPLO_TRAY_SESSION" >&2
        return 1
    fi
    local lines
    lines=$(@JIT@ __jitnow bash "$@") || return
    eval "$lines"
    __duplo_tray_prompt
}
__duplo_tray_prompt() {
    local status=$? label=${DUPLO_TRAY_SESSION:-${DUPLO_TRAY_NOW-}} now left=
    DUPLO_TRAY_PROMPT=
    if [ -n "$label" ]; then
        if [[ ${DUPLO_TRAY_UNTIL-} =~ ^[1-9][0-9]{0,11}$ ]]; then
            printf -v now '%(%s)T' -1
            left=" $(( (DUPLO_TRAY_UNTIL - now) / 60 ))m"
            [ "$DUPLO_TRAY_UNTIL" -gt "$now" ] || left=' ended'
        fi
        DUPLO_TRAY_PROMPT="[${label//[[:cntrl:]]/}$left] "
    fi
    return $status
}
__duplo_tray_complete() {
    local name shown prefix= before= current=${COMP_LINE:0:COMP_POINT} breaks=${COMP_WORDBREAKS//[^=:@]/}
    COMPREPLY=()
    current=${current#*[[:space:]]}
    current=${current#"${current%%[![:space:]]*}"}
    [[ $current =~ ^[A-Za-z0-9][A-Za-z0-9_.-]*$ ]] && prefix=$current
    [[ -n $breaks ]] && before=${current%"${current##*["$breaks"]}"} before=${before%@}
    while IFS= read -r name; do
        printf -v shown %q "$name"
        case $current in
        [\'\"]*) [[ $name == "${current:1}"* && $name != *[\'\"\\\$\`]* ]] && COMPREPLY+=("$name") ;;
        *) [[ $name == "$current"* || $shown == "$current"* ]] && COMPREPLY+=("${shown#"$before"}") ;;
        esac
    done < <(@JIT@ __complete environments ${prefix:+"$prefix"} 2>/dev/null)
    return 0
}
complete -F __duplo_tray_complete jitnow
if [[ ${PROMPT_COMMAND-} != *__duplo_tray_prompt* ]]; then
    PROMPT_COMMAND="__duplo_tray_prompt${PROMPT_COMMAND:+;$PROMPT_COMMAND}"
    PS1='${DUPLO_TRAY_PROMPT-}'${PS1-}
fi
)sh";

constexpr std::string_view zsh =
    R"sh(# Duplo Tray: put  eval "$(duplo-tray-jit shell-init zsh)"  into ~/.zshrc, after compinit
jitnow() {
    emulate -L zsh
    if [[ -n ${DUPLO_TRAY_SESSION-} ]]; then
        printf 'jitnow: this shell has access to %s from "exec" already: leave it first.\n' "$DUPLO_TRAY_SESSION" >&2
        return 1
    fi
    local lines
    lines=$(@JIT@ __jitnow bash "$@") || return
    eval "$lines"
    __duplo_tray_prompt
}
zmodload zsh/datetime
__duplo_tray_prompt() {
    emulate -L zsh
    local label=${DUPLO_TRAY_SESSION:-${DUPLO_TRAY_NOW-}} left=
    DUPLO_TRAY_PROMPT=
    if [[ -n $label ]]; then
        if [[ ${DUPLO_TRAY_UNTIL-} == [1-9]<-> ]] && (( ${#DUPLO_TRAY_UNTIL} <= 12 )); then
            left=" $(( (DUPLO_TRAY_UNTIL - EPOCHSECONDS) / 60 ))m"
            (( DUPLO_TRAY_UNTIL > EPOCHSECONDS )) || left=' ended'
        fi
        DUPLO_TRAY_PROMPT="[${label//[[:cntrl:]]/}$left] "
    fi
    psvar[9]=$DUPLO_TRAY_PROMPT
}
__duplo_tray_complete() {
    local -a names
    names=("${(@f)$(@JIT@ __complete environments 2>/dev/null)}")
    compadd -- "${(@)names:#}"
}
typeset -ga precmd_functions
(( ${+functions[compdef]} )) && compdef __duplo_tray_complete jitnow
if (( ! ${precmd_functions[(I)__duplo_tray_prompt]} )); then
    precmd_functions+=(__duplo_tray_prompt)
    PROMPT='%9v'$PROMPT
fi
)sh";

constexpr std::string_view fish =
    R"sh(# Duplo Tray: put  duplo-tray-jit shell-init fish | source  into ~/.config/fish/config.fish
function jitnow --description 'AWS access for this shell'
    if set -q DUPLO_TRAY_SESSION
        printf 'jitnow: this shell has access to %s from "exec" already: leave it first.\n' "$DUPLO_TRAY_SESSION" >&2
        return 1
    end
    set -l lines (@JIT@ __jitnow fish $argv)
    or return
    printf '%s\n' $lines | source
    return 0
end
complete -c jitnow -f -a '(@QUOTEDJIT@ __complete environments 2>/dev/null)'
if not functions -q __duplo_tray_right_prompt
    if functions -q fish_right_prompt
        functions -c fish_right_prompt __duplo_tray_right_prompt
    else
        function __duplo_tray_right_prompt
        end
    end
    function fish_right_prompt
        if set -q DUPLO_TRAY_NOW; or set -q DUPLO_TRAY_SESSION
            @JIT@ __prompt
        end
        __duplo_tray_right_prompt
    end
end
)sh";

constexpr std::string_view powerShell =
    R"sh(# Duplo Tray: put  duplo-tray-jit shell-init powershell | Out-String | Invoke-Expression  into $PROFILE
function global:jitnow {
    if ($Env:DUPLO_TRAY_SESSION) {
        Write-Error "This shell has access to $Env:DUPLO_TRAY_SESSION from 'exec' already: leave it first."
        return
    }
    $lines = & @JIT@ __jitnow powershell @args
    if ($LASTEXITCODE -eq 0 -and $lines) { Invoke-Expression ($lines -join "`n") }
}
Register-ArgumentCompleter -Native -CommandName jitnow -ScriptBlock {
    param($word, $ast, $position)
    & @JIT@ __complete environments 2>$null | Where-Object { $_.StartsWith($word) } | ForEach-Object {
        $text = if ($_ -match '^[A-Za-z][A-Za-z0-9_./-]*$') { $_ } else { "'" + ($_ -replace "['\u2018-\u201b]", '$0$0') + "'" }
        [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
    }
}
if (-not (Test-Path Function:\__DuploTrayPrompt)) {
    function global:__DuploTrayPrompt { '' }
    Copy-Item -Path Function:prompt -Destination Function:__DuploTrayPrompt
    function global:prompt {
        $label = if ($Env:DUPLO_TRAY_SESSION) { $Env:DUPLO_TRAY_SESSION } else { $Env:DUPLO_TRAY_NOW }
        $segment = ''
        if ($label) {
            $left = ''
            if ($Env:DUPLO_TRAY_UNTIL -match '^[1-9][0-9]{0,11}$') {
                $seconds = [long]$Env:DUPLO_TRAY_UNTIL - [DateTimeOffset]::UtcNow.ToUnixTimeSeconds()
                $left = if ($seconds -gt 0) { " $([Math]::Floor($seconds / 60))m" } else { ' ended' }
            }
            $segment = "[$($label -replace '[\x00-\x1f\x7f]')$left] "
        }
        $segment + (& $Function:__DuploTrayPrompt)
    }
}
)sh";

/// \a text between single quotes.
std::string quoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text)
        c == '\'' ? result.append("'\\''") : result.append(1, c);
    return result + "'";
}

/// PowerShell takes U+2018 … U+201B for a single quote as well; two of one kind stand for one.
std::string powerShellQuoted(std::string_view text)
{
    std::string result = "'";
    while (!text.empty()) {
        const bool isOdd = text.size() >= 3 && text[0] == '\xe2' && text[1] == '\x80' && text[2] >= '\x98'
            && text[2] <= '\x9b';
        const auto one = text.substr(0, isOdd ? 3 : 1);
        result.append(one).append(isOdd || one == "'" ? one : "");
        text.remove_prefix(one.size());
    }
    return result + "'";
}

/// fish takes a backslash between single quotes for one when it stands before a quote or another one.
std::string fishQuoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + "'";
}

std::string filled(std::string_view text, const std::string &mark, const std::string &value)
{
    std::string result(text);
    for (auto at = result.find(mark); at != std::string::npos; at = result.find(mark, at + value.size()))
        result.replace(at, mark.size(), value);
    return result;
}

std::string fishText(const std::string &command)
{
    // Where the command stands inside a string of fish's own, it is quoted once more.
    const auto inner = fishQuoted(command);
    return filled(filled(fish, "@QUOTEDJIT@", inner.substr(1, inner.size() - 2)), "@JIT@", command);
}

} // namespace

std::string shellInit(std::string_view shell, std::string_view program, std::string_view instance)
{
    const std::string more = instance.empty() ? "" : " --instance " + std::string(instance);
    if (shell == "bash" || shell == "zsh")
        return filled(shell == "bash" ? bash : zsh, "@JIT@", quoted(program) + more);
    if (shell == "fish")
        return fishText(fishQuoted(program) + more);
    if (shell == "powershell" || shell == "pwsh")
        return filled(powerShell, "@JIT@", powerShellQuoted(program) + more);
    return {};
}
