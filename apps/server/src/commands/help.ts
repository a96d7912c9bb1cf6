import type { ArgDef, ArgsDef } from 'citty'
import type { CommandTable } from './command.ts'
import type { Sentence } from './say.ts'

/** What a group of commands offers. */
export function groupHelp(path: readonly string[], commands: CommandTable): string {
  const rows = Object.entries(commands).map(([name, { about }]) => [name, about] as const)
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.flatMap(([name, { vi, en }]) => [
    `  ${name.padEnd(width)}  ${vi}`,
    `  ${' '.repeat(width)}  ${en}`,
  ])
  const usage = ['cho40', ...path, 'COMMAND'].join(' ')
  return [`Cách dùng · Usage: ${usage} [--help]`, '', ...lines].join('\n')
}

/** How one command is called. */
export function commandHelp(
  path: readonly string[],
  { about, args }: { readonly about: Sentence; readonly args: ArgsDef },
): string {
  const entries = Object.entries(args)
  const words = entries.map(([name, definition]) => wordOf(name, definition))
  const rows = [
    ...entries.map(([name, definition]) => [optionOf(name, definition), definition.description]),
    ['--help', 'xem trợ giúp này · show this help'],
  ]
  const width = Math.max(...rows.map(([option = '']) => option.length))
  return [
    about.vi,
    about.en,
    '',
    `Cách dùng · Usage: ${['cho40', ...path, ...words].join(' ')}`,
    '',
    ...rows.map(([option = '', text = '']) => `  ${option.padEnd(width)}  ${text}`),
  ].join('\n')
}

function wordOf(name: string, definition: ArgDef): string {
  const word = optionOf(name, definition)
  const isPositional = definition.type === 'positional' && definition.required !== false
  return isPositional || definition.required === true ? word : `[${word}]`
}

function optionOf(name: string, definition: ArgDef): string {
  if (definition.type === 'positional') return name.toUpperCase()
  if (definition.type === 'boolean') return `--${name}`
  if (definition.type === 'enum') return `--${name} ${(definition.options ?? []).join('|')}`
  return `--${name} ${definition.valueHint ?? 'TEXT'}`
}
