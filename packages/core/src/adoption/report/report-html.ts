import type { AdoptionReport } from '@cho40/contract'
import { formatScaled } from '../vietnamese-number.ts'
import {
  COLUMNS,
  cellText,
  dayText,
  FIRST_FORM,
  NOTES,
  periodText,
  rowText,
  TREND_COLUMNS,
  titleText,
  trendText,
} from './report-text.ts'

/**
 * The report as one page to print on A4, without scripts or anything to load: the head of a
 * Vietnamese administrative document, parts I to V, and room for the signature.
 */
export function reportHtml(report: AdoptionReport): string {
  const { unit, period, cutoffAt, words } = report
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(titleText(report))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p>ỦY BAN NHÂN DÂN<br>${escape(unit.name.toLocaleUpperCase('vi'))}<br>Số: ……/BC-UBND</p>
<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập – Tự do – Hạnh phúc<br><i>ngày …… tháng …… năm ……</i></p>
</header>
<h1>BÁO CÁO<br>Kết quả chuyển đổi số tại chợ<br>${escape(periodText(period.name))}</h1>
<p class="about">Kỳ ${dayText(period.from)}–${dayText(period.to)}; số liệu chốt ${escape(cutoffAt)}; mã đơn vị ${escape(unit.code)} (địa giới từ ${escape(editionText(unit.edition))}); mẫu ${escape(report.form)}.</p>
${revisionHtml(report)}
<h2>I. Tình hình</h2>
${activityHtml(report)}
${listHtml(words.situation)}
<h2>II. Kết quả theo chỉ tiêu</h2>
${tableHtml(report)}
${trendHtml(report)}
<h2>III. Khó khăn</h2>
${listHtml(words.difficulties)}
<h2>IV. Kiến nghị</h2>
${listHtml(words.requests)}
<h2>V. Kỳ sau</h2>
${listHtml(words.next)}
<footer><p>Người lập</p><p>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</p></footer>
</body>
</html>
`
}

const STYLE = `@page{size:A4 landscape;margin:15mm}
body{font:11pt/1.4 "Times New Roman",Tinos,serif;color:#111;margin:0 auto;max-width:270mm;padding:4mm}
header,footer{display:flex;justify-content:space-between;text-align:center;gap:2em}
h1{font-size:14pt;text-align:center}h2{font-size:12pt;margin:1em 0 .3em}
table{border-collapse:collapse;width:100%;font-size:8.5pt}
th,td{border:.5pt solid #555;padding:1mm 1.2mm;vertical-align:top}
thead{display:table-header-group}tr{break-inside:avoid}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.about,.notes{font-size:9pt}footer{margin-top:2em;min-height:30mm;break-inside:avoid}
.scroll{overflow-x:auto}@media print{body{padding:0;max-width:none}.scroll{overflow:visible}}`

function editionText(edition: string): string {
  return edition === 'origin' ? 'trước 01/7/2025' : dayText(edition)
}

function activityHtml({ activity, completeness }: AdoptionReport): string {
  const stalls = activity
    ? `<p>Sạp có mã QR: <b>${formatScaled(activity.registered, 0)}</b>; có giao dịch gần đây: <b>${formatScaled(activity.active, 0)}</b>; dùng thường xuyên: <b>${formatScaled(activity.habitual, 0)}</b>.</p>`
    : '<p>Đơn vị chưa có chợ trong hệ thống.</p>'
  const { reported, due, onTime } = completeness
  return `${stalls}<p>Chỉ tiêu nhập tay hoặc nhận từ hệ thống khác: có ${reported}/${due}, đúng hạn ${onTime}.</p>`
}

const NUMBERS_FROM = 3
const NUMBERS_TO = 9

function tableHtml({ lines, notMeasurable }: AdoptionReport): string {
  const head = COLUMNS.map((name) => `<th scope="col">${escape(name)}</th>`).join('')
  const body = lines
    .map((line) => {
      const cells = rowText(line).map((text, i) => {
        const number = i >= NUMBERS_FROM && i <= NUMBERS_TO ? ' class="n"' : ''
        return `<td${number}>${escape(text)}</td>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    .join('\n')
  const absent = notMeasurable
    .map(({ indicatorId, name, why }) => `${indicatorId} ${name.vi}: ${why.vi}`)
    .map((text) => `<li>${escape(text)}</li>`)
    .join('')
  const notes = NOTES.map((note) => `<li>${escape(note)}</li>`).join('')
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>
<ul class="notes">${notes}</ul>
${absent === '' ? '' : `<p class="notes">Chưa đo được ở hệ thống này:</p><ul class="notes">${absent}</ul>`}`
}

/** What became of each figure; reports of the first form tell nothing of it. */
function trendHtml(report: AdoptionReport): string {
  if (report.form === FIRST_FORM) return ''
  const head = TREND_COLUMNS.map((name) => `<th scope="col">${escape(name)}</th>`).join('')
  const rows = report.lines.map((line) => {
    const cells = trendText(line).map((text) => `<td>${escape(text)}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return `<h2>II.b. Diễn biến</h2>
<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`
}

function revisionHtml({ revision, lines }: AdoptionReport): string {
  if (revision === null) return ''
  const rows = revision.changes.map(({ indicatorId, was, is }) => {
    const line = lines.find((one) => one.indicatorId === indicatorId)
    const decimals = line?.decimals ?? 0
    const text = `${indicatorId} ${line?.name.vi ?? ''}: ${cellText(was, decimals)} → ${cellText(is, decimals)}`
    return `<li>${escape(text)}</li>`
  })
  return `<p class="about">Thay báo cáo ${escape(revision.supersedes)}. Lý do: ${escape(revision.reason)}.</p><ul class="notes">${rows.join('')}</ul>`
}

function listHtml(words: readonly string[]): string {
  if (words.length === 0) return '<p>……</p>'
  return `<ul>${words.map((word) => `<li>${escape(word)}</li>`).join('')}</ul>`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
