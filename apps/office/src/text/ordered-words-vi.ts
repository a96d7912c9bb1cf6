/** Whose goods orders sold: packs and the deliveries they come from, lines that nobody knows of yet. */
export const orderedWordsVi = {
  about:
    'Đơn giao xong thì hàng của ai người đó được tiền. Ghi một lần gói hàng lấy từ đâu; đơn sau tự tính.',
  waiting: 'Đơn đã giao, chưa biết hàng của ai',
  'waiting.none': 'Đơn nào cũng đã rõ hàng của ai.',
  'waiting.more': 'Đang hiện {n} dòng mới nhất; ghi xong sẽ hiện dòng tiếp theo.',
  'waiting.hint':
    'Chưa ghi thì tiền hàng là doanh thu của hợp tác xã, thành viên chưa được tính phần của mình.',
  unnamed:
    'Có {n} dòng đơn đã giao chưa ghi hàng của ai: đợt này chưa tính phần đó cho thành viên.',
  'unnamed.many':
    'Có từ {n} dòng đơn đã giao chưa ghi hàng của ai: đợt này chưa tính phần đó cho thành viên.',
  day: 'Giao ngày',
  goods: 'Hàng',
  amount: 'Khách trả',
  waits: 'Chưa rõ',
  measure: 'Chưa biết một {unit} nặng bao nhiêu',
  'measure.own':
    'Chưa biết một {unit} nặng bao nhiêu: chỉ ghi được là hàng riêng. Hàng của thành viên thì đăng gói có lượng trước.',
  act: 'Ghi nguồn',
  'act.of': 'Ghi nguồn {name}',
  packs: 'Gói hàng ở gian hàng',
  'packs.none': 'Chưa có hàng nào ở gian hàng',
  'packs.none.help': 'Đăng hàng ở “Hàng đăng bán” trước, rồi ghi ở đây gói nào lấy từ hàng nào.',
  pack: 'Gói',
  from: 'Lấy từ',
  since: 'từ {day}',
  'from.nobody': 'Chưa ghi',
  'from.own': 'Hàng riêng của hợp tác xã',
  'from.some': 'Hàng giao: {product}',
  'title.line': '{name}: hàng của ai?',
  'title.pack': '{name}: lấy từ hàng nào?',
  source: 'Lấy từ hàng giao',
  choose: 'Chọn…',
  'source.none': 'Chưa có hàng giao nào cùng đơn vị (kg, lít, cái). Ghi “Nhận hàng” trước.',
  lot: 'Lô',
  oldest: 'Lô cũ nhất trước',
  'lot.of': '{from}, {day}, còn {q} {unit}',
  always: 'Từ nay gói này luôn lấy từ đây',
  go: 'Ghi nguồn hàng',
  'done.line': 'Đã ghi nguồn của {name}',
  'done.pack': 'Đã ghi {name} lấy từ đâu; đơn giao từ bây giờ tự tính',
} as const
