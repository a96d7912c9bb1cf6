/** The names of the cooperative's screens, and what all of them share with the frame. */
export const screenWordsVi = {
  'screen.placed': 'Tiền đã có chỗ',
  'screen.feeds': 'Nguồn báo tiền',
  'screen.coop': 'Hợp tác xã',
  'screen.members': 'Thành viên, vốn',
  'screen.deliveries': 'Nhận hàng',
  'screen.sales': 'Bán hàng',
  'screen.settlement': 'Quyết toán',
  'screen.books': 'Sổ sách',
  'screen.distribution': 'Chia thu nhập',
  'screen.tax': 'Thuế',
  'screen.adoption': 'Chỉ tiêu, báo cáo',
  unsaved: 'Ô đang nhập chưa lưu. Bỏ và rời màn hình?',
}
