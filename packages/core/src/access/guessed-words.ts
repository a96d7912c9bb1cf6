/**
 * Words that passwords are made of here: Vietnamese ones, names of people and places, the words of this
 * product, and the commonest English ones. In lower case, without marks and spaces; chosen by hand.
 */
export const GUESSED_WORDS: readonly string[] = `
matkhau matma khongcomatkhau matkhaucuatoi khongbiet quanly quantri quantrivien nguoidung taikhoan
anh em anhyeu emyeu anhyeuem emyeuanh yeuem yeuanh yeuemnhieu anhnhoem nhoem tinhyeu yeuthuong maiyeu
maiyeuem conyeu conyeume bomeyeucon bome bame cha con giadinh giadinhtoi hanhphuc maimai mai cuocdoi
cuocsong dep dethuong xinhdep ngoisao congchua hoangtu sieunhan vodich vietnam vietnamvodich
toiyeuvietnam yeuvietnam hanoi saigon sai gon hochiminh danang haiphong cantho hue dalat nhatrang
thainguyen backan caobang langson tuyenquang hagiang laocai yenbai sonla dienbien laichau quangninh
bacgiang bacninh phutho vinhphuc haiduong hungyen thaibinh namdinh ninhbinh thanhhoa nghean hatinh
quangbinh quangtri quangnam quangngai binhdinh phuyen khanhhoa ninhthuan binhthuan kontum gialai daklak
daknong lamdong binhduong dongnai tayninh longan tiengiang bentre travinh vinhlong dongthap angiang
kiengiang haugiang soctrang baclieu camau nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo
duong ly nong be van thi hung dung tuan minh duc anh thanh hieu hai long nam quang son tung linh lan
huong hoa hong mai ngoc phuong thao trang thu thuy yen nga hang hanh hien dat khanh kien phuc thang tien
trung tu viet vinh bao an chau giang my nhung oanh quynh tam xuan cho cho40 chochung choque chocanhtoi
chophien banhang nguoiban muahang khachhang hoptac hoptacxa htx sap saphang vietqr momo nganhang
vietcombank agribank techcombank vietinbank bidv mbbank congan bongda hocsinh sinhvien truong lop lop12a
khong thuong nho toi ban beo meo cun chuot zalo facebook google gmail yahoo viettel mobifone vinaphone
password pass passwd admin administrator root user guest login welcome letmein iloveyou love hello baby
angel princess prince sunshine football soccer superman batman spiderman monkey dragon master shadow
killer pokemon naruto samsung iphone nokia apple android computer internet windows money freedom summer
winter spring autumn monday sunday january december secret test demo default changeme qwerty azerty abc
`
  .trim()
  .split(/\s+/)
