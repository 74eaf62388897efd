import { rulePage as pageOf } from '../../engine/index';
import type { RulePage, RulePageParams, RuleSummary } from '../../protocol';
import type { Session } from '../session';

/** `lintel/rules` */
export async function rules(session: Session): Promise<RuleSummary[]> {
  const engine = await session.engine;
  return engine.rules.map(({ id, title, family, severity }) => ({ id, title, family, severity }));
}

/** `lintel/rulePage`; null for an id that no rule has. */
export async function rulePage(session: Session, { id }: RulePageParams): Promise<RulePage | null> {
  const engine = await session.engine;
  const rule = engine.rule(id);
  return rule ? { id: rule.id, title: rule.title, markdown: pageOf(rule) } : null;
}
