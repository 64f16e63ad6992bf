# fish completion for duplo-aws-credential-process, duplo-tray-jit's older name
complete -c duplo-aws-credential-process -f
complete -c duplo-aws-credential-process -w 'duplo-tray-jit aws'
