import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@cho40/values'
import type { ArgsDef } from 'citty'
import type { UsageProblem } from './usage-problem.ts'

/**
 * Refuses what citty would let pass in silence: options nobody declared, options without their
 * value, words too many. A mistyped `--dryrun` must not become a real import.
 */
export function checkArguments(
  rawArgs: readonly string[],
  args: ArgsDef,
): Result<undefined, UsageProblem> {
  const { tokens } = parseArgs({
    args: [...rawArgs],
    options: optionsOf(args),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Set<string>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const problem = optionProblem(token, args)
    if (problem) return err(problem)
    given.add(token.name)
  }
  return countProblem({ given, words }, args)
}

type OptionToken = {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function optionProblem(token: OptionToken, args: ArgsDef): UsageProblem | undefined {
  const { name, rawName: option, value, inlineValue } = token
  const declared = Object.hasOwn(args, name) ? args[name] : undefined
  if (!declared || declared.type === 'positional' || !option.startsWith('--')) {
    return { type: 'UnknownOption', option, known: optionNames(args) }
  }
  if (declared.type === 'boolean') {
    return value === undefined ? undefined : { type: 'OptionTakesNoValue', option }
  }
  // A dash alone is standard input.
  const looksLikeOption = inlineValue !== true && value?.startsWith('-') === true && value !== '-'
  if (value === undefined || value === '' || looksLikeOption) {
    return { type: 'OptionWithoutValue', option }
  }
  return undefined
}

function countProblem(
  { given, words }: { readonly given: ReadonlySet<string>; readonly words: readonly string[] },
  args: ArgsDef,
): Result<undefined, UsageProblem> {
  const places = Object.entries(args).filter(([, { type }]) => type === 'positional')
  const missing = places[words.length]
  if (missing && missing[1].required !== false) {
    return err({ type: 'OptionMissing', option: missing[0].toUpperCase() })
  }
  const extra = words[places.length]
  if (extra !== undefined) return err({ type: 'TooManyArguments', found: extra })
  for (const [name, { type, required }] of Object.entries(args)) {
    if (type !== 'positional' && required === true && !given.has(name)) {
      return err({ type: 'OptionMissing', option: `--${name}` })
    }
  }
  return ok(undefined)
}

function optionsOf(args: ArgsDef): Record<string, { type: 'boolean' | 'string' }> {
  return Object.fromEntries(
    Object.entries(args)
      .filter(([, { type }]) => type !== 'positional')
      .map(([name, { type }]) => [name, { type: type === 'boolean' ? 'boolean' : 'string' }]),
  )
}

function optionNames(args: ArgsDef): string[] {
  const names = Object.entries(args).flatMap(([name, { type }]) =>
    type === 'positional' ? [] : [`--${name}`],
  )
  return [...names, '--help']
}
