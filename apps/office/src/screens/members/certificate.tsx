import type { CertificateOfCapital } from '@cho40/contract'
import { dongInWords, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** What article 75 wants on a capital certificate; the page around it is not printed. */
export function Certificate({ id }: { id: CertificateOfCapital['id'] }): VNode {
  const { value, problem, again } = useAsk('members.capital.certificate', { certificateId: id })
  if (!value) return problem ? <ProblemNote problem={problem} again={again} /> : <Loading />
  return <Paper certificate={value} />
}

function Paper({ certificate }: { certificate: CertificateOfCapital }): VNode {
  const { t, tell } = useCoopWords()
  const { cooperative, member, share, shareRate, charterCapital, issuedOn } = certificate
  const rows = [
    [t['cert.coop'], cooperative.name],
    [t['charter.code'], cooperative.code ?? '–'],
    [t['charter.seat'], cooperative.seat ?? '–'],
    [t['cert.capital'], formatDong(charterCapital)],
    [t['members.name'], member.name],
    [t['members.number'], String(member.number)],
    [t['members.address'], member.address],
    [t['members.identity'], member.identityMasked ?? '–'],
    [t['cert.share'], `${formatDong(share)} (${(shareRate / 100).toFixed(2).replace('.', ',')} %)`],
    [t['cert.words'], dongInWords(share)],
  ]
  return (
    <article class="certificate">
      <h2>{t['cert.title']}</h2>
      <p>{tell('cert.number', { no: String(certificate.number), day: issuedOn })}</p>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="signing">
        {t['cert.representative']}
        <br />
        <small>{shortDay(issuedOn)}</small>
        <br />
        <b>{certificate.representative ?? ''}</b>
      </p>
    </article>
  )
}
