import { type FlatTree, nodeText } from '../syntax/flatTree';
import { parts } from '../syntax/view';
import { ELLIPSIS } from './marks';
import type { InstructionPattern, PatternNode } from './pattern';

type Build = (tree: FlatTree, node: number) => PatternNode;

/** How the arguments of an instruction are compared, where not all of them have to be named. */
const TAKES: Readonly<Record<string, InstructionPattern['take']>> = {
  from_instruction: 'prefix',
  user_instruction: 'prefix',
  env_instruction: 'entries',
  label_instruction: 'entries',
  image: 'prefix',
};

/** What a node of a Dockerfile's pattern asks for; undefined where nothing is special about it. */
export function buildInstruction(tree: FlatTree, node: number, build: Build): PatternNode | undefined {
  const kindOf = (at: number): string => tree.language.kindName[tree.kind[at]!]!;
  const kind = kindOf(node);
  const inner = parts(tree, node);
  if (kind === 'other') return inner.length > 0 ? bareCommand(tree, inner[0]!, build) : undefined;
  if (kind === 'command_line') {
    const words = inner.flatMap((part) => (kindOf(part) === 'command' ? parts(tree, part) : [part])).map((part) => build(tree, part));
    return words.length === 1 && (words[0]!.op === 'ellipsis' || words[0]!.op === 'metaEllipsis') ? words[0] : { op: 'commands', words };
  }
  if (kind === 'flag' || kind === 'image') {
    return { op: 'instruction', kind, flags: [], args: inner.map((part) => build(tree, part)), take: TAKES[kind] ?? (inner.length > 1 && kindOf(inner[1]!) === 'pair' ? 'entries' : 'all') };
  }
  if (!kind.endsWith('_instruction')) return undefined;
  const flags = inner.filter((part) => kindOf(part) === 'flag').map((part) => build(tree, part));
  const args = inner.filter((part) => kindOf(part) !== 'flag').map((part) => build(tree, part));
  return { op: 'instruction', kind, flags, args, take: TAKES[kind] ?? 'all' };
}

/** A line without an instruction: any instruction, or a command of the shell wherever one stands. */
function bareCommand(tree: FlatTree, line: number, build: Build): PatternNode | undefined {
  const built = build(tree, line);
  if (built.op !== 'commands') return built;
  const [word] = built.words;
  if (built.words.length > 1 || word === undefined) return built;
  if (word.op === 'meta' || word.op === 'any' || nodeText(tree, line) === ELLIPSIS) return word;
  return { op: 'either', options: [built, word] };
}
