import type { FetchProblem } from '../mirror-s3-fetch.ts'
import type { RestoreProblem } from './restore-file.ts'
import type { Sentence } from './say.ts'

export function restoreProblemText(problem: RestoreProblem | FetchProblem): Sentence {
  const { vi, en } = textOf(problem)
  return { vi: `${vi} Chưa có gì thay đổi.`, en: `${en} Nothing was changed.` }
}

function textOf(problem: RestoreProblem | FetchProblem): Sentence {
  switch (problem.type) {
    case 'NoMirror':
      return {
        vi: 'Ở đây không có bản sao liên tục nào.',
        en: 'There is no mirror here.',
      }
    case 'MirrorBroken':
      return {
        vi: `Bản sao liên tục bị sửa hoặc hỏng ở dòng ${problem.line} của “${problem.path}”. Dùng --until với một thời điểm sớm hơn.`,
        en: `The mirror was changed or damaged at line ${problem.line} of "${problem.path}". Use --until with an earlier moment.`,
      }
    case 'NothingToRestore':
      return {
        vi: 'Bản sao không có gì cho thời điểm hay ngày này.',
        en: 'The copy has nothing for this moment or day.',
      }
    case 'StoreDamaged':
      return {
        vi: `Kho thiếu “${problem.key}” hoặc có bản khác dưới tên đó.`,
        en: `The store lacks "${problem.key}" or has another under its name.`,
      }
    case 'ChecksumWrong':
      return {
        vi: `Tệp “${problem.path}” không khớp mã SHA-256 ghi bên cạnh: tệp đã bị sửa hoặc hỏng.`,
        en: `The file "${problem.path}" does not match the SHA-256 beside it: it was changed or damaged.`,
      }
    case 'CopyDamaged':
      return {
        vi: `Bản sao có lỗi (${problem.damage.join('; ')}). Thử một bản cũ hơn.`,
        en: `The copy is damaged (${problem.damage.join('; ')}). Try an older one.`,
      }
    case 'NoBackup':
      return {
        vi: `“${problem.path}” không phải là bản sao lưu của Cho40.`,
        en: `"${problem.path}" is no backup of Cho40.`,
      }
    case 'DatabaseInPlace':
      return {
        vi: `Đã có cơ sở dữ liệu ở “${problem.path}”. Thêm --replace để để nó sang một bên, hoặc chọn thư mục khác bằng --data.`,
        en: `There is a database at "${problem.path}". Add --replace to put it aside, or choose another folder with --data.`,
      }
  }
}
