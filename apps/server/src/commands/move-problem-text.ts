import type { MoveProblem } from '@cho40/core'
import type { Sentence } from './say.ts'

/** What happened, what is safe, what to do. */
export function moveProblemText(problem: MoveProblem): Sentence {
  switch (problem.type) {
    case 'SourceNotCurrent':
      return {
        vi: `Các bảng ở nơi cũ không đúng phiên bản này (${problem.names.join(', ')}). Chưa có gì thay đổi. Chạy cho40 migrate ở đó trước.`,
        en: `The tables at the old place are not of this version (${problem.names.join(', ')}). Nothing was changed. Run cho40 migrate there first.`,
      }
    case 'SourceBroken':
      return {
        vi: `Sổ sách ở nơi cũ có điều kiện sai (${problem.checks.join(', ')}). Chưa có gì thay đổi. Xem bằng cho40 verify; không chuyển dữ liệu sai đi nơi khác.`,
        en: `Books at the old place break checks (${problem.checks.join(', ')}). Nothing was changed. Look with cho40 verify; what is wrong is not carried elsewhere.`,
      }
    case 'SourceInUse':
      return {
        vi: `Còn ${problem.connections} kết nối của máy chủ Cho40 tới nơi cũ. Chưa có gì thay đổi. Dừng mọi máy chủ rồi chạy lại.`,
        en: `Cho40 servers still hold ${problem.connections} connections to the old place. Nothing was changed. Stop every server and run this again.`,
      }
    case 'TargetNotEmpty':
      return {
        vi: 'Nơi mới đã có bảng của Cho40. Chưa có gì thay đổi. Chọn một nơi trống.',
        en: 'The new place already holds tables of Cho40. Nothing was changed. Choose an empty place.',
      }
    case 'CopyDiffers':
      return {
        vi: `Đọc lại không giống lúc ghi (${problem.tables.join(', ')}). Nơi mới vẫn trống, nơi cũ còn nguyên. Kiểm tra đĩa của nơi mới.`,
        en: `What was read back is not what was written (${problem.tables.join(', ')}). The new place is still empty, the old one as it was. Check the disk of the new place.`,
      }
    case 'CopyBroken':
      return {
        vi: `Bản chuyển có điều kiện sai (${problem.checks.join(', ')}). Nơi mới vẫn trống, nơi cũ còn nguyên. Hãy báo người phát triển.`,
        en: `The copy breaks checks (${problem.checks.join(', ')}). The new place is still empty, the old one as it was. Tell the developers.`,
      }
  }
}
