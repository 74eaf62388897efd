import { javaModel } from './java';
import type { FlowModel, HigherOrder } from './model';

const given = (result: HigherOrder['result']): HigherOrder => ({ callbacks: [0], over: 'receiver', inputs: ['receiver'], result });

/** Kotlin on the JVM: what Java's library does, and what its own adds. */
export const kotlinModel: FlowModel = {
  ...javaModel,
  or: ['||', '?:'],
  equal: ['==', '==='],
  unequal: ['!=', '!=='],
  contains: ['in'],
  containsNot: ['!in'],
  comparisons: ['==', '!=', '===', '!==', '<', '<=', '>', '>=', '!', 'in', '!in', 'is', '!is'],
  scalarTypes: [...(javaModel.scalarTypes ?? []), 'Int', 'Int?', 'Long', 'Long?', 'Short', 'Byte', 'Double', 'Double?', 'Float', 'Boolean', 'Boolean?', 'UInt', 'ULong', 'UUID?'],
  conversionMethods: [
    ...javaModel.conversionMethods, 'toInt', 'toIntOrNull', 'toLong', 'toLongOrNull', 'toShort', 'toByte', 'toDouble', 'toDoubleOrNull', 'toFloat', 'toBoolean', 'toBigDecimal',
    'toBigInteger', 'isNotEmpty', 'isNotBlank', 'isNullOrEmpty', 'isNullOrBlank', 'any', 'all', 'none',
  ],
  numericMembers: ['length', 'size', 'indices', 'lastIndex'],
  conversions: [...javaModel.conversions, 'require', 'check'],
  methods: { ...javaModel.methods, let: given('value'), also: given('collection'), takeIf: given('collection'), onEach: given('collection') },
  noReturn: [...javaModel.noReturn, 'exitProcess', 'kotlin.system.exitProcess', 'error', 'TODO'],
  tableMakers: [...javaModel.tableMakers, 'setOf', 'listOf', 'mapOf', 'arrayOf'],
};
