import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headingsOf, readEvidence, testNames } from './asvs-evidence.ts'
import { ASVS_LEVELS } from './asvs-ids.ts'
import { asvsPage } from './asvs-page.ts'
import { conclude } from './conclude.ts'
import { root } from './repository.ts'

/** How one requirement is met: by tests and documents, not at all here, or not wholly yet. */
export type Requirement = {
  readonly id: string
  readonly level: number
  readonly what: string
  /** Why it does not concern this program. */
  readonly notApplicable?: string
  /** What is missing. */
  readonly gap?: string
  /** Tests as `path::name`, sections of documents as `path#heading`, documents as their path. */
  readonly evidence?: readonly string[]
}

const DATA = 'security/asvs.json'
const PAGE = 'docs/reference/asvs.md'

/**
 * What is wrong with the list of requirements: an id that is missing or of another level, one without
 * a reason or without evidence, evidence that is not there, and a page that says something else.
 * @param at the repository, or a folder laid out like it
 */
export function asvsFindings(at = root): string[] {
  const requirements = readRequirements(at)
  const listed = new Map(requirements.map((one) => [one.id, one]))
  const missing = [...ASVS_LEVELS.keys()].filter((id) => !listed.has(id))
  const page = existsSync(join(at, PAGE)) ? readFileSync(join(at, PAGE), 'utf8') : ''
  return [
    ...missing.map((id) => `${DATA}: ${id} is missing`),
    ...(listed.size === requirements.length ? [] : [`${DATA}: an id is there twice`]),
    ...requirements.flatMap((one) => requirementFindings(at, one)),
    ...(page === asvsPage(requirements)
      ? []
      : [`${PAGE} is not what ${DATA} says; run with --write`]),
  ]
}

function readRequirements(at: string): readonly Requirement[] {
  const text = readFileSync(join(at, DATA), 'utf8')
  return (JSON.parse(text) as { readonly requirements: readonly Requirement[] }).requirements
}

function requirementFindings(at: string, one: Requirement): string[] {
  const { id, level, notApplicable, gap, evidence = [] } = one
  const about = (what: string) => `${DATA}: ${id} ${what}`
  const wanted = ASVS_LEVELS.get(id)
  if (wanted === undefined) return [about('is no requirement of level 1 or 2')]
  const findings = wanted === level ? [] : [about(`is of level ${wanted}`)]
  if (notApplicable !== undefined) {
    if (evidence.length > 0 || gap !== undefined) findings.push(about('applies or does not'))
    if (notApplicable.trim() === '') findings.push(about('does not say why it does not apply'))
    return findings
  }
  if (gap?.trim() === '') findings.push(about('does not say what is missing'))
  if (evidence.length === 0) findings.push(about('has no evidence'))
  return [...findings, ...evidence.flatMap((path) => orphaned(at, path).map(about))]
}

/** Why a piece of evidence proves nothing. */
function orphaned(at: string, evidence: string): string[] {
  const { path, test, heading } = readEvidence(evidence)
  if (!existsSync(join(at, path))) return [`points at ${path}, which is not there`]
  const text = readFileSync(join(at, path), 'utf8')
  if (heading !== undefined && !headingsOf(text).includes(heading)) {
    return [`points at a heading that ${path} does not have: ${heading}`]
  }
  const isTests = /\.test\.tsx?$/.test(path)
  if (isTests && test === undefined) return [`points at ${path} and at no test of it`]
  return test === undefined || testNames(text).includes(test)
    ? []
    : [`points at a test that ${path} does not have: ${test}`]
}

if (import.meta.main) {
  if (process.argv.includes('--write')) {
    writeFileSync(join(root, PAGE), asvsPage(readRequirements(root)))
  }
  conclude('Every requirement of ASVS 5.0 has its evidence or its reason.', asvsFindings())
}
