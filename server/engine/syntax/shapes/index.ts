import type { Language } from '../language';
import { bashShape } from './bash';
import { cShape } from './c';
import { csharpShape } from './csharp';
import { goShape } from './go';
import { javaShape } from './java';
import { javascriptShape } from './javascript';
import { kotlinShape } from './kotlin';
import { phpShape } from './php';
import { pythonShape } from './python';
import { rubyShape } from './ruby';
import { rustShape } from './rust';
import { resolveShape, type Shape, type ShapeSpec } from './shape';

export { Part, type Shape, type ShapeSpec } from './shape';

/** Shapes by `LanguageSpec.id`. A language without a row has no data flow. */
const SHAPES: Readonly<Record<string, ShapeSpec>> = {
  javascript: javascriptShape,
  typescript: javascriptShape,
  tsx: javascriptShape,
  python: pythonShape,
  go: goShape,
  java: javaShape,
  php: phpShape,
  csharp: csharpShape,
  c: cShape,
  cpp: cShape,
  bash: bashShape,
  rust: rustShape,
  kotlin: kotlinShape,
  ruby: rubyShape,
};

/** The shape of a loaded language, or undefined where there is none. Costs about 0.1 ms: keep it with the language. */
export function shapeOf(language: Language): Shape | undefined {
  const spec = SHAPES[language.spec.id];
  return spec && resolveShape(language, spec);
}
