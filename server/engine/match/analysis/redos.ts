import { parseRegex, type RegexNode } from '../../text/regex/syntax';

/** A repeat of at least this many rounds can make the work explode. */
const MANY = 4;

/**
 * Whether a regular expression may take exponential time on some text: a repeat in a repeat, where what follows can make the
 * match fail, so that every way to divide the text among the rounds is tried. An expression that cannot be read is not.
 */
export function mayBacktrack(source: string): boolean {
  const parsed = parseRegex(source);
  return parsed.ok && explodes(parsed.root, false);
}

/** `canFail`: whether something that may not match comes after the node. */
function explodes(node: RegexNode, canFail: boolean): boolean {
  switch (node.type) {
    case 'sequence': {
      let fails = canFail;
      for (let i = node.items.length - 1; i >= 0; i--) {
        const item = node.items[i]!;
        if (explodes(item, fails)) return true;
        fails ||= asks(item);
      }
      return false;
    }
    case 'choice':
      return node.options.some((option) => explodes(option, canFail));
    case 'repeat':
      return (canFail && node.max >= MANY && varies(node.body)) || explodes(node.body, canFail);
    case 'capture':
    case 'look':
      return explodes(node.body, canFail || node.type === 'look');
    default:
      return false;
  }
}

/** Whether something in a node may match texts of several lengths, none of them empty. */
function varies(node: RegexNode): boolean {
  switch (node.type) {
    case 'repeat':
      return (node.max > node.min && node.max > 1) || varies(node.body);
    case 'sequence':
      return node.items.some(varies);
    case 'choice':
      return node.options.some(varies);
    case 'capture':
      return varies(node.body);
    default:
      return false;
  }
}

/** Whether a node asks anything of the text. */
function asks(node: RegexNode): boolean {
  switch (node.type) {
    case 'set':
    case 'edge':
      return true;
    case 'sequence':
      return node.items.some(asks);
    case 'choice':
      return node.options.some(asks);
    default:
      return asks(node.body);
  }
}
