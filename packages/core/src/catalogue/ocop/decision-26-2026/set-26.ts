export const SET_26 = `
A 40
1 14 Tổ chức dịch vụ cộng đồng
1.1 3 Bộ phận điều phối quản lý và điều hành dịch vụ: 1 3
1.2 5 Cơ chế quản lý/quy định: 1 3 5
1.3 4 Bảo vệ môi trường trong cộng đồng làm du lịch/điểm du lịch: 1 2 3 4
1.4 2 Sử dụng năng lượng tiết kiệm: 1 2
2 12 Phát triển sản phẩm
2.1 5 Nguồn gốc ý tưởng sản phẩm dịch vụ du lịch: 1 3 5
2.2 2 Tổ chức dịch vụ theo thị trường mục tiêu: 1 2
2.3 5 Bảo vệ, bảo tồn các di sản văn hóa, thiên nhiên, đa dạng sinh học liên quan đến sản phẩm dịch vụ du lịch: 1 3 5
3 14 Sức mạnh cộng đồng
3.1 3 Loại hình tổ chức sản xuất - kinh doanh: 1 2 3
3.2 1 Đại diện pháp luật của chủ thể là nữ; hoặc đồng bào dân tộc thiểu số; hoặc người khuyết tật: 0 1
3.3 4 Sử dụng lao động địa phương: 1 2 4
3.4 3 Tăng trưởng sản xuất kinh doanh: 1 3****
3.5 3 Sở hữu trí tuệ: 1*** 2**** 3
B 25
4 17 Tiếp thị
4.1 5 Liên kết chuỗi giá trị trong quảng bá sản phẩm du lịch: 1 3 5
4.2 3 Liên kết vùng và chuỗi giá trị trong sản phẩm dịch vụ du lịch: 1 2 3
4.3 2 Tổ chức quảng bá, bán hàng: 1 2
4.4 4 Quảng bá sản phẩm: 1 2 3 4
4.5 3 Bộ nhận diện quảng bá sản phẩm: 1 2 3
5 8 Câu chuyện sản phẩm
5.1 4 Câu chuyện sản phẩm: 1 2 4
5.2 2 Trình bày câu chuyện sản phẩm: 1 2
5.3 2 Sản phẩm dịch vụ du lịch trên địa bàn đạt chuẩn nông thôn mới: 1 2
C 35
6 3 Vị trí: 1 2 3
7 3 Kiến trúc và cảnh quan môi trường: 1 2 3
8 3 Đáp ứng điều kiện kinh doanh dịch vụ: 1 3 | 1 3
9 2 Đảm bảo an toàn và an ninh trật tự: 1 2 | 1 2
10 3 Tính hoàn thiện của quá trình dịch vụ: 1 2 3
11 2 Hoạt động trải nghiệm: 1 2
12 3 Quản lý và nhân viên: 1 2 3
13 4 Chất lượng sản phẩm dịch vụ du lịch: 1 2 3 4
14 4 Chất lượng phục vụ: 1 2 4
15 3 Tiện nghi: 1 3 | 1 3
16 3 Hoạt động thu hút khách du lịch: 1 2 3
17 2 Hàng hóa dịch vụ: 1 2
`
