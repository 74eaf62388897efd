import { type CommandSpec, COMMANDS, type OptionSpec, type SHELLS } from './options';

/** A script that completes commands, options and their values in a shell. Made from the same table as the help. */
export function completions(shell: (typeof SHELLS)[number]): string {
  switch (shell) {
    case 'bash':
      return bash();
    case 'zsh':
      return zsh();
    case 'fish':
      return fish();
    case 'powershell':
      return powershell();
  }
}

const COMMAND_LIST: readonly (readonly [string, CommandSpec])[] = Object.entries(COMMANDS);

function optionsOf(spec: CommandSpec): readonly (readonly [string, OptionSpec])[] {
  return Object.entries(spec.options);
}

function wordsAfter({ operands }: CommandSpec): string {
  return operands === undefined || operands === 'paths' ? '' : operands.join(' ');
}

function bash(): string {
  const cases = COMMAND_LIST.map(([name, spec]) => {
    const values = optionsOf(spec)
      .filter(([, option]) => option.value !== undefined)
      .map(([option, { short, choices, completes }]) => {
        const names = short === undefined ? `--${option}` : `--${option}|-${short}`;
        const answer = choices ? `COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current"))` : completes ? 'COMPREPLY=($(compgen -f -- "$current"))' : 'COMPREPLY=()';
        return `        ${names}) ${answer}; return ;;`;
      });
    const all = optionsOf(spec).map(([option]) => `--${option}`).join(' ');
    const operands = wordsAfter(spec);
    const plain = spec.operands === 'paths' ? 'compgen -f -- "$current"' : operands === '' ? 'true' : `compgen -W "${operands}" -- "$current"`;
    return [
      `    ${name})`,
      '      case "$previous" in',
      ...values,
      '      esac',
      `      if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "${all}" -- "$current")); else COMPREPLY=($(${plain})); fi ;;`,
    ].join('\n');
  });
  return `# Completions of lintel for bash.
_lintel() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W "${COMMAND_LIST.map(([name]) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
}
complete -o filenames -F _lintel lintel
`;
}

function zsh(): string {
  const quote = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
  const commands = COMMAND_LIST.map(([name, { summary }]) => `    '${name}:${quote(summary)}'`);
  const cases = COMMAND_LIST.map(([name, spec]) => {
    const lines = optionsOf(spec).map(([option, { short, value, choices, completes, takes, help }]) => {
      const after = value === undefined ? '' : `:${value}:${choices ? `(${choices.join(' ')})` : completes ? '_files' : ' '}`;
      const names = short === undefined ? `--${option}` : `{-${short},--${option}}`;
      const often = takes === 'many' ? '*' : '';
      return short === undefined ? `        '${often}${names}[${quote(help)}]${after}'` : `        ${often === '' ? '' : "'*'"}${names}'[${quote(help)}]${after}'`;
    });
    const operands = spec.operands === 'paths' ? ["        '*:path:_files'"] : wordsAfter(spec) === '' ? [] : [`        '1:action:(${wordsAfter(spec)})'`, ...(name === 'baseline' ? ["        '*:path:_files'"] : [])];
    return [`      ${name})`, '        _arguments \\', [...lines, ...operands].join(' \\\n'), '        ;;'].join('\n');
  });
  return `#compdef lintel
# Completions of lintel for zsh.
_lintel() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _lintel "$@"; else compdef _lintel lintel; fi
`;
}

function fish(): string {
  const quote = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const none = '__fish_use_subcommand';
  const lines = COMMAND_LIST.flatMap(([name, spec]) => {
    const here = `complete -c lintel -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c lintel -f -n ${none} -a ${name} -d '${quote(spec.summary)}'`,
      ...optionsOf(spec).map(([option, { short, value, choices, completes, help }]) => {
        const after = value === undefined ? '' : choices ? ` -x -a '${choices.join(' ')}'` : completes ? ' -r -F' : ' -x';
        return `${here} -l ${option}${short === undefined ? '' : ` -s ${short}`}${after} -d '${quote(help)}'`;
      }),
      ...(spec.operands === 'paths' ? [] : [`${here} -f${wordsAfter(spec) === '' ? '' : ` -a '${wordsAfter(spec)}'`}`]),
    ];
  });
  return `# Completions of lintel for fish.\n${lines.join('\n')}\n`;
}

function powershell(): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const table = COMMAND_LIST.map(([name, spec]) => {
    const options = optionsOf(spec).map(([option, { choices = [] }]) => `${quote(`--${option}`)} = @(${choices.map(quote).join(', ')})`);
    const operands = wordsAfter(spec).split(' ').filter((word) => word !== '');
    return `    ${quote(name)} = @{ Options = @{ ${options.join('; ')} }; Operands = @(${operands.map(quote).join(', ')}) }`;
  });
  return `# Completions of lintel for PowerShell.
Register-ArgumentCompleter -Native -CommandName lintel -ScriptBlock {
  param($word, $ast, $position)
  $commands = @{
${table.join('\n')}
  }
  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  if ($words.Count -lt 2 -or ($words.Count -eq 2 -and $word -ne '')) { $offer = $commands.Keys }
  else {
    $command = $commands[$words[1]]
    if (-not $command) { return }
    $before = if ($word -eq '') { $words[-1] } else { $words[-2] }
    $values = $command.Options[$before]
    $offer = if ($values) { $values } elseif ($word -like '-*') { $command.Options.Keys } else { $command.Operands }
  }
  $offer | Where-Object { $_ -like "$word*" } | Sort-Object | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}
