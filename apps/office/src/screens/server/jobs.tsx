import type { JobState } from '@cho40/contract'
import type { VNode } from 'preact'
import { Badge, type Tone } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords } from '../../text/access.ts'
import { useServerWords } from '../../text/server.ts'

const TONES = {
  well: 'leaf',
  late: 'turmeric',
  failed: 'thread-red',
} as const satisfies Record<string, Tone>

/** What the server does by the clock: when each was last through, and when it last failed. */
export function Jobs({ jobs }: { jobs: readonly JobState[] }): VNode {
  const { t } = useServerWords()
  return (
    <section class="part">
      <h2>{t.jobs}</h2>
      {jobs.length === 0 && <p>{t['jobs.none']}</p>}
      {jobs.length > 0 && (
        <>
          <TableRoom label={t.jobs} stacked>
            <thead>
              <tr>
                <th scope="col">{t.job}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.through}</th>
                <th scope="col">{t.failed}</th>
                <th scope="col">{t.next}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map((job) => (
                <Job key={job.job} job={job} />
              ))}
            </tbody>
          </TableRoom>
          <p class="source">{t['jobs.help']}</p>
        </>
      )}
    </section>
  )
}

function Job({ job }: { job: JobState }): VNode {
  const { t } = useServerWords()
  const known: Readonly<Partial<Record<string, string>>> = t
  const state = stateOf(job)
  return (
    <tr>
      <th scope="row">{known[`job.${job.job}`] ?? job.job}</th>
      <td>
        <Badge tone={TONES[state]} pictogram={state === 'well' ? 'tick' : 'warning'}>
          {t[`state.${state}`]}
        </Badge>
      </td>
      <td class="whole" data-label={t.through}>
        {job.throughAt === null ? t.never : momentWords(job.throughAt)}
      </td>
      <td class="whole" data-label={t.failed}>
        {job.failedAt === null ? t.never : momentWords(job.failedAt)}
      </td>
      <td class="whole" data-label={t.next}>
        {job.nextAt === null ? t.stopped : momentWords(job.nextAt)}
      </td>
    </tr>
  )
}

/** A failure counts until the work was through once more. */
function stateOf({ throughAt, failedAt, late }: JobState): keyof typeof TONES {
  if (failedAt !== null && (throughAt === null || failedAt > throughAt)) return 'failed'
  return late ? 'late' : 'well'
}
