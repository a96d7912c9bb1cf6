import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
} from 'dependency-cruiser'
import { conclude } from './conclude.ts'
import { root } from './repository.ts'

type Rules = IFlattenedRuleSet & { options: ICruiseOptions }

/**
 * Imports that break the floors of `.dependency-cruiser.mjs`, one line each.
 * @param at the repository, or a folder laid out like it
 */
export async function brokenFloors(at = root): Promise<string[]> {
  const { default: rules } = (await import(
    pathToFileURL(join(root, '.dependency-cruiser.mjs')).href
  )) as {
    default: Rules
  }
  const { options, ...ruleSet } = rules
  const folders = ['packages', 'apps', 'examples'].filter((name) => existsSync(join(at, name)))
  const { output } = await cruise(folders, { ...options, baseDir: at, ruleSet, validate: true })
  const { modules, summary } = output as ICruiseResult
  // Without TypeScript the cruiser sees no .ts file and would find everything in order.
  if (!modules.some(({ source }) => source.endsWith('.ts'))) return ['No TypeScript file was read.']
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

if (import.meta.main) conclude('Every import goes down.', await brokenFloors())
