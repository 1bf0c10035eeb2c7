import type { Command } from 'commander';
import { Complaint } from './complaint.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What may follow each command, for a shell to offer. Errors: a `Complaint` for a shell that is not one of `shells`. */
export function completionScript(program: Command, shell: string): string {
  const levels = levelsOf(program, '');
  switch (shell) {
    case 'bash':
      return bash(levels);
    case 'zsh':
      return `autoload -U +X bashcompinit && bashcompinit\n${bash(levels)}`;
    case 'fish':
      return fish(levels);
    default:
      throw new Complaint(`There are completions for ${shells.join(', ')}, not for ${shell}.`);
  }
}

/** A command by all its words, and what it may be followed by. */
type Level = { path: string; words: { text: string; description: string }[] };

function levelsOf(command: Command, path: string): Level[] {
  const commands = command.commands.map((each) => ({ text: each.name(), description: each.description() }));
  const options = command.options.map(({ long, description }) => ({ text: long ?? '', description }));
  const own = { path, words: [...commands, ...options, { text: '--help', description: 'what there is' }] };
  return [own, ...command.commands.flatMap((each) => levelsOf(each, `${path} ${each.name()}`.trim()))];
}

/** The longest command that the words begin with decides; files are offered beside. */
function bash(levels: readonly Level[]): string {
  const cases = levels.map(({ path, words }) => {
    return `    ${quoted(path)}) words=${quoted(words.map(({ text }) => text).join(' '))} ;;`;
  });
  return `_arsenal() {
  local at=1 path='' words='' next
  while [ $at -lt $COMP_CWORD ]; do
    next="\${path:+$path }\${COMP_WORDS[$at]}"
    case "$next" in
${levels.map(({ path }) => `      ${quoted(path)}) path="$next" ;;`).join('\n')}
      *) break ;;
    esac
    at=$((at + 1))
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[$COMP_CWORD]}"))
}
complete -o default -F _arsenal arsenal
`;
}

function fish(levels: readonly Level[]): string {
  return levels
    .flatMap(({ path, words }) =>
      words.map(({ text, description }) => {
        const names = path === '' ? [] : path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
        const when = names.length > 0 ? names.join('; and ') : '__fish_use_subcommand';
        const what = text.startsWith('--') ? `-l ${text.slice(2)}` : `-a ${text}`;
        return `complete -c arsenal -n ${quoted(when)} ${what} -d ${quoted(description)}\n`;
      }),
    )
    .join('');
}

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
