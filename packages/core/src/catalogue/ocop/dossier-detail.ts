import type {
  DossierDetail,
  DossierId,
  FormEvidence,
  FormScoreView,
  Problem,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { CatalogueTables } from '../tables.ts'
import { channelHistory } from '../trace/channel-history.ts'
import { dossierRow, dossiers } from './dossiers.ts'
import { criteriaOf } from './rubric.ts'
import { rubricOf } from './rules.ts'
import { type Answers, joinScores } from './score-dossier.ts'
import { tryForm } from './try-form.ts'

/** A dossier with its forms, what they come to and what is known for them. Problems: NotFound. */
export async function dossierDetail(
  reading: Reading,
  id: DossierId,
): Promise<Result<DossierDetail, Problem>> {
  const row = await dossierRow(reading, id)
  if (!row.ok) return row
  const { cooperative_id: cooperativeId, rule, set_number: set, answers } = row.value
  const evidence = await evidenceFor(reading, row.value)
  const view = (await dossiers(reading, cooperativeId)).find((one) => one.id === id)
  if (!view) return err({ type: 'NotFound', what: 'dossier', id })
  const forms = answers === null ? [] : (JSON.parse(answers) as readonly Answers[])
  return ok({ ...view, forms, result: resultOf({ rule, set, forms }), evidence })
}

/** Main areas of distribution: where else the product is offered says something of it. */
const DISTRIBUTION = { number: '4.1', name: 'Khu vực phân phối chính' } as const

async function evidenceFor(
  reading: Reading,
  dossier: Pick<CatalogueTables['cho_dossier'], 'rule' | 'set_number' | 'listing_id'>,
): Promise<FormEvidence[]> {
  const { rule, set_number: set, listing_id: listingId } = dossier
  const rubric = rubricOf(rule, set)
  if (!rubric.ok || listingId === null) return []
  const { number: criterion, name } = DISTRIBUTION
  const asks = criteriaOf(rubric.value).some((one) => one.number === criterion && one.name === name)
  const channels = asks ? await channelHistory(reading, { listingId }) : []
  return channels.length === 0 ? [] : [{ criterion, channels }]
}

type Kept = { readonly rule: string; readonly set: number; readonly forms: readonly Answers[] }

/** By the form of the dossier's rule; null where there is none, or nothing was filled in yet. */
function resultOf({ rule, set, forms }: Kept): FormScoreView | null {
  const rubric = rubricOf(rule, set)
  if (!rubric.ok) return null
  const tried = forms.flatMap((form) => {
    const one = tryForm(rubric.value, form)
    return one.ok ? [one.value] : []
  })
  const [first] = tried
  if (!first || tried.length < forms.length) return null
  if (tried.length === 1) return first
  return { ...joinScores(rule, tried), unanswered: [] }
}
