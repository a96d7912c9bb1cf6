export const SET_03 = `
A 40
1 18 Tổ chức sản xuất
1.1 3 Nguồn gốc sản phẩm: 1 2 3
1.2 2 Vùng nguyên liệu được cấp chứng nhận chất lượng: 0 1 2
1.3 3 Gia tăng giá trị: 1 2 3*****
1.4 3 Năng lực sản xuất để đáp ứng yêu cầu phân phối: 1 2 3
1.5 3 Liên kết chuỗi trong sản xuất: 0 1 2**** 3*****
1.6 3 Bảo vệ môi trường trong quá trình sản xuất: 1**** 2 3
1.7 1 Sử dụng công nghệ theo hướng bền vững trong sản xuất: 0 1
2 10 Phát triển sản phẩm
2.1 3 Nguồn gốc ý tưởng sản phẩm: 0 1 3****
2.2 3 Đóng gói, bao bì sản phẩm: 0 1 2*** 3
2.3 3 Phong cách, ghi nhãn hàng hóa: 1*** 2 3****
2.4 1 Ghi nhãn hàng hóa có sử dụng song ngữ: 1
3 12 Sức mạnh cộng đồng
3.1 3 Loại hình tổ chức sản xuất - kinh doanh: 1 2 3
3.2 1 Đại diện pháp luật của chủ thể là nữ; hoặc đồng bào dân tộc thiểu số; hoặc người khuyết tật: 0 1
3.3 3 Sử dụng lao động địa phương: 1 2 3
3.4 2 Tăng trưởng sản xuất kinh doanh: 1 2****
3.5 3 Sở hữu trí tuệ: 1*** 2**** 3
B 25
4 13 Tiếp thị
4.1 5 Khu vực phân phối chính: 1 2*** 3**** 5*****
4.2 3 Tổ chức phân phối: 0 1 2 3
4.3 5 Quảng bá sản phẩm: 0 1 2 3 5
5 12 Câu chuyện sản phẩm
5.1 5 Câu chuyện sản phẩm: 0 1 2 3 5
5.2 2 @5.1 Cấu trúc câu chuyện sản phẩm: 0 1 2
5.3 5 Trí tuệ/bản sắc địa phương: 0 1*** 3 5
C 35
6 12 Chỉ tiêu cảm quan
6.1 3 Tạp chất: 1 2 3****
6.2 3 Kích thước, độ đồng đều: 0 1 2 3****
6.3 3 Màu sắc: 0 1 2**** 3*****
6.4 3 Mùi, vị: 0 1 2**** 3*****
7 3 Dinh dưỡng: 0 1 3
8 5 Tính độc đáo: 0 1 3**** 5*****
9 5 Công bố sản phẩm: 2*** 4 5
10 5 Đảm bảo chất lượng sản phẩm: 1*** 3**** 5
11 2 Hướng dẫn sử dụng để đảm bảo sản phẩm có chất lượng tốt nhất cho người tiêu dùng: 1 2
12 3 Cơ hội thị trường toàn cầu: 1 2 3
`
