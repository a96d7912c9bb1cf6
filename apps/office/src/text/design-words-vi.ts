export const designWordsVi = {
  colour: 'Màu',
  type: 'Chữ',
  space: 'Khoảng cách, chỗ chạm, góc',
  pictograms: 'Hình',
  buttons: 'Nút',
  states: 'Trạng thái: màu, hình và chữ',
  fields: 'Ô nhập',
  notes: 'Lời nhắn và chỗ trống',
  table: 'Bảng',
  slip: 'Phiếu 58 mm',
}
