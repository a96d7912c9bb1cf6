/**
 * Text without Vietnamese marks, upper case: `Chợ Đồng Văn` → `CHO DONG VAN`. Banks drop marks and
 * change case, people search without either. `đ` has no decomposition in Unicode, so it is folded
 * by hand; NFC and NFD input give the same result.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .toUpperCase()
}
