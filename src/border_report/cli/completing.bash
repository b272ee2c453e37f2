# bash takes name=value for three words; this hands them over as one
_border_report_joined() {
  local -a words=()
  local word last glued='' n=-1
  for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ $word == '=' && ${words[n]} != -* ]]; then
      words[n]+='='
      glued=1
    elif [[ $glued ]]; then
      words[n]+=$word
      glued=''
    else
      words[++n]=$word
    fi
    last=$word
  done
  local typed=${words[n]} split='' quoted=''
  [[ $typed != "$last" ]] && split=1
  [[ $typed == *[\"\']* ]] && quoted=1
  typed=${typed//[\\\"\']/}
  local -a COMP_WORDS=("${words[@]:0:n}" "$typed")
  local COMP_CWORD=$n
  _border_report
  [[ $split ]] && COMPREPLY=("${COMPREPLY[@]#"${typed%%=*}="}")
  [[ $quoted ]] && COMPREPLY=("${COMPREPLY[@]//\\/}")
  [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}

complete -F _border_report_joined border-report
