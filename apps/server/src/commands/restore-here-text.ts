import { moveProblemText } from './move-problem-text.ts'
import type { RestoredHere, RestoreHereProblem } from './restore-here.ts'
import type { Sentence } from './say.ts'
import { table } from './table.ts'

export function restoreHereText(problem: RestoreHereProblem): Sentence {
  switch (problem.type) {
    case 'SourceInUse':
      return moveProblemText(problem)
    case 'NothingHere':
      return {
        vi: 'Ở đây chưa có sổ nào của Cho40. Chưa có gì thay đổi. Đưa cơ sở dữ liệu về trước (pg_restore, cho40 import), rồi chạy lại.',
        en: 'There is no book of Cho40 here. Nothing was changed. Bring the database back first (pg_restore, cho40 import), then run this again.',
      }
    case 'NotClean':
      return {
        vi: `Dữ liệu đưa về không khớp ở ${problem.failures} phép kiểm. Chưa có gì thay đổi. Chạy cho40 verify để xem, rồi thử một bản khác.`,
        en: `What was brought back fails ${problem.failures} checks. Nothing was changed. Run cho40 verify to see which, then try another copy.`,
      }
  }
}

export function restoredHereText(done: RestoredHere): string {
  const { books, entries, transfers, sessions, epoch } = done
  return table([
    ['Sổ, bút toán, giao dịch · Books, entries, transfers', [books, entries, transfers].join(', ')],
    ['Đã kiểm tra · Verified', 'sạch · clean'],
    ['Phiên đăng nhập đã kết thúc · Sessions ended', String(sessions)],
    ['Lần sống · Epoch', String(epoch)],
  ])
}
