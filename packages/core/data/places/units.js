// Written by tools/places ("write"); the sources and their licences are in NOTICE.md.
// @from/to: days of the units below it; ^code: what they belong to; a unit is code, type, name,
// ~other spelling, and what it became: >codes, or = for its own code again.
export const UNITS = `@-/2025-01-01
46tThừa Thiên Huế=
@-/2025-07-01
01cHà Nội=
02tHà Giang>08
04tCao Bằng=
06tBắc Kạn>19
08tTuyên Quang=
10tLào Cai>15
11tĐiện Biên=
12tLai Châu=
14tSơn La=
15tYên Bái=
17tHòa Bình>25
19tThái Nguyên=
20tLạng Sơn=
22tQuảng Ninh=
24tBắc Giang=
25tPhú Thọ=
26tVĩnh Phúc>25
27tBắc Ninh>24
30tHải Dương>31
31cHải Phòng=
33tHưng Yên=
34tThái Bình>33
35tHà Nam>37
36tNam Định>37
37tNinh Bình=
38tThanh Hóa=
40tNghệ An=
42tHà Tĩnh=
44tQuảng Bình=
45tQuảng Trị>44
48cĐà Nẵng=
49tQuảng Nam>48
51tQuảng Ngãi=
52tBình Định=
54tPhú Yên>66
56tKhánh Hòa=
58tNinh Thuận>56
60tBình Thuận>68
62tKon Tum>51
64tGia Lai>52
66tĐắk Lắk=
67tĐắk Nông>68
68tLâm Đồng=
70tBình Phước>75
72tTây Ninh>80
74tBình Dương>79
75tĐồng Nai=
77tBà Rịa - Vũng Tàu>79
79cHồ Chí Minh=
80tLong An=
82tTiền Giang=
83tBến Tre>86
84tTrà Vinh>86
86tVĩnh Long=
87tĐồng Tháp>82
89tAn Giang>91
91tKiên Giang=
92cCần Thơ=
93tHậu Giang>92
94tSóc Trăng>92
95tBạc Liêu>96
96tCà Mau=
^01
001qBa Đình
002qHoàn Kiếm
003qTây Hồ
004qLong Biên
005qCầu Giấy
006qĐống Đa
007qHai Bà Trưng
008qHoàng Mai
009qThanh Xuân
016hSóc Sơn
017hĐông Anh
018hGia Lâm
019qNam Từ Liêm
020hThanh Trì
021qBắc Từ Liêm
250hMê Linh
268qHà Đông
269sSơn Tây
271hBa Vì
272hPhúc Thọ
273hĐan Phượng
274hHoài Đức
275hQuốc Oai
276hThạch Thất
277hChương Mỹ
278hThanh Oai
279hThường Tín
280hPhú Xuyên
281hỨng Hòa
282hMỹ Đức
^02
024cHà Giang
026hĐồng Văn
027hMèo Vạc
028hYên Minh
029hQuản Bạ
030hVị Xuyên
031hBắc Mê
032hHoàng Su Phì
033hXín Mần
034hBắc Quang
035hQuang Bình
^04
040cCao Bằng
042hBảo Lâm
043hBảo Lạc
045hHà Quảng
047hTrùng Khánh
048hHạ Lang
049hQuảng Hòa
051hHòa An
052hNguyên Bình
053hThạch An
^06
058cBắc Kạn
060hPác Nặm
061hBa Bể
062hNgân Sơn
063hBạch Thông
064hChợ Đồn
065hChợ Mới
066hNa Rì
^08
070cTuyên Quang
071hLâm Bình
072hNa Hang
073hChiêm Hóa
074hHàm Yên
075hYên Sơn
076hSơn Dương
^10
080cLào Cai
082hBát Xát
083hMường Khương
084hSi Ma Cai
085hBắc Hà
086hBảo Thắng
087hBảo Yên
088sSa Pa
089hVăn Bàn
^11
094cĐiện Biên Phủ
095sMường Lay
096hMường Nhé
097hMường Chà
098hTủa Chùa
099hTuần Giáo
100hĐiện Biên
101hĐiện Biên Đông
102hMường Ảng
103hNậm Pồ
^12
105cLai Châu
106hTam Đường
107hMường Tè
108hSìn Hồ
109hPhong Thổ
110hThan Uyên
111hTân Uyên
112hNậm Nhùn
^14
116cSơn La
118hQuỳnh Nhai
119hThuận Châu
120hMường La
121hBắc Yên
122hPhù Yên
123sMộc Châu
124hYên Châu
125hMai Sơn
126hSông Mã
127hSốp Cộp
128hVân Hồ
^15
132cYên Bái
133sNghĩa Lộ
135hLục Yên
136hVăn Yên
137hMù Căng Chải
138hTrấn Yên
139hTrạm Tấu
140hVăn Chấn
141hYên Bình
^17
148cHòa Bình
150hĐà Bắc
152hLương Sơn
153hKim Bôi
154hCao Phong
155hTân Lạc
156hMai Châu
157hLạc Sơn
158hYên Thủy
159hLạc Thủy
^19
164cThái Nguyên
165cSông Công
167hĐịnh Hóa
168hPhú Lương
169hĐồng Hỷ
170hVõ Nhai
171hĐại Từ
172cPhổ Yên
173hPhú Bình
^20
178cLạng Sơn
180hTràng Định
181hBình Gia
182hVăn Lãng
183hCao Lộc
184hVăn Quan
185hBắc Sơn
186hHữu Lũng
187hChi Lăng
188hLộc Bình
189hĐình Lập
^22
193cHạ Long
194cMóng Cái
195cCẩm Phả
196cUông Bí
198hBình Liêu
199hTiên Yên
200hĐầm Hà
201hHải Hà
202hBa Chẽ
203hVân Đồn
205cĐông Triều
206sQuảng Yên
207hCô Tô
^24
213cBắc Giang
215hYên Thế
216hTân Yên
217hLạng Giang
218hLục Nam
219hLục Ngạn
220hSơn Động
222sViệt Yên
223hHiệp Hòa
224sChũ
^25
227cViệt Trì
228sPhú Thọ
230hĐoan Hùng
231hHạ Hòa
232hThanh Ba
233hPhù Ninh
234hYên Lập
235hCẩm Khê
236hTam Nông
237hLâm Thao
238hThanh Sơn
239hThanh Thủy
240hTân Sơn
^26
243cVĩnh Yên
244cPhúc Yên
246hLập Thạch
247hTam Dương
248hTam Đảo
249hBình Xuyên
251hYên Lạc
252hVĩnh Tường
253hSông Lô
^27
256cBắc Ninh
258hYên Phong
259sQuế Võ
260hTiên Du
261cTừ Sơn
262sThuận Thành
263hGia Bình
264hLương Tài
^30
288cHải Dương
290cChí Linh
291hNam Sách
292sKinh Môn
293hKim Thành
294hThanh Hà
295hCẩm Giàng
296hBình Giang
297hGia Lộc
298hTứ Kỳ
299hNinh Giang
300hThanh Miện
^31
303qHồng Bàng
304qNgô Quyền
305qLê Chân
306qHải An
307qKiến An
308qĐồ Sơn
309qDương Kinh
311cThủy Nguyên
312qAn Dương
313hAn Lão
314hKiến Thụy
315hTiên Lãng
316hVĩnh Bảo
317hCát Hải
318hBạch Long Vĩ>11948
^33
323cHưng Yên
325hVăn Lâm
326hVăn Giang
327hYên Mỹ
328sMỹ Hào
329hÂn Thi
330hKhoái Châu
331hKim Động
332hTiên Lữ
333hPhù Cừ
^34
336cThái Bình
338hQuỳnh Phụ
339hHưng Hà
340hĐông Hưng
341hThái Thụy
342hTiền Hải
343hKiến Xương
344hVũ Thư
^35
347cPhủ Lý
349sDuy Tiên
350sKim Bảng
351hThanh Liêm
352hBình Lục
353hLý Nhân
^36
356cNam Định
359hVụ Bản
360hÝ Yên
361hNghĩa Hưng
362hNam Trực
363hTrực Ninh
364hXuân Trường
365hGiao Thủy
366hHải Hậu
^37
370cTam Điệp
372hNho Quan
373hGia Viễn
374cHoa Lư
375hYên Khánh
376hKim Sơn
377hYên Mô
^38
380cThanh Hóa
381sBỉm Sơn
382cSầm Sơn
384hMường Lát
385hQuan Hóa
386hBá Thước
387hQuan Sơn
388hLang Chánh
389hNgọc Lặc
390hCẩm Thủy
391hThạch Thành
392hHà Trung
393hVĩnh Lộc
394hYên Định
395hThọ Xuân
396hThường Xuân
397hTriệu Sơn
398hThiệu Hóa
399hHoằng Hóa
400hHậu Lộc
401hNga Sơn
402hNhư Xuân
403hNhư Thanh
404hNông Cống
406hQuảng Xương
407sNghi Sơn
^40
412cVinh
414sThái Hòa
415hQuế Phong
416hQuỳ Châu
417hKỳ Sơn
418hTương Dương
419hNghĩa Đàn
420hQuỳ Hợp
421hQuỳnh Lưu
422hCon Cuông
423hTân Kỳ
424hAnh Sơn
425hDiễn Châu
426hYên Thành
427hĐô Lương
428hThanh Chương
429hNghi Lộc
430hNam Đàn
431hHưng Nguyên
432sHoàng Mai
^42
436cHà Tĩnh
437sHồng Lĩnh
439hHương Sơn
440hĐức Thọ
441hVũ Quang
442hNghi Xuân
443hCan Lộc
444hHương Khê
445hThạch Hà
446hCẩm Xuyên
447hKỳ Anh
449sKỳ Anh
^44
450cĐồng Hới
452hMinh Hóa
453hTuyên Hóa
454hQuảng Trạch
455hBố Trạch
456hQuảng Ninh
457hLệ Thủy
458sBa Đồn
^45
461cĐông Hà
462sQuảng Trị
464hVĩnh Linh
465hHướng Hóa
466hGio Linh
467hĐa Krông
468hCam Lộ
469hTriệu Phong
470hHải Lăng
471hCồn Cỏ>19742
^46
474qThuận Hóa
475qPhú Xuân
476sPhong Điền
477hQuảng Điền
478hPhú Vang
479sHương Thủy
480sHương Trà
481hA Lưới
482hPhú Lộc
^48
490qLiên Chiểu
491qThanh Khê
492qHải Châu
493qSơn Trà
494qNgũ Hành Sơn
495qCẩm Lệ
497hHòa Vang
498hHoàng Sa>20333
^49
502cTam Kỳ
503cHội An
504hTây Giang
505hĐông Giang
506hĐại Lộc
507sĐiện Bàn
508hDuy Xuyên
509hQuế Sơn
510hNam Giang
511hPhước Sơn
512hHiệp Đức
513hThăng Bình
514hTiên Phước
515hBắc Trà My
516hNam Trà My
517hNúi Thành
518hPhú Ninh
^51
522cQuảng Ngãi
524hBình Sơn
525hTrà Bồng
527hSơn Tịnh
528hTư Nghĩa
529hSơn Hà
530hSơn Tây
531hMinh Long
532hNghĩa Hành
533hMộ Đức
534sĐức Phổ
535hBa Tơ
536hLý Sơn>21548
^52
540cQuy Nhơn
542hAn Lão
543sHoài Nhơn
544hHoài Ân
545hPhù Mỹ
546hVĩnh Thạnh
547hTây Sơn
548hPhù Cát
549sAn Nhơn
550hTuy Phước
551hVân Canh
^54
555cTuy Hòa
557sSông Cầu
558hĐồng Xuân
559hTuy An
560hSơn Hòa
561hSông Hinh
562hTây Hòa
563hPhú Hòa
564sĐông Hòa
^56
568cNha Trang
569cCam Ranh
570hCam Lâm
571hVạn Ninh
572sNinh Hòa
573hKhánh Vĩnh
574hDiên Khánh
575hKhánh Sơn
576hTrường Sa
^58
582cPhan Rang-Tháp Chàm
584hBác Ái
585hNinh Sơn
586hNinh Hải
587hNinh Phước
588hThuận Bắc
589hThuận Nam
^60
593cPhan Thiết
594sLa Gi
595hTuy Phong
596hBắc Bình
597hHàm Thuận Bắc
598hHàm Thuận Nam
599hTánh Linh
600hĐức Linh
601hHàm Tân
602hPhú Quí
^62
608cKon Tum
610hĐắk Glei
611hNgọc Hồi
612hĐắk Tô
613hKon Plông
614hKon Rẫy
615hĐắk Hà~Đăk Hà
616hSa Thầy
617hTu Mơ Rông
618hIa H' Drai
^64
622cPleiku
623sAn Khê
624sAyun Pa
625hKBang
626hĐăk Đoa~Đak Đoa
627hChư Păh
628hIa Grai
629hMang Yang
630hKông Chro
631hĐức Cơ
632hChư Prông
633hChư Sê
634hĐăk Pơ
635hIa Pa
637hKrông Pa
638hPhú Thiện
639hChư Pưh
^66
643cBuôn Ma Thuột
644sBuôn Hồ
645hEa H'leo
646hEa Súp
647hBuôn Đôn
648hCư M'gar
649hKrông Búk
650hKrông Năng
651hEa Kar
652hM'Đrắk
653hKrông Bông
654hKrông Pắc
655hKrông A Na
656hLắk
657hCư Kuin
^67
660cGia Nghĩa
661hĐăk Glong
662hCư Jút
663hĐắk Mil
664hKrông Nô
665hĐắk Song
666hĐắk R'Lấp
667hTuy Đức
^68
672cĐà Lạt
673cBảo Lộc
674hĐam Rông
675hLạc Dương
676hLâm Hà
677hĐơn Dương
678hĐức Trọng
679hDi Linh
680hBảo Lâm
682hĐạ Huoai
^70
688sPhước Long
689cĐồng Xoài
690sBình Long
691hBù Gia Mập
692hLộc Ninh
693hBù Đốp
694hHớn Quản
695hĐồng Phú
696hBù Đăng
697sChơn Thành
698hPhú Riềng
^72
703cTây Ninh
705hTân Biên
706hTân Châu
707hDương Minh Châu
708hChâu Thành
709sHòa Thành
710hGò Dầu
711hBến Cầu
712sTrảng Bàng
^74
718cThủ Dầu Một
719hBàu Bàng
720hDầu Tiếng
721cBến Cát
722hPhú Giáo
723cTân Uyên
724cDĩ An
725cThuận An
726hBắc Tân Uyên
^75
731cBiên Hòa
732cLong Khánh
734hTân Phú
735hVĩnh Cửu
736hĐịnh Quán
737hTrảng Bom
738hThống Nhất
739hCẩm Mỹ
740hLong Thành
741hXuân Lộc
742hNhơn Trạch
^77
747cVũng Tàu
748cBà Rịa
750hChâu Đức
751hXuyên Mộc
753hLong Đất
754cPhú Mỹ
755hCôn Đảo>26732
^79
760q1
761q12
764qGò Vấp
765qBình Thạnh
766qTân Bình
767qTân Phú
768qPhú Nhuận
769cThủ Đức
770q3
771q10
772q11
773q4
774q5
775q6
776q8
777qBình Tân
778q7
783hCủ Chi
784hHóc Môn
785hBình Chánh
786hNhà Bè
787hCần Giờ
^80
794cTân An
795sKiến Tường
796hTân Hưng
797hVĩnh Hưng
798hMộc Hóa
799hTân Thạnh
800hThạnh Hóa
801hĐức Huệ
802hĐức Hòa
803hBến Lức
804hThủ Thừa
805hTân Trụ
806hCần Đước
807hCần Giuộc
808hChâu Thành
^82
815cMỹ Tho
816cGò Công
817sCai Lậy
818hTân Phước
819hCái Bè
820hCai Lậy
821hChâu Thành
822hChợ Gạo
823hGò Công Tây
824hGò Công Đông
825hTân Phú Đông
^83
829cBến Tre
831hChâu Thành
832hChợ Lách
833hMỏ Cày Nam
834hGiồng Trôm
835hBình Đại
836hBa Tri
837hThạnh Phú
838hMỏ Cày Bắc
^84
842cTrà Vinh
844hCàng Long
845hCầu Kè
846hTiểu Cần
847hChâu Thành
848hCầu Ngang
849hTrà Cú
850hDuyên Hải
851sDuyên Hải
^86
855cVĩnh Long
857hLong Hồ
858hMang Thít
859hVũng Liêm
860hTam Bình
861sBình Minh
862hTrà Ôn
863hBình Tân
^87
866cCao Lãnh
867cSa Đéc
868cHồng Ngự
869hTân Hồng
870hHồng Ngự
871hTam Nông
872hTháp Mười
873hCao Lãnh
874hThanh Bình
875hLấp Vò
876hLai Vung
877hChâu Thành
^89
883cLong Xuyên
884cChâu Đốc
886hAn Phú
887sTân Châu
888hPhú Tân
889hChâu Phú
890sTịnh Biên
891hTri Tôn
892hChâu Thành
893hChợ Mới
894hThoại Sơn
^91
899cRạch Giá
900cHà Tiên
902hKiên Lương
903hHòn Đất
904hTân Hiệp
905hChâu Thành
906hGiồng Riềng
907hGò Quao
908hAn Biên
909hAn Minh
910hVĩnh Thuận
911cPhú Quốc
912hKiên Hải
913hU Minh Thượng
914hGiang Thành
^92
916qNinh Kiều
917qÔ Môn
918qBình Thủy
919qCái Răng
923qThốt Nốt
924hVĩnh Thạnh
925hCờ Đỏ
926hPhong Điền
927hThới Lai
^93
930cVị Thanh
931cNgã Bảy
932hChâu Thành A
933hChâu Thành
934hPhụng Hiệp
935hVị Thủy
936hLong Mỹ
937sLong Mỹ
^94
941cSóc Trăng
942hChâu Thành
943hKế Sách
944hMỹ Tú
945hCù Lao Dung
946hLong Phú
947hMỹ Xuyên
948sNgã Năm
949hThạnh Trị
950sVĩnh Châu
951hTrần Đề
^95
954cBạc Liêu
956hHồng Dân
957hPhước Long
958hVĩnh Lợi
959sGiá Rai
960hĐông Hải
961hHòa Bình
^96
964cCà Mau
966hU Minh
967hThới Bình
968hTrần Văn Thời
969hCái Nước
970hĐầm Dơi
971hNăm Căn
972hPhú Tân
973hNgọc Hiển
^001
00001pPhúc Xá>00097
00004pTrúc Bạch=
00006pVĩnh Phúc>00008
00007pCống Vị>00008,00025
00008pLiễu Giai=
00013pQuán Thánh>00004
00016pNgọc Hà>00004,00008
00019pĐiện Biên>00004,00070,00190,00226
00022pĐội Cấn>00004,00008
00025pNgọc Khánh>00008,00025,00199
00028pKim Mã>00004,00008,00025
00031pGiảng Võ>00025
00034pThành Công>00025,00190
^002
00037pPhúc Tân>00097
00040pĐồng Xuân>00004,00070
00043pHàng Mã>00070
00046pHàng Buồm>00070
00049pHàng Đào>00070
00052pHàng Bồ>00070
00055pCửa Đông>00004,00070
00058pLý Thái Tổ>00070
00061pHàng Bạc>00070
00064pHàng Gai>00070
00067pChương Dương>00097
00070pHàng Trống>00070,00082
00073pCửa Nam>00004,00070,00082,00226
00076pHàng Bông>00070,00082
00079pTràng Tiền>00070,00082
00082pTrần Hưng Đạo=
00085pPhan Chu Trinh>00082
00088pHàng Bài>00082
^003
00091pPhú Thượng>00091,00097,00103
00094pNhật Tân>00097,00103
00097pTứ Liên>00097,00103
00100pQuảng An>00097,00103
00103pXuân La>00091,00103,00160,00611
00106pYên Phụ>00097,00103
00109pBưởi>00103
00112pThụy Khuê>00004,00103
^004
00115pThượng Thanh>00118,00127
00118pNgọc Thụy>00097,00118
00121pGiang Biên>00127,00136
00124pĐức Giang>00118,00127
00127pViệt Hưng>00127,00136
00130pGia Thụy>00118,00127,00145
00133pNgọc Lâm>00118
00136pPhúc Lợi>00127,00136
00139pBồ Đề>00097,00118,00145
00145pLong Biên>00118,00145
00148pThạch Bàn>00136,00145,00565,00577
00151pPhúc Đồng>00118,00127,00136,00145
00154pCự Khối>00145,00577
^005
00157pNghĩa Đô>00008,00103,00160
00160pNghĩa Tân=
00163pMai Dịch>00160,00592,00619
00166pDịch Vọng>00160,00166
00167pDịch Vọng Hậu>00160,00166
00169pQuan Hoa>00160,00166
00172pYên Hòa>00166,00175
00175pTrung Hòa>00175,00367,00637
^006
00178pCát Linh>00025,00190
00181pVăn Miếu - Quốc Tử Giám~Văn Miếu Quốc Tử Giám>00190,00226
00187pLáng Thượng>00199
00190pÔ Chợ Dừa>00190,00235
00193pVăn Chương>00226
00196pHàng Bột>00190,00226
00199pLáng Hạ>00025,00199,00235
00202pKhâm Thiên>00226
00205pThổ Quan>00226
00208pNam Đồng>00226,00229,00235
00214pQuang Trung>00229,00235
00217pTrung Liệt>00190,00229,00235
00226pPhương Liên - Trung Tự~Phương Liên Trung Tự>00226,00229
00229pKim Liên=
00232pPhương Mai>00229,00292
00235pThịnh Quang=
00238pKhương Thượng>00229
^007
00241pNguyễn Du>00082,00226,00256
00244pBạch Đằng>00097,00256
00247pPhạm Đình Hổ>00082,00256
00256pLê Đại Hành>00226,00256,00292
00259pĐồng Nhân>00256
00262pPhố Huế>00256
00268pThanh Lương>00097,00283,00328
00271pThanh Nhàn>00256,00292
00277pBách Khoa>00292
00280pĐồng Tâm>00292,00322
00283pVĩnh Tuy>00283,00301
00289pQuỳnh Mai>00292
00292pBạch Mai=
00295pMinh Khai>00292,00322
00298pTrương Định>00292,00322
^008
00301pThanh Trì>00301,00328
00304pVĩnh Hưng>00283,00301,00322,00331
00307pĐịnh Công>00316,00352
00310pMai Động>00283,00322
00313pTương Mai>00322,00331
00316pĐại Kim>00316,00337,00364,00643
00319pTân Mai>00322,00331
00322pHoàng Văn Thụ>00322,00331
00325pGiáp Bát>00316,00322,00331
00328pLĩnh Nam>00301,00328,00331
00331pThịnh Liệt>00316,00331,00340,00352
00334pTrần Phú>00328,00331,00340
00337pHoàng Liệt>00316,00331,00337,00340
00340pYên Sở>00328,00331,00340,00640
^009
00343pNhân Chính>00175,00367,00637
00346pThượng Đình>00364,00367
00349pKhương Trung>00352,00364
00352pKhương Mai=
00355pThanh Xuân Trung>00364,00367
00358pPhương Liệt>00322,00352
00364pKhương Đình>00352,00364
00367pThanh Xuân Bắc>00367,00643
00373pHạ Đình>00364,00643
^016
00376nSóc Sơn=
00379xBắc Sơn>00385
00382xMinh Trí=
00385xHồng Kỳ=
00388xNam Sơn>00385
00391xTrung Giã>00385
00394xTân Hưng>00430
00397xMinh Phú>00382
00400xPhù Linh>00376
00403xBắc Phú>00430
00406xTân Minh>00376
00409xQuang Tiến>00376,00433
00412xHiền Ninh>00433
00415xTân Dân>00382
00418xTiên Dược>00376
00421xViệt Long>00430
00424xXuân Giang>00430
00427xMai Đình>00376,00433
00430xĐức Hòa=
00433xThanh Xuân=
00436xĐông Xuân>00376
00439xKim Lũ>00430
00442xPhú Cường>00433
00445xPhú Minh>00376,00433
00448xPhù Lỗ>00376
00451xXuân Thu>00430
^017
00454nĐông Anh>00454,00466,00475
00457xXuân Nộn>00466,00475
00460xThụy Lâm>00475
00463xBắc Hồng>00466
00466xNguyên Khê>00466,00475
00469xNam Hồng>00466
00472xTiên Dương>00454,00466
00475xVân Hà=
00478xUy Nỗ>00454,00475
00481xVân Nội>00466
00484xLiên Hà>00454,00475
00487xViệt Hùng>00454,00475
00490xKim Nỗ>00493,00508
00493xKim Chung>00493,00508
00496xDục Tú>00454,00475
00499xĐại Mạch>00493,09022
00502xVĩnh Ngọc>00454,00466,00508
00505xCổ Loa>00454
00508xHải Bối>00493,00508
00511xXuân Canh>00454,00508
00514xVõng La>00493
00517xTàm Xá>00454,00508
00520xMai Lâm>00454
00523xĐông Hội>00454
^018
00526nYên Viên>00541
00529xYên Thường>00541
00532xYên Viên>00541
00535xNinh Hiệp>00541
00541xThiên Đức=
00544xPhù Đổng>00541
00550xLệ Chi>00562
00553xCổ Bi>00136,00541,00565
00556xĐặng Xá>00541,00562
00562xPhú Sơn>00562,00565
00565nTrâu Quỳ>00565,00577
00568xDương Quang>00562
00571xDương Xá>00565
00577xĐa Tốn>00565,00577
00580xKiêu Kỵ>00565
00583xBát Tràng>00145,00565,00577
00589xKim Đức>00577
^019
00592pCầu Diễn=
00622pXuân Phương=
00623pPhương Canh>00622
00625pMỹ Đình 1>00166,00592
00626pMỹ Đình 2>00166,00592
00628pTây Mỗ>00622,00634
00631pMễ Trì>00175,00592,00637
00632pPhú Đô>00592,00637
00634pĐại Mỗ>00622,00634,00637,09556,09886
00637pTrung Văn>00367,00637
^020
00640nVăn Điển>00337,00640,00664
00643xTân Triều>00316,00364,00643,09556
00646xThanh Liệt>00316,00337,00643
00649xTả Thanh Oai>00643,00664
00652xHữu Hòa>00664,09568
00655xTam Hiệp>00337,00664
00658xTứ Hiệp>00340,00640
00661xYên Mỹ>00640,00685
00664xVĩnh Quỳnh>00640,00664
00667xNgũ Hiệp>00640,00685
00670xDuyên Hà>00640,00685
00673xNgọc Hồi>00679
00676xVạn Phúc>00685
00679xĐại Áng>00679,10183
00682xLiên Ninh>00679,00685
00685xĐông Mỹ>00685,10210
^021
00595pThượng Cát>00598
00598pLiên Mạc=
00601pĐông Ngạc>00091,00602
00602pĐức Thắng=
00604pThụy Phương>00598,00602
00607pTây Tựu>00598,00613,09817,09832
00610pXuân Đỉnh>00091,00602,00611
00611pXuân Tảo>00091,00160,00611
00613pMinh Khai>00598,00602,00613,00622
00616pCổ Nhuế 1>00160,00611,00619
00617pCổ Nhuế 2>00598,00602
00619pPhú Diễn=
00620pPhúc Diễn>00619,00622
^024
00688pQuang Trung>00691,00694
00691pTrần Phú=
00692pNgọc Hà>00691
00694pNguyễn Trãi=
00697pMinh Khai>00691
00700xNgọc Đường=
00946xPhương Độ>00694
00949xPhương Thiện>00694
^026
00712nPhó Bảng~Phố Bảng>00745
00715xLũng Cú=
00718xMá Lé>00715
00721nĐồng Văn=
00724xLũng Táo>00715
00727xPhố Là>00745
00730xThài Phìn Tủng>00721
00733xSủng Là=
00736xXà Phìn~Sà Phìn>00733
00739xTả Phìn>00721
00742xTả Lủng>00721
00745xPhố Cáo=
00748xSính Lủng>00733
00751xSảng Tủng>00733
00754xLũng Thầu>00745
00757xHố Quáng Phìn>00763
00760xVần Chải>00820
00763xLũng Phìn=
00766xSủng Trái>00763
^027
00769nMèo Vạc=
00772xThượng Phùng>00778
00775xPải Lủng>00721
00778xXín Cái=
00781xPả Vi>00769
00784xGiàng Chu Phìn>00769
00787xSủng Trà=
00790xSủng Máng>00787
00793xSơn Vĩ>00778
00796xTả Lủng>00769
00799xCán Chu Phìn>00802
00802xLũng Pù=
00805xLũng Chinh>00787
00808xTát Ngà=
00811xNậm Ban>00808
00814xKhâu Vai>00802
00815xNiêm Tòng>00817
00817xNiêm Sơn=
^028
00820nYên Minh=
00823xThắng Mố>00829
00826xPhú Lũng>00832
00829xSủng Tráng~Sủng Cháng=
00832xBạch Đích=
00835xNa Khê>00832
00838xSủng Thài>00829
00841xHữu Vinh>00820
00844xLao Và Chải>00820
00847xMậu Duệ=
00850xĐông Minh>00820
00853xMậu Long>00847
00856xNgam La>00847
00859xNgọc Long=
00862xĐường Thượng>00865
00865xLũng Hồ=
00868xDu Tiến>00871
00871xDu Già=
^029
00874nTam Sơn=
00877xBát Đại Sơn>00883
00880xNghĩa Thuận>00889
00883xCán Tỷ=
00886xCao Mã Pờ>00892
00889xThanh Vân=
00892xTùng Vài=
00895xĐông Hà>00901
00898xQuản Bạ>00874
00901xLùng Tám=
00904xQuyết Tiến>00874
00907xTả Ván>00892
00910xThái An>00901
^030
00703xKim Thạch>00706
00706xPhú Linh=
00709xKim Linh>00706
00913nVị Xuyên=
00916nNông Trường Việt Lâm>00913
00919xMinh Tân=
00922xThuận Hòa=
00925xTùng Bá=
00928xThanh Thủy=
00931xThanh Đức>00937
00934xPhong Quang>00691
00937xXín Chải=
00940xPhương Tiến>00928
00943xLao Chải>00937
00952xCao Bồ=
00955xĐạo Đức>00913
00958xThượng Sơn=
00961xLinh Hồ>00970
00964xQuảng Ngần>00967
00967xViệt Lâm>00913,00967
00970xNgọc Linh=
00973xNgọc Minh>00976
00976xBạch Ngọc=
00979xTrung Thành>00970
^031
00982xMinh Sơn=
00985xGiáp Trung=
00988xYên Định>00700,00994
00991nYên Phú=
00994xMinh Ngọc=
00997xYên Phong>00991
01000xLạc Nông>00991
01003xPhú Nam>01012
01006xYên Cường=
01009xThượng Tân>00994
01012xĐường Âm=
01015xĐường Hồng>01012
01018xPhiêng Luông>01006
^032
01021nVinh Quang=
01024xBản Máy=
01027xThàng Tín>01033
01030xThèn Chu Phìn>01033
01033xPố Lồ=
01036xBản Phùng>01024
01039xTúng Sán>01051
01042xChiến Phố>01024
01045xĐản Ván>01021
01048xTụ Nhân>01021
01051xTân Tiến=
01054xNàng Đôn>01057
01057xPờ Ly Ngài=
01060xSán Xả Hồ~Sán Sả Hồ>01057
01063xBản Luốc>01021
01066xNgàm Đăng Vài>01021
01069xBản Nhùng>01051
01072xTả Sử Choóng>01075
01075xNậm Dịch=
01081xHồ Thầu>01084
01084xNam Sơn=
01087xNậm Tỵ~Nậm Ty>01075
01090xThông Nguyên=
01093xNậm Khòa>01084
^033
01096nCốc Pài=
01099xNàn Xỉn>01108
01102xBản Díu>01108
01105xChí Cà>01108
01108xXín Mần=
01114xThèn Phàng>01108
01117xTrung Thịnh=
01120xPà Vầy Sủ>01096
01123xCốc Rế>01117
01126xThu Tà>01117
01129xNàn Ma>01096
01132xTả Nhìu>01141
01135xBản Ngò>01096
01138xChế Là>01141
01141xNấm Dẩn=
01144xQuảng Nguyên=
01147xNà Chì=
01150xKhuôn Lùng>01147
^034
01153nViệt Quang=
01156nVĩnh Tuy=
01159xTân Lập>01171
01162xTân Thành>01171
01165xĐồng Tiến=
01168xĐồng Tâm>01165
01171xTân Quang=
01174xThượng Bình>01165
01177xHữu Sản>01192
01180xKim Ngọc=
01183xViệt Vinh>01153
01186xBằng Hành>01180
01189xQuang Minh>01153
01192xLiên Hiệp=
01195xVô Điếm>01180
01198xViệt Hồng>01201
01201xHùng An=
01204xĐức Xuân>01192
01207xTiên Kiều>01201
01210xVĩnh Hảo>01156
01213xVĩnh Phúc>01216
01216xĐồng Yên=
01219xĐông Thành>01156
^035
01222xXuân Minh>01090
01225xTiên Nguyên=
01228xTân Nam>01237
01231xBản Rịa>01234
01234xYên Thành=
01237nYên Bình=
01240xTân Trịnh>01243
01243xTân Bắc=
01246xBằng Lang=
01249xYên Hà>01246
01252xHương Sơn>01261
01255xXuân Giang=
01258xNà Khương>01255
01261xTiên Yên=
01264xVĩ Thượng>01261
^040
01267pSông Hiến>01273
01270pSông Bằng>01279
01273pHợp Giang=
01276pTân Giang>01288
01279pNgọc Xuân=
01282pĐề Thám>01273
01285pHòa Chung>01288
01288pDuyệt Trung=
01693xVĩnh Quang>01279
01705xHưng Đạo>01273
01720xChu Trinh>01288
^042
01290nPác Miầu=
01291xĐức Hạnh>01324
01294xLý Bôn=
01296xNam Cao>01297
01297xNam Quang=
01300xVĩnh Quang>01294
01303xQuảng Lâm>01304
01304xThạch Lâm=
01309xVĩnh Phong>01290
01312xMông Ân>01290
01315xThái Học>01318
01316xThái Sơn>01318
01318xYên Thổ=
^043
01321nBảo Lạc=
01324xCốc Pàng=
01327xThượng Hà=
01330xCô Ba>01327
01333xBảo Toàn>01321
01336xKhánh Xuân=
01339xXuân Trường=
01342xHồng Trị>01321
01343xKim Cúc>01351
01345xPhan Thanh>01336
01348xHồng An>01339
01351xHưng Đạo=
01352xHưng Thịnh>01351
01354xHuy Giáp=
01357xĐình Phùng>01354
01359xSơn Lập>01360
01360xSơn Lộ=
^045
01363nThông Nông=
01366xCần Yên=
01367xCần Nông>01366
01372xLương Thông>01366
01375xĐa Thông>01363
01378xNgọc Động>01387
01381xYên Sơn>01387
01384xLương Can>01363
01387xThanh Long=
01392nXuân Hòa=
01393xLũng Nặm=
01399xTrường Hà>01392
01402xCải Viên>01414
01411xNội Thôn>01414
01414xTổng Cọt=
01417xSóc Hà>01392
01420xThượng Thôn>01393
01429xHồng Sỹ>01438
01432xQuý Quân>01392
01435xMã Ba>01438
01438xNgọc Đào=
^047
01447nTrà Lĩnh=
01453xTri Phương>01465
01456xQuang Hán=
01462xXuân Nội>01465
01465xQuang Trung=
01468xQuang Vinh>01456
01471xCao Chương>01447
01477nTrùng Khánh=
01480xNgọc Khê>01489
01481xNgọc Côn>01489
01483xPhong Nậm~Phong Nặm>01489
01489xĐình Phong=
01495xĐàm Thủy>01501
01498xKhâm Thành>01477
01501xChí Viễn=
01504xLăng Hiếu>01477
01507xPhong Châu>01501
01516xTrung Phúc>01525
01519xCao Thăng>01525
01522xĐức Hồng>01477
01525xĐoài Dương=
^048
01534xMinh Long>01537
01537xLý Quốc=
01540xThắng Lợi>01552
01543xĐồng Loan>01537
01546xĐức Quang>01552
01549xKim Loan>01561
01552xQuang Long=
01555xAn Lạc>01561
01558nThanh Nhật=
01561xVinh Quý=
01564xThống Nhất>01558
01567xCô Ngân>01561
01573xThị Hoa>01558
^049
01474xQuốc Toản>01447
01576nQuảng Uyên=
01579xPhi Hải>01576
01582xQuảng Hưng>01594
01594xĐộc Lập=
01597xCai Bộ>01594
01603xPhúc Sen>01576
01606xChí Thảo>01576
01609xTự Do>01618
01615xHồng Quang>01636
01618xNgọc Động=
01624xHạnh Phúc>01618
01627nTà Lùng>01648
01630xBế Văn Đàn>01636
01636xCách Linh=
01639xĐại Sơn>01648
01645xTiên Thành>01807
01648nHòa Thuận=
01651xMỹ Hưng>01648
^051
01654nNước Hai=
01657xDân Chủ>01660
01660xNam Tuấn=
01666xĐại Tiến>01654
01669xĐức Long>01660
01672xNgũ Lão>01699
01675xTrương Lương>01747
01687xHồng Việt>01654
01696xHoàng Tung>01273
01699xNguyễn Huệ=
01702xQuang Trung>01699
01708xBạch Đằng=
01711xBình Dương>01708
01714xLê Chung>01288
01723xHồng Nam>01792
^052
01726nNguyên Bình=
01729nTĩnh Túc=
01732xYên Lạc>01738
01735xTriệu Nguyên>01729
01738xCa Thành=
01744xVũ Nông>01729
01747xMinh Tâm=
01750xThể Dục>01726
01756xMai Long>01768
01762xVũ Minh>01726
01765xHoa Thám>01774
01768xPhan Thanh=
01771xQuang Thành>01777
01774xTam Kim=
01777xThành Công=
01780xThịnh Vượng>01708
01783xHưng Đạo>01774
^053
01786nĐông Khê=
01789xCanh Tân=
01792xKim Đồng=
01795xMinh Khai=
01801xĐức Thông>01789
01804xThái Cường>01792
01807xVân Trình=
01810xThụy Hùng>01822
01813xQuang Trọng>01795
01816xTrọng Con>01786
01819xLê Lai>01807
01822xĐức Long=
01828xLê Lợi>01822
01831xĐức Xuân>01786
^058
01834pNguyễn Thị Minh Khai>01840
01837pSông Cầu>01843
01840pĐức Xuân=
01843pPhùng Chí Kiên=
01846pHuyền Tụng>01840
01849xDương Quang=
01852xNông Thượng>01843
01855pXuất Hóa>01843
^060
01858xBằng Thành>01864
01861xNhạn Môn>01864
01864xBộc Bố=
01867xCông Bằng>01879
01870xGiáo Hiệu>01864
01873xXuân La>01882
01876xAn Thắng>01882
01879xCổ Linh=
01882xNghiên Loan=
01885xCao Tân>01879
^061
01888nChợ Rã>01912
01891xBành Trạch>01894
01894xPhúc Lộc=
01897xHà Hiệu>01894
01900xCao Thượng>01906
01906xKhang Ninh=
01909xNam Mẫu>01906
01912xThượng Giáo=
01915xĐịa Linh>01912
01918xYến Dương>01921
01921xChu Hương=
01924xQuảng Khê>01933
01927xMỹ Phương>01921
01930xHoàng Trĩ>01933
01933xĐồng Phúc=
^062
01936nNà Phặc=
01939xThượng Ân>01942
01942xBằng Vân=
01945xCốc Đán>01954
01948xTrung Hòa>01936
01951xĐức Vân>01954
01954nVân Tùng=
01957xThượng Quan=
01960xHiệp Lực=
01963xThuần Mang>01960
^063
01969nPhủ Thông=
01975xVi Hương>01969
01978xSĩ Bình~Sỹ Bình>01981
01981xVũ Muộn=
01984xĐôn Phong>01849
01990xLục Bình>01969
01993xTân Tú>01969
01999xNguyên Phúc>02008
02002xCao Sơn>01981
02005xQuân Hà>02008
02008xCẩm Giàng=
02011xMỹ Thanh>02008
02014xDương Phong=
02017xQuang Thuận>02014
^064
02020nBằng Lũng=
02023xXuân Lạc>02026
02026xNam Cường=
02029xĐồng Lạc>02026
02032xTân Lập>02038
02035xBản Thi>02044
02038xQuảng Bạch=
02041xBằng Phúc>01933
02044xYên Thịnh=
02047xYên Thượng>02044
02050xPhương Viên>02020
02053xNgọc Phái>02020
02059xĐồng Thắng>02014
02062xLương Bằng>02071
02065xBằng Lãng>02020
02068xĐại Sảo>02083
02071xNghĩa Tá=
02077xYên Mỹ>02083
02080xBình Trung>02071
02083xYên Phong=
^065
02086nĐồng Tâm=
02089xTân Sơn>02104
02092xThanh Vận>02101
02095xMai Lạp>02101
02098xHòa Mục>02104
02101xThanh Mai=
02104xCao Kỳ=
02107xNông Hạ=
02110xYên Cư>02116
02113xThanh Thịnh>02107
02116xYên Hân=
02122xNhư Cố>02086
02125xBình Văn>02116
02131xQuảng Chu>02086
^066
02137xVăn Vũ>02152
02140xVăn Lang>02143
02143xLương Thượng=
02146xKim Hỷ>02143
02152xCường Lợi=
02155nYến Lạc=
02158xKim Lư>02155
02161xSơn Thành>02155
02170xVăn Minh>02176
02173xCôn Minh>02185
02176xCư Lễ=
02179xTrần Phú>02176
02185xQuang Phong=
02188xDương Sơn>02185
02191xXuân Dương=
02194xĐổng Xá>02191
02197xLiêm Thủy>02191
^070
02200pPhan Thiết>02215
02203pMinh Xuân>02215
02206pTân Quang>02215
02209xTràng Đà>02212
02212pNông Tiến=
02215pỶ La=
02216pTân Hà>02215
02218pHưng Thành>02512
02497xKim Phú>02215,02509
02503xAn Khang>02512
02509pMỹ Lâm=
02512pAn Tường=
02515xLưỡng Vượng>02512
02521xThái Long>02524
02524pĐội Cấn=
^071
02233xPhúc Yên>02266
02242xXuân Lập>02266
02251xKhuôn Hà>02269
02266nLăng Can=
02269xThượng Lâm=
02290xBình An>02296
02293xHồng Quang>02302
02296xThổ Bình=
02299xPhúc Sơn>02302
02302xMinh Quang=
^072
02221nNa Hang=
02227xSinh Long>02245
02230xThượng Giáp>02239
02239xThượng Nông=
02245xCôn Lôn=
02248xYên Hoa=
02254xHồng Thái>02260
02260xĐà Vị=
02263xKhau Tinh~Khâu Tinh>02248
02275xSơn Phú>02260
02281xNăng Khả>02221
02284xThanh Tương>02221
^073
02287nVĩnh Lộc=
02305xTrung Hà=
02308xTân Mỹ=
02311xHà Lang>02320
02314xHùng Mỹ>02308
02317xYên Lập=
02320xTân An=
02323xBình Phú>02317
02326xXuân Quang>02287
02329xNgọc Hội>02287
02332xPhú Bình=
02335xHòa Phú>02365
02338xPhúc Thịnh>02287
02341xKiên Đài>02332
02344xTân Thịnh>02353
02347xTrung Hòa>02287
02350xKim Bình=
02353xHòa An=
02356xVinh Quang>02350
02359xTri Phú=
02362xNhân Lý>02353
02365xYên Nguyên=
02368xLinh Phú>02359
02371xBình Nhân>02350
^074
02374nTân Yên=
02377xYên Thuận>02380
02380xBạch Xa=
02383xMinh Khương>02380
02386xYên Lâm>02398
02389xMinh Dân>02392
02392xPhù Lưu=
02395xMinh Hương>02404
02398xYên Phú=
02401xTân Thành>02374
02404xBình Xa=
02407xThái Sơn=
02410xNhân Mục>02374
02413xThành Long>02407
02416xBằng Cốc>02374
02419xThái Hòa=
02422xĐức Ninh>02419
02425xHùng Đức=
^075
02431xQuí Quân~Quý Quân>02434
02434xLực Hành=
02437xKiến Thiết=
02440xTrung Minh>02455
02443xChiêu Yên>02434
02446xTrung Trực>02449
02449xXuân Vân=
02452xPhúc Ninh>02449
02455xHùng Lợi=
02458xTrung Sơn=
02461xTân Tiến>02470
02464xTứ Quận>02473
02467xĐạo Viện>02458
02470xTân Long=
02473nYên Sơn=
02476xKim Quan>02545
02479xLang Quán>02473
02482xPhú Thịnh>02494
02485xCông Đa>02458
02488xTrung Môn>02215
02491xChân Sơn>02473
02494xThái Bình>02212,02494
02500xTiến Bộ>02494
02506xMỹ Bằng>02509
02518xHoàng Khai>02512
02527xNhữ Hán>02530
02530xNhữ Khê=
02533xĐội Bình>02530
^076
02536nSơn Dương=
02539xTrung Yên>02545
02542xMinh Thanh>02554
02545xTân Trào=
02548xVĩnh Lợi=
02551xThượng Ấm>02548
02554xBình Yên=
02557xLương Thiện>02554
02560xTú Thịnh>02536
02563xCấp Tiến>02548
02566xHợp Thành>02536
02569xPhúc Ứng>02536
02572xĐông Thọ=
02575xKháng Nhật>02578
02578xHợp Hòa=
02584xQuyết Thắng>02572
02587xĐồng Quý>02572
02590xTân Thanh>02578
02596xVăn Phú>02608
02599xChi Thiết>02608
02602xĐông Lợi>02623
02605xThiện Kế>02620
02608xHồng Sơn=
02611xPhú Lương=
02614xNinh Lai>02620
02617xĐại Phú>02611
02620xSơn Nam=
02623xHào Phú=
02626xTam Đa>02611
02632xTrường Sinh>02623
^080
02635pDuyên Hải>02647
02641pLào Cai>02647
02644pCốc Lếu>02647
02647pKim Tân=
02650pBắc Lệnh>02671
02653pPom Hán>02671
02656pXuân Tăng>02671
02658pBình Minh>02671
02659xThống Nhất>02923
02662xĐồng Tuyển>02746
02665xVạn Hòa>02647
02668pBắc Cường>02671
02671pNam Cường=
02674xCam Đường>02671
02677xTả Phời>02680
02680xHợp Thành=
02746xCốc San=
^082
02683nBát Xát=
02686xA Mú Sung=
02689xNậm Chạc>02686
02692xA Lù>02701
02695xTrịnh Tường=
02701xY Tý=
02704xCốc Mỳ>02695
02707xDền Sáng=
02710xBản Vược>02683
02713xSàng Ma Sáo>02707
02716xBản Qua>02683
02719xMường Vi>02725
02722xDền Thàng>02707
02725xBản Xèo=
02728xMường Hum=
02731xTrung Lèng Hồ>02728
02734xQuang Kim>02683
02737xPa Cheo>02725
02740xNậm Pung>02728
02743xPhìn Ngan>02683
02749xTòng Sành>02746
^083
02752xPha Long=
02755xTả Ngải Chồ~Tả Ngài Chồ>02752
02758xTung Chung Phố>02761
02761nMường Khương=
02764xDìn Chin>02752
02767xTả Gia Khâu>02752
02770xNậm Chảy>02761
02773xNấm Lư>02761
02776xLùng Khấu Nhin>02782
02779xThanh Bình>02761
02782xCao Sơn=
02785xLùng Vai>02788
02788xBản Lầu=
02791xLa Pan Tẩn>02782
02794xTả Thàng>02782
02797xBản Sen>02788
^084
02800xNàn Sán>02809
02803xThào Chư Phìn>02824
02806xBản Mế>02824
02809nSi Ma Cai=
02812xSán Chải>02809
02818xLùng Thẩn>02848
02821xCán Cấu>02809
02824xSín Chéng=
02827xQuan Hồ Thẩn>02809
02836xNàn Xín~Nàn Sín>02824
^085
02839nBắc Hà=
02842xLùng Cải=
02848xLùng Phình=
02851xTả Van Chư>02848
02854xTả Củ Tỷ>02842
02857xThải Giàng Phố>02839
02863xHoàng Thu Phố>02839
02866xBản Phố>02839
02869xBản Liền=
02875xNa Hối>02839
02878xCốc Ly>02890
02881xNậm Mòn>02839
02884xNậm Đét>02890
02887xNậm Khánh>02869
02890xBảo Nhai=
02893xNậm Lúc>02896
02896xCốc Lầu=
02899xBản Cái>02896
^086
02902nN.T Phong Hải~Nông trường Phong Hải=
02905nPhố Lu=
02908nTằng Loỏng=
02911xBản Phiệt>02647
02914xBản Cầm>02902
02917xThái Niên>02905
02920xPhong Niên>02926
02923xGia Phú=
02926xXuân Quang=
02929xSơn Hải>02905
02932xXuân Giao>02923
02935xTrì Quang>02926
02938xSơn Hà>02905
02944xPhú Nhuận>02908
^087
02947nPhố Ràng=
02950xTân Tiến>02953
02953xNghĩa Đô=
02956xVĩnh Yên>02953
02959xĐiện Quan>02968
02962xXuân Hòa=
02965xTân Dương>02962
02968xThượng Hà=
02971xKim Sơn>02989
02974xCam Cọn>02989
02977xMinh Tân>02968
02980xXuân Thượng>02947
02983xViệt Tiến>02998
02986xYên Sơn>02947
02989xBảo Hà=
02992xLương Sơn>02947
02998xPhúc Khánh=
^088
03001pSa Pa>03006
03002pSa Pả>03006
03003pÔ Quý Hồ>03006
03004xNgũ Chỉ Sơn=
03006pPhan Si Păng=
03010xTrung Chải>03013
03013xTả Phìn=
03016pHàm Rồng>03006
03019xHoàng Liên>03037
03022xThanh Bình>03046
03028pCầu Mây>03006
03037xMường Hoa=
03040xTả Van>03037
03043xMường Bo=
03046xBản Hồ=
03052xLiên Minh>03043
^089
03055nKhánh Yên>03082
03061xVõ Lao=
03064xSơn Thủy>03082
03067xNậm Mả>03061
03070xTân Thượng>02989
03073xNậm Rạng~Nậm Dạng>03061
03076xNậm Chầy~Nậm Chày=
03079xTân An>02989
03082xKhánh Yên Thượng=
03085xNậm Xé=
03088xDần Thàng>03076
03091xChiềng Ken=
03094xLàng Giàng>03082
03097xHòa Mạc>03082
03100xKhánh Yên Trung>03103
03103xKhánh Yên Hạ=
03106xDương Quỳ=
03109xNậm Tha>03091
03112xMinh Lương>03121
03115xThẩm Dương>03106
03118xLiêm Phú>03103
03121xNậm Xây=
^094
03124pNoong Bua>03334
03127pHim Lam=
03130pThanh Bình>03127
03133pTân Thanh>03127
03136pMường Thanh>03127
03139pNam Thanh>03334
03142pThanh Trường>03127
03145xThanh Minh>03127
03316xNà Tấu=
03317xNà Nhạn>03325
03325xMường Phăng=
03326xPá Khoang>03325
^095
03148pSông Đà>03151
03151pNa Lay=
03184xLay Nưa>03151
^096
03154xSín Thầu>03158
03155xSen Thượng>03158
03157xChung Chải>03160
03158xLeng Su Sìn=
03159xPá Mỳ>03162
03160xMường Nhé=
03161xNậm Vì>03160
03162xNậm Kè=
03163xMường Toong=
03164xQuảng Lâm=
03177xHuổi Lếnh~Huổi Lếch>03163
^097
03172nMường Chà=
03178xXá Tổng~Sá Tổng>03151
03181xMường Tùng=
03190xHừa Ngài>03193
03191xHuổi Mí>03194
03193xPa Ham=
03194xNậm Nèn=
03196xHuổi Lèng>03181
03197xSa Lông>03172
03200xMa Thì Hồ>03172
03201xNa Sang>03172
03202xMường Mươn=
^098
03217nTủa Chùa=
03220xHuổi Só=
03223xXín Chải~Sín Chải>03226
03226xTả Sìn Thàng=
03229xLao Xả Phình>03226
03232xTả Phìn>03241
03235xTủa Thàng>03220
03238xTrung Thu>03241
03241xSính Phình=
03244xSáng Nhè~Xá Nhè=
03247xMường Đun>03244
03250xMường Báng>03217
^099
03253nTuần Giáo=
03259xPhình Sáng>03244
03260xRạng Đông=
03262xMùn Chung>03268
03263xNà Tòng>03217
03265xTa Ma>03260
03268xMường Mùn=
03269xPú Xi>03268
03271xPú Nhung>03260
03274xQuài Nưa>03253
03277xMường Thín>03283
03280xTỏa Tình>03295
03283xNà Sáy=
03284xMường Khong>03283
03289xQuài Cang>03253
03295xQuài Tở=
03298xChiềng Sinh>03283
03299xChiềng Đông>03301
03304xTênh Phông>03295
^100
03319xMường Pồn>03202
03322xThanh Nưa>03328
03323xHua Thanh>03328
03328xThanh Luông=
03331xThanh Hưng>03328
03334xThanh Xương=
03337xThanh Chăn>03328
03340xPa Thơm>03349
03343xThanh An>03352
03346xThanh Yên>03349
03349xNoong Luống=
03352xNoọng Hẹt~Noong Hẹt=
03355xSam Mứn>03352
03356xPom Lót=
03358xNúa Ngam=
03359xHẹ Muông>03358
03361xNa Ư>03356
03364xMường Nhà>03368
03365xNa Tông>03358
03367xMường Lói>03368
03368xPhu Luông=
^101
03203nĐiện Biên Đông=
03205xNa Son>03203
03208xPhì Nhừ=
03211xChiềng Sơ>03214
03214xMường Luân=
03370xPú Nhi~Pu Nhi=
03371xNong U>03370
03373xXa Dung>03208
03376xKeo Lôm>03203
03379xLuân Giới~Luân Giói>03214
03382xPhình Giàng=
03383xPú Hồng>03382
03384xTìa Dình>03385
03385xHáng Lìa=
^102
03256nMường Ảng=
03286xMường Đăng>03316
03287xNgối Cáy>03316
03292xẲng Tở>03301
03301xBúng Lao=
03302xXuân Lao>03313
03307xẲng Nưa>03256
03310xẲng Cang>03256
03312xNặm Lịch>03313
03313xMường Lạn=
^103
03156xNậm Tin>03166
03165xPa Tần>03166
03166xChà Cang=
03167xNa Cô Sa>03164
03168xNà Khoa>03169
03169xNà Hỳ=
03170xNà Bủng>03176
03171xNậm Nhừ>03169
03173xNậm Chua>03169
03174xNậm Khăn>03175
03175xChà Tở=
03176xVàng Đán=
03187xChà Nưa>03166
03198xPhìn Hồ>03199
03199xSi Pa Phìn=
^105
03386pQuyết Thắng>03388
03387pTân Phong>03408
03388pQuyết Tiến=
03389pĐoàn Kết>03388
03403xSùng Phài>03388
03408pĐông Phong=
03409xSan Thàng>03408
^106
03390nTam Đường=
03394xThèn Sin=
03400xTả Lèng>03405
03405xGiang Ma=
03406xHồ Thầu>03405
03412xBình Lư>03390
03413xSơn Bình>03390
03415xNùng Nàng>03408
03418xBản Giang>03408
03421xBản Hon>03430
03424xBản Bo=
03427xNà Tăm>03424
03430xKhun Há=
^107
03433nMường Tè=
03436xThu Lũm>03439
03439xKa Lăng=
03440xTá Bạ>03442
03442xPa Ủ=
03445xMường Tè=
03448xPa Vệ Sử~Pa Vệ Sủ>03466
03451xMù Cả=
03454xBum Tở>03433
03457xNậm Khao>03445
03463xTà Tổng=
03466xBum Nưa=
03467xVàng San>03460
03469xKan Hồ>03433
^108
03478nSìn Hồ=
03487xChăn Nưa=
03493xPa Tần>03503
03496xPhìn Hồ>03508
03499xHồng Thu>03508
03505xPhăng Sô Lin>03478
03508xMa Quai=
03509xLùng Thàng>03517
03511xTả Phìn>03478
03514xSà Dề Phìn>03478
03517xNậm Tăm=
03520xTả Ngảo>03529
03523xPu Sam Cáp>03532
03526xNậm Cha>03517
03527xPa Khóa>03532
03529xLàng Mô=
03532xNoong Hẻo=
03535xNậm Mạ>03538
03538xCăn Co=
03541xTủa Sín Chải>03529
03544xNậm Cuổi=
03547xNậm Hăn>03544
^109
03391xLả Nhì Thàng~Lản Nhì Thàng>03388
03490xHuổi Luông>03549
03549nPhong Thổ=
03550xSì Lở Lầu>03562
03553xMồ Sì San>03562
03559xPa Vây Sử>03562
03562xVàng Ma Chải=
03565xTông Qua Lìn~Tung Qua Lìn>03571
03568xMù Sang>03571
03571xDào San=
03574xMa Ly Pho~Ma Li Pho>03549
03577xBản Lang>03583
03580xHoang Thèn>03583
03583xKhổng Lào=
03586xNậm Xe>03394
03589xMường So>03549
03592xSin Suối Hồ>03394
^110
03595nThan Uyên=
03618xPhúc Than=
03619xMường Than>03595
03625xMường Mít>03618
03628xPha Mu>03637
03631xMường Cang>03595
03632xHua Nà>03595
03634xTà Hừa>03637
03637xMường Kim=
03638xTà Mung>03637
03640xTà Gia~Ta Gia=
03643xKhoen On>03640
^111
03598nTân Uyên=
03601xMường Khoa=
03602xPhúc Khoa>03601
03604xThân Thuộc>03598
03605xTrung Đồng>03598
03607xHố Mít>03616
03610xNậm Cần>03598
03613xNậm Sỏ=
03616xPắc Ta=
03622xTà Mít>03613
^112
03434nNậm Nhùn=
03460xHua Bun~Hua Bum=
03472xMường Mô=
03473xNậm Chà>03472
03474xNậm Manh>03434
03475xNậm Hàng>03434
03481xLê Lợi>03487
03484xPú Đao>03487
03488xNậm Pì>03487
03502xNậm Ban>03503
03503xTrung Chải=
^116
03646pChiềng Lề=
03649pTô Hiệu>03646
03652pQuyết Thắng>03646
03655pQuyết Tâm>03646
03658xChiềng Cọ>03670
03661xChiềng Đen>03664
03664xChiềng Xôm=
03667pChiềng An>03664
03670pChiềng Cơi=
03673xChiềng Ngần>03679
03676xHua La>03670
03679pChiềng Sinh=
^118
03682xMường Chiên>03688
03685xCà Nàng>03688
03688xChiềng Khay=
03694xMường Giôn=
03697xPá Ma Pha Khinh>03694
03700xChiềng Ơn>03703
03703nMường Giàng=
03706xChiềng Bằng>03703
03709xMường Sại>03712
03712xNậm Ét~Nặm Ét=
03718xChiềng Khoang>03703
^119
03721nThuận Châu=
03724xPhổng Lái=
03727xMường É=
03730xChiềng Pha>03724
03733xChiềng La>03754
03736xChiềng Ngàm>03754
03739xLiệp Tè>03757
03742xÉ Tòng>03763
03745xPhổng Lập>03727
03748xPhổng Ly>03721
03754xNoong Lay~Nong Lay=
03757xMường Khiêng=
03760xMường Bám=
03763xLong Hẹ=
03766xChiềng Bôm>03784
03769xThôm Mòn>03721
03772xTông Lạnh>03721
03775xTông Cọ>03754
03778xBó Mười>03757
03781xCo Mạ=
03784xPúng Tra=
03787xChiềng Pấc>03721
03790xNậm Lầu>03784
03793xBon Phặng>03799
03796xCo Tòng>03781
03799xMuổi Nọi=
03802xPá Lông>03781
03805xBản Lầm>03799
^120
03808nÍt Ong=
03811xNậm Giôn>03814
03814xChiềng Lao=
03817xHua Trai>03814
03820xNgọc Chiến=
03823xMường Trai>03808
03826xNậm Păm>03808
03829xChiềng Muôn>03808
03832xChiềng Ân>03850
03835xPi Toong>03808
03838xChiềng Công>03850
03841xTạ Bú>03847
03844xChiềng San>03808
03847xMường Bú=
03850xChiềng Hoa=
03853xMường Chùm>03847
^121
03856nBắc Yên=
03859xPhiêng Ban>03856
03862xHang Chú=
03865xXím Vàng>03862
03868xTà Xùa=
03869xHáng Đồng>03868
03871xPắc Ngà=
03874xLàng Chếu>03868
03877xChim Vàn>03871
03880xMường Khoa=
03883xSong Pe>03856
03886xHồng Ngài>03856
03889xTạ Khoa>03880
03890xHua Nhàn>03880
03892xPhiêng Côn=
03895xChiềng Sại>03892
^122
03901xSuối Tọ=
03904xMường Thải>03907
03907xMường Cơi=
03910nQuang Huy=
03916xHuy Thượng>03910
03919xTân Lang>03907
03922xGia Phù=
03925xTường Phù>03922
03928xHuy Hạ>03910
03931xHuy Tân>03910
03934xMường Lang>03943
03937xSuối Bau>03922
03940xHuy Tường>03910
03943xMường Do=
03946xSập Xa>03922
03949xTường Thượng>03958
03952xTường Tiến>03958
03955xTường Phong>03958
03958xTường Hạ=
03961xKim Bon=
03964xMường Bang>03943
03967xĐá Đỏ>03961
03970xTân Phong=
03973xNam Phong>03970
03976xBắc Phong>03970
^123
03979pMộc Sơn=
03980pMộc Lỵ=
03982pThảo Nguyên=
03983pBình Minh>04033
03984pCờ Đỏ>03982
03985xChiềng Sơn=
03997xTân Yên=
04000xĐoàn Kết=
04012xChiềng Hắc>03980
04015xChiềng Chung>04000
04024xChiềng Khừa>04045
04027pMường Sang>03980
04030pĐông Sang>03979
04033pVân Sơn=
04045xLóng Sập=
^124
04063xChiềng Đông>04075
04066xSặp Vạt>04075
04069xChiềng Sàng>04075
04072xChiềng Pằn>04075
04075nYên Châu=
04078xChiềng Hặc=
04081xMường Lựm>04078
04084xChiềng On>04087
04087xYên Sơn=
04090xChiềng Khoi>04075
04093xTú Nang>04078
04096xLóng Phiêng=
04099xPhiêng Khoài=
04102xChiềng Tương>04096
^125
04105nHát Lót=
04108xChiềng Sung=
04111xMường Bằng>04123
04114xChiềng Chăn>04108
04117xMường Chanh=
04120xChiềng Ban>04132
04123xChiềng Mung=
04126xMường Bon>04123
04129xChiềng Chung>04117
04132xChiềng Mai=
04135xHát Lót>04105
04136xNà Bó=
04138xCò Nòi>04105
04141xChiềng Nơi>04144
04144xPhiêng Cằm=
04147xChiềng Dong>04132
04150xChiềng Kheo>04132
04153xChiềng Ve>04132
04156xChiềng Lương>04159
04159xPhiêng Pằn=
04162xNà Ơt~Nà Ớt>04159
04165xTà Hộc>04136
^126
04168nSông Mã=
04171xBó Sinh=
04174xPú Pẩu~Pú Bẩu>04171
04177xChiềng Phung>04186
04180xChiềng En>04171
04183xMường Lầm=
04186xNậm Ty=
04189xĐứa Mòn>04183
04192xYên Hưng>04195
04195xChiềng Sơ=
04198xNà Nghịu>04168
04201xNậm Mằn>04210
04204xChiềng Khoong=
04207xChiềng Cang>04219
04210xHuổi Một=
04213xMường Sai>04222
04216xMường Cai>04204
04219xMường Hung=
04222xChiềng Khương=
^127
04225xSam Kha>04228
04228xPúng Bánh=
04231xSốp Cộp=
04234xDồm Cang>04228
04237xNậm Lạnh>04231
04240xMường Lèo=
04243xMường Và>04231
04246xMường Lạn=
^128
03994xSuối Bàng>04018
04006xSong Khủa=
04009xLiên Hòa>04006
04018xTô Múa=
04021xMường Tè>04006
04036xChiềng Khoa>04018
04039xMường Men>04048
04042xQuang Minh>04006
04048xVân Hồ=
04051xLóng Luông>04048
04054xChiềng Yên>04048
04056xChiềng Xuân>03985
04057xXuân Nha=
04058xTân Xuân>04057
^132
04249pYên Thịnh>04279
04252pYên Ninh=
04255pMinh Tân>04252
04258pNguyễn Thái Học>04252
04261pĐồng Tâm>04252
04264pHồng Hà>04252
04270xMinh Bảo>04273
04273pNam Cường=
04276xTuy Lộc>04273
04279xTân Thịnh=
04540xÂu Lâu>04543
04543xGiới Phiên=
04546pHợp Minh>04543
04558xVăn Phú>04279
^133
04282pPú Trạng>04288
04285pTrung Tâm>04663
04288pTân An=
04291pCầu Thia>04681
04294xNghĩa Lợi>04663
04297xNghĩa Phúc>04660
04300xNghĩa An>04288
04624xNghĩa Lộ>04663
04660xSơn A=
04663xPhù Nham=
04675xThanh Lương>04681
04678xHạnh Sơn>04681
04681xPhúc Sơn=
04684xThạch Lương>04681
^135
04303nYên Thế=
04306xTân Phượng>04309
04309xLâm Thượng=
04312xKhánh Thiện>04309
04315xMinh Chuẩn>04336
04318xMai Sơn>04309
04321xKhai Trung>04336
04324xMường Lai>04345
04327xAn Lạc>04342
04330xMinh Xuân>04303
04333xTô Mậu>04342
04336xTân Lĩnh=
04339xYên Thắng>04303
04342xKhánh Hòa=
04345xVĩnh Lạc=
04348xLiễu Đô>04303
04351xĐộng Quan>04342
04354xTân Lập>04336
04357xMinh Tiến>04345
04360xTrúc Lâu>04363
04363xPhúc Lợi=
04366xPhan Thanh>04336
04369xAn Phú>04345
04372xTrung Tâm>04363
^136
04375nMậu A=
04378xLang Thíp>04381
04381xLâm Giang=
04384xChâu Quế Thượng>04387
04387xChâu Quế Hạ=
04390xAn Bình>04399
04393xQuang Minh>04399
04396xĐông An>04399
04399xĐông Cuông=
04402xPhong Dụ Hạ=
04405xMậu Đông>04375
04408xNgòi A>04375
04411xXuân Tầm>04402
04414xTân Hợp>04429
04417xAn Thịnh>04375
04420xYên Thái>04375
04423xPhong Dụ Thượng=
04426xYên Hợp>04441
04429xĐại Sơn=
04435xĐại Phác>04441
04438xYên Phú>04441
04441xXuân Ái=
04447xViễn Sơn>04441
04450xMỏ Vàng=
04453xNà Hẩu>04429
^137
04456nMù Căng Chải~Mù Cang Chải=
04459xHồ Bốn>04465
04462xNậm Có=
04465xKhao Mang=
04468xMồ Dề>04456
04471xChế Cu Nha>04456
04474xLao Chải=
04477xKim Nọi>04456
04480xCao Phạ>04630
04483xLa Pán Tẩn>04492
04486xDế Su Phình~Dế Xu Phình>04492
04489xChế Tạo=
04492xPúng Luông=
04495xNậm Khắt>04492
^138
04498nCổ Phúc=
04501xTân Đồng>04498
04504xBáo Đáp>04498
04510xThành Thịnh>04498
04513xHòa Cuông>04498
04516xMinh Quán>04498
04519xQuy Mông>04531
04522xCường Thịnh>04273
04525xKiên Thành>04531
04531xY Can=
04537xLương Thịnh=
04564xViệt Cường=
04567xMinh Quân>04543
04570xHồng Ca>04576
04573xHưng Thịnh>04537
04576xHưng Khánh=
04579xViệt Hồng>04564
04582xVân Hội>04564
^139
04585nTrạm Tấu=
04588xTúc Đán>04606
04591xPá Lau>04606
04594xXà Hồ>04585
04597xPhình Hồ>04609
04600xTrạm Tấu>04606
04603xTà Si Láng=
04606xPá Hu=
04609xLàng Nhì=
04612xBản Công>04585
04615xBản Mù>04609
04618xHát Lìu~Hát Lừu>04585
^140
04621nLiên Sơn~Nông trường Liên Sơn>04660
04627nTrần Phú~Nông trường Trần Phú>04705
04630xTú Lệ=
04633xNậm Búng>04636
04636xGia Hội=
04639xSùng Đô>04651
04642xNậm Mười>04651
04645xAn Lương>04450
04648xNậm Lành>04636
04651xSơn Lương=
04654xSuối Quyền>04651
04657xSuối Giàng>04672
04666xNghĩa Sơn>04288
04669xSuối Bu>04672
04672nSơn Thịnh=
04687xĐại Lịch>04699
04690xĐồng Khê>04672
04693xCát Thịnh=
04696xTân Thịnh>04699
04699xChấn Thịnh=
04702xBình Thuận>04711
04705xThượng Bằng La=
04708xMinh An>04711
04711xNghĩa Tâm=
^141
04714nYên Bình=
04717nThác Bà=
04720xXuân Long>04726
04726xCảm Nhân=
04729xNgọc Chấn>04726
04732xTân Nguyên>04750
04735xPhúc Ninh>04744
04738xBảo Ái>04750
04741xMỹ Gia>04744
04744xXuân Lai=
04747xMông Sơn>04750
04750xCảm Ân=
04753xYên Thành>04744
04756xTân Hương>04714
04759xPhúc An>04744
04762xBạch Hà>04717
04765xVũ Linh>04717
04768xĐại Đồng>04714
04771xVĩnh Kiên>04717
04777xThịnh Hưng>04714
04780xHán Đà>04717
04783xPhú Thịnh>04279
04786xĐại Minh>04717
^148
04789pThái Bình>04828
04792pTân Hòa=
04795pThịnh Lang=
04798pHữu Nghị>04795
04801pTân Thịnh>04795
04804pĐồng Tiến>04795
04807pPhương Lâm>04795
04813xYên Mông>04792
04816pQuỳnh Lâm>04795
04819pDân Chủ>04828
04825xHòa Bình>04792
04828pThống Nhất=
04894pKỳ Sơn=
04897xThịnh Minh=
04903xHợp Thành>04897
04906xQuang Tiến>04897
04912xMông Hóa>04894
04918pTrung Minh>04795
04921xĐộc Lập>04894
^150
04831nĐà Bắc=
04834xNánh Nghê>04846
04840xGiáp Đắt>04849
04846xMường Chiềng=
04849xTân Pheo=
04852xĐồng Chum>04849
04855xTân Minh>04876
04858xĐoàn Kết>04873
04861xĐồng Ruộng>04873
04867xTú Lý>04831
04870xTrung Thành>04873
04873xYên Hòa=
04876xCao Sơn=
04879xToàn Sơn>04831
04885xHiền Lương>04831
04888xTiền Phong>04891
04891xVầy Nưa>04828,04891
^152
04924nLương Sơn=
04942xLâm Sơn>04924
04945xHòa Sơn>04924
04951xTân Vinh>04924
04954xNhuận Trạch>04924
04957xCao Sơn>04924,04960
04960xCư Yên=
04969xLiên Sơn>04960
05008xCao Dương>05047
05041xThanh Sơn>05047
05047xThanh Cao=
^153
04978nBo=
04984xĐú Sáng>04990
04987xHùng Sơn>04990
04990xBình Sơn=
04999xTú Sơn>05014
05005xVĩnh Tiến>05014
05014xĐông Bắc=
05017xXuân Thủy>04990
05026xVĩnh Đồng>04978
05035xKim Lập>05068
05038xHợp Tiến>05014
05065xKim Bôi>04978
05068xNam Thượng=
05077xCuối Hạ>05086
05080xSào Báy>05068
05083xMi Hòa~Mỵ Hòa>05086
05086xNuông Dăm=
^154
05089nCao Phong=
05092xBình Thanh=
05095xThung Nai>05092
05098xBắc Phong>05092
05101xThu Phong>05089
05104xHợp Phong>05089
05110xTây Phong>05116
05116xDũng Phong=
05119xNam Phong>05116
05125xThạch Yên>05116
^155
05128nMãn Đức=
05134xSuối Hoa=
05137xPhú Vinh>05134
05140xPhú Cường>05158
05143xMỹ Hòa>05158
05152xQuyết Chiến=
05158xPhong Phú=
05164xTử Nê>05128
05167xThanh Hối>05128
05170xNgọc Mỹ>05128
05173xĐông Lai>05128
05176xVân Sơn>05152
05182xNhân Mỹ>05191
05191xLỗ Sơn=
05194xNgổ Luông>05152
05197xGia Mô>05191
^156
04882xTân Thành>05206
05200nMai Châu=
05206xSơn Thủy=
05209xPà Cò>05212
05212xHang Kia=
05221xĐồng Tân>05200,05212
05224xCun Pheo>05212
05227xBao La>05245
05233xTòng Đậu>05200
05242xNà Phòn>05200
05245xSăm Khóe~Xăm Khòe=
05248xChiềng Châu>05251
05251xMai Hạ=
05254xThành Sơn>05200
05257xMai Hịch>05245
05263xVạn Mai>05251
^157
05266nVụ Bản=
05269xQuý Hòa>05287
05272xMiền Đồi>05293
05275xMỹ Thành>05290
05278xTuân Đạo>05287
05281xVăn Nghĩa>05290
05284xVăn Sơn>05293
05287xTân Lập=
05290xNhân Nghĩa=
05293xThượng Cốc=
05299xQuyết Thắng>05323
05302xXuất Hóa>05305
05305xYên Phú=
05308xBình Hẻm>05305
05320xĐịnh Cư>05323
05323xChí Đạo=
05329xNgọc Sơn=
05332xHương Nhượng>05266
05335xVũ Bình>05266
05338xTự Do>05329
05341xYên Nghiệp>05347
05344xTân Mỹ>05347
05347xÂn Nghĩa=
05350xNgọc Lâu>05329
^158
05353nHàng Trạm=
05356xLạc Sỹ>05362
05362xLạc Lương=
05365xBảo Hiệu>05362
05368xĐa Phúc>05362
05371xHữu Lợi>05386
05374xLạc Thịnh>05353
05380xĐoàn Kết>05386
05383xPhú Lai>05353
05386xYên Trị=
05389xNgọc Lương>05386
^159
04981nBa Hàng Đồi>05395
05392nChi Nê=
05395xPhú Nghĩa=
05398xPhú Thành>05395
05404xHưng Thi>05425
05413xKhoan Dụ>05392
05419xĐồng Tâm>05392
05422xYên Bồng>05392
05425xThống Nhất=
05428xAn Bình>05425
^164
05431pQuán Triều~Quan Triều>05482
05434pQuang Vinh>05482
05437pTúc Duyên>05443
05440pHoàng Văn Thụ>05443
05443pTrưng Vương=
05446pQuang Trung>05443
05449pPhan Đình Phùng>05443
05452pTân Thịnh>05443
05455pThịnh Đán=
05458pĐồng Quang>05443
05461pGia Sàng>05443,05467
05464pTân Lập>05500
05467pCam Giá>05467,05500
05470pPhú Xá>05500
05473pHương Sơn>05467
05476pTrung Thành>05500
05479pTân Thành>05500
05482pTân Long=
05485xPhúc Hà>05455
05488xPhúc Xuân=
05491xQuyết Thắng>05455
05494xPhúc Trìu>05488
05497xThịnh Đức>05503
05500pTích Lương=
05503xTân Cương=
05653xSơn Cẩm>05482
05659pChùa Hang>05710
05695xCao Ngạn>05710
05701xLinh Sơn>05710
05710pĐồng Bẩm=
05713xHuống Thượng>05710
05914xĐồng Liên>05467
^165
05506pLương Sơn>05528
05509pChâu Sơn>05533
05512pMỏ Chè>05533
05515pCải Đan>05518
05518pThắng Lợi=
05521pPhố Cò>05518
05527xTân Quang>05528
05528pBách Quang=
05530xBình Sơn>05503
05533xBá Xuyên=
^167
05539xLinh Thông>05542
05542xLam Vỹ=
05545xQuy Kỳ>05551
05548xTân Thịnh>05563
05551xKim Phượng=
05554xBảo Linh>05569
05560xPhúc Chu>05569
05563xTân Dương=
05566xPhượng Tiến>05563
05569nChợ Chu=
05572xĐồng Thịnh>05569
05575xĐịnh Biên>05587
05578xThanh Định>05587
05581xTrung Hội=
05584xTrung Lương>05587
05587xBình Yên=
05590xĐiềm Mặc>05602
05593xPhú Tiến>05581
05596xBộc Nhiêu>05581
05599xSơn Phú>05605
05602xPhú Đình=
05605xBình Thành=
^168
05611nĐu=
05614xYên Ninh>05620
05617xYên Trạch>05620
05620xYên Đổ=
05623xYên Lạc>05611
05626xÔn Lương>05632
05629xĐộng Đạt>05611
05632xPhủ Lý=
05635xPhú Đô>05641
05638xHợp Thành>05632
05641xTức Tranh=
05644nGiang Tiên>05611
05647xVô Tranh>05641
05650xCổ Lũng>05641
^169
05656nSông Cầu>05692
05662nTrại Cau=
05665xVăn Lăng=
05668xTân Long>05674
05671xHòa Bình>05665
05674xQuang Sơn=
05677xMinh Lập>05692
05680xVăn Hán=
05683xHóa Trung>05692
05686xKhe Mo>05680
05689xCây Thị>05707
05692nHóa Thượng=
05698xHợp Tiến>05662
05707xNam Hòa=
^170
05716nĐình Cả=
05719xSảng Mộc=
05722xNghinh Tường=
05725xThần Xa=
05728xVũ Chấn>05722
05731xThượng Nung>05725
05734xPhú Thượng>05716
05737xCúc Đường>05740
05740xLa Hiên=
05743xLâu Thượng>05716
05746xTràng Xá=
05749xPhương Giao>05755
05752xLiên Minh>05746
05755xDân Tiến=
05758xBình Long>05755
^171
05761nHùng Sơn>05488
05767xPhúc Lương>05776
05770xMinh Tiến>05776
05773xYên Lãng=
05776xĐức Lương=
05779xPhú Cường>05800
05785xPhú Lạc>05788
05788xTân Linh=
05791xPhú Thịnh>05800
05794xPhục Linh>05788
05797xPhú Xuyên>05773
05800xBản Ngoại=
05803xTiên Hội>05818
05809xCù Vân=
05812xHà Thượng>05809
05815xLa Bằng>05818
05818xHoàng Nông=
05821xKhôi Kỳ>05830
05824xAn Khánh>05809
05827xTân Thái>05488
05830xBình Thuận=
05833xLục Ba>05830
05836xMỹ Yên>05830
05842xVăn Yên>05845
05845xVạn Phú=
05848xCát Nê>05851
05851nQuân Chu=
^172
05854pBãi Bông>05860
05857pBắc Sơn=
05860pBa Hàng=
05863xPhúc Tân>05488
05866xPhúc Thuận>05857
05869pHồng Tiến>05860
05872xMinh Đức>05857
05875pĐắc Sơn>05860
05878pĐồng Tiến>05890
05881xThành Công=
05884pTiên Phong>05890
05887xVạn Phái>05881
05890pNam Tiến=
05893pTân Hương>05890
05896pĐông Cao>05899
05899pTrung Thành=
05902pTân Phú>05899
05905pThuận Thành>05899
^173
05908nHương Sơn=
05911xBàn Đạt>05917
05917xTân Khánh=
05920xTân Kim>05923
05923xTân Thành=
05926xĐào Xá>05917
05929xBảo Lý>05908
05932xThượng Đình>05908,05941
05935xTân Hòa>05923
05938xNhã Lộng>05908
05941xĐiềm Thụy=
05944xXuân Phương>05908
05947xTân Đức>05953
05950xÚc Kỳ>05908
05953xLương Phú=
05956xNga My>05941
05959xKha Sơn>05953
05962xThanh Ninh>05953
05965xDương Thành>05953
05968xHà Châu>05941
^178
05971pHoàng Văn Thụ>06187
05974pTam Thanh>05986
05977pVĩnh Trại=
05980pĐông Kinh>05977
05983pChi Lăng=
05986xHoàng Đồng=
05989xQuảng Lạc>05983
05992xMai Pha>05977
^180
05998xKhánh Long>06001
06001xĐoàn Kết=
06004xQuốc Khánh=
06010xCao Minh>06001
06013xChí Minh>06040
06016xTri Phương>06004
06019xTân Tiến=
06022xTân Yên>06019
06025xĐội Cấn>06004
06028xTân Minh>06037
06031xKim Đồng>06019
06034xChi Lăng>06040
06037xTrung Thành=
06040nThất Khê=
06043xĐào Viên>06058
06046xĐề Thám=
06049xKháng Chiến>06037
06055xHùng Sơn>06046
06058xQuốc Việt=
06061xHùng Việt>06046
^181
06067xHưng Đạo>06073
06070xVĩnh Yên>06076
06073xHoa Thám=
06076xQuý Hòa=
06079xHồng Phong>06079,06184
06082xYên Lỗ>06085
06085xThiện Hòa=
06088xQuang Trung>06091
06091xThiện Thuật=
06094xMinh Khai>06079
06097xThiện Long>06103
06100xHoàng Văn Thụ>06112
06103xHòa Bình=
06106xMông Ân>06112
06109xTân Hòa>06103
06112nBình Gia=
06115xHồng Thái=
06118xBình La>06115
06121xTân Văn>06115
^182
06124nNa Sầm=
06127xTrùng Khánh>06148
06133xBắc La>06154
06136xThụy Hùng>06148
06139xBắc Hùng>06124
06142xTân Tác>06154
06148xThanh Long=
06151xHội Hoan=
06154xBắc Việt=
06157xHoàng Việt>06124
06160xGia Miễn>06151
06163xThành Hòa>06154
06166xTân Thanh>06172
06172xTân Mỹ=
06175xHồng Thái>06172
06178xHoàng Văn Thụ>06172
06181xNhạc Kỳ>06172
^183
06184nĐồng Đăng=
06187nCao Lộc=
06190xBảo Lâm>06184
06193xThanh Lòa>06211
06196xCao Lâu=
06199xThạch Đạn>06211
06202xXuất Lễ>06196
06205xHồng Phong>06184
06208xThụy Hùng>06184
06211xLộc Yên=
06214xPhú Xá>06184
06217xBình Trung>06286
06220xHải Yến=
06223xHòa Cư>06220
06226xHợp Thành>06187
06232xCông Sơn>06220
06235xGia Cát>06187
06238xMẫu Sơn>06196
06241xXuân Long>06286
06244xTân Liên>06187
06247xYên Trạch>05977
06250xTân Thành>06316
^184
06253nVăn Quan=
06256xTrấn Ninh>06280
06268xLiên Hội>06280
06274xHòa Bình>06253
06277xTú Xuyên>06253
06280xĐiềm He=
06283xAn Sơn>06298
06286xKhánh Khê=
06292xLương Năng>06313
06298xBình Phúc=
06307xTân Đoàn>06316
06313xTri Lễ=
06316xTràng Phái=
06319xYên Phúc>06298
06322xHữu Lễ>06313
^185
06325nBắc Sơn=
06328xLong Đống>06325
06331xVạn Thủy>06337
06337xĐồng Ý=
06340xTân Tri>06337
06343xBắc Quỳnh>06325
06349xHưng Vũ=
06352xTân Lập>06367
06355xVũ Sơn>06364
06358xChiêu Vũ>06367
06361xTân Hương>06367
06364xChiến Thắng=
06367xVũ Lăng=
06370xTrấn Yên>06349
06373xVũ Lễ>06364
06376xNhất Hòa=
06379xTân Thành>06376
06382xNhất Tiến>06376
^186
06385nHữu Lũng=
06388xHữu Liên>06400
06391xYên Bình=
06394xQuyết Thắng>06391
06397xHòa Bình>06391
06400xYên Thịnh=
06403xYên Sơn>06427
06406xThiện Tân>06436
06412xYên Vượng>06427
06415xMinh Tiến=
06418xNhật Tiến>06415
06421xThanh Sơn>06436
06424xĐồng Tân>06385
06427xCai Kinh=
06430xHòa Lạc>06445
06433xVân Nham>06415
06436xĐồng Tiến=
06442xTân Thành>06445
06445xHòa Sơn=
06448xMinh Sơn>06457
06451xHồ Sơn>06385
06457xMinh Hòa=
06460xHòa Thắng>06457
^187
06463nĐồng Mỏ=
06466nChi Lăng>06463
06469xVân An>06481
06472xVân Thủy>06481
06475xGia Lộc=
06478xBắc Thủy>06496
06481xChiến Thắng=
06484xMai Sao>06496
06487xBằng Hữu>06475
06490xThượng Cường>06475
06493xBằng Mạc>06475
06496xNhân Lý=
06499xLâm Sơn>06496
06502xLiên Sơn>06481
06505xVạn Linh=
06508xHòa Bình>06505
06514xHữu Kiên>06517
06517xQuan Sơn=
06520xY Tịch>06505
06523xChi Lăng>06463
^188
06526nNa Dương=
06529nLộc Bình=
06532xMẫu Sơn>06541
06541xYên Khoái=
06544xKhánh Xuân>06529
06547xTú Mịch>06541
06550xHữu Khánh>06529
06553xĐồng Bục>06529
06559xTam Gia>06565
06562xTú Đoạn>06526
06565xKhuất Xá=
06577xThống Nhất=
06589xSàn Viên>06601
06592xĐông Quan>06526
06595xMinh Hiệp>06577
06598xHữu Lân>06577
06601xLợi Bác=
06604xNam Quan>06607
06607xXuân Dương=
06610xÁi Quốc>06607
^189
06613nĐình Lập=
06616nThái Bình~Nông trường Thái Bình=
06619xBắc Xa>06625
06622xBính Xá>06613,06625
06625xKiên Mộc>06625,06637
06628xĐình Lập>06613
06631xThái Bình>06616
06634xCường Lợi>06637
06637xChâu Sơn=
06640xLâm Ca>06616
06643xĐồng Thắng>06637
06646xBắc Lãng>06637
^193
06649pHà Khánh>06658
06652pHà Phong=
06655pHà Khẩu>06661,06706
06658pCao Xanh=
06661pGiếng Đáy=
06664pHà Tu>06652
06667pHà Trung>06676
06670pHà Lầm>06676
06673pBãi Cháy=
06676pCao Thắng=
06679pHùng Thắng>06673
06685pTrần Hưng Đạo=
06688pHồng Hải=
06691pHồng Gai>06685
06694pBạch Đằng>06685
06697pHồng Hà>06688
06700pTuần Châu>06706
06703pViệt Hưng>06661
06706pĐại Yên=
07030pHoành Bồ=
07033xKỳ Thượng>06979
07036xĐồng Sơn>06985
07039xTân Dân>07054
07042xĐồng Lâm>07030,07060
07045xHòa Bình>07060
07048xVũ Oai>07060
07051xDân Chủ>07054
07054xQuảng La=
07057xBằng Cả>07054
07060xThống Nhất=
07063xSơn Dương>07030
07066xLê Lợi>07030
^194
06709pKa Long=
06712pTrần Phú=
06715pNinh Dương>06709
06721pTrà Cổ>06712
06724xHải Sơn=
06727xBắc Sơn>06724
06730xHải Đông>06736
06733xHải Tiến=
06736pHải Yên=
06739xQuảng Nghĩa>06733
06742pHải Hòa>06712
06745xHải Xuân>06712
06748xVạn Ninh>06709
06751pBình Ngọc>06712
06754xVĩnh Trung>06757
06757xVĩnh Thực=
^195
06760pMông Dương=
06763pCửa Ông>06781
06766pCẩm Sơn>06781
06769pCẩm Đông>06793
06772pCẩm Phú>06781
06775pCẩm Tây>06793
06778pQuang Hanh=
06781pCẩm Thịnh=
06784pCẩm Thủy>06778
06787pCẩm Thạch>06778
06790pCẩm Thành>06793
06793pCẩm Trung=
06796pCẩm Bình>06793
06799xHải Hòa>06799,06886
06805xDương Huy>06760
^196
06808pVàng Danh>06820
06811pThanh Sơn=
06814pBắc Sơn>06820
06817pQuang Trung>06811
06820pTrưng Vương>06811,06820
06823pNam Khê>06820
06826pYên Thanh>06811
06829xThượng Yên Công>06832
06832pPhương Đông=
06835pPhương Nam>06832
^198
06838nBình Liêu=
06841xHoành Mô=
06844xĐồng Tâm>06856
06847xĐồng Văn>06841
06853xVô Ngại>06838,06862
06856xLục Hồn=
06859xHúc Động>06838
^199
06862nTiên Yên=
06865xHà Lâu>06874
06868xĐại Dực>06862,06877
06871xPhong Dụ>06862
06874xĐiền Xá=
06877xĐông Ngũ>06862,06877
06880xYên Than>06862,06874
06883xĐông Hải>06877
06886xHải Lạng>06799,06886,06978
06889xTiên Lãng>06862
06892xĐồng Rui>06886
^200
06895nĐầm Hà=
06898xQuảng Lâm>06913
06901xQuảng An>06913
06904xTân Bình>06895
06910xDực Yên>06913
06913xQuảng Tân=
06916xĐầm Hà>06895
06917xTân Lập>06895
06919xĐại Bình>06895
^201
06922nQuảng Hà=
06925xQuảng Đức>06931
06928xQuảng Sơn>06946
06931xQuảng Thành=
06937xQuảng Thịnh>06931
06940xQuảng Minh>06922
06943xQuảng Chính>06922
06946xQuảng Long>06922,06946
06949xĐường Hoa>06946
06952xQuảng Phong>06922
06967xCái Chiên=
^202
06970nBa Chẽ>06978
06973xThanh Sơn>06978
06976xThanh Lâm>06979
06979xĐạp Thanh=
06982xNam Sơn>06978
06985xLương Minh=
06988xĐồn Đạc>06978
^203
06994nCái Rồng=
06997xĐài Xuyên>06994
07000xBình Dân>06994
07003xVạn Yên>06994
07006xMinh Châu>06994
07009xĐoàn Kết>06994
07012xHạ Long>06994
07015xĐông Xá>06994
07018xBản Sen>06994
07021xThắng Lợi>06994
07024xQuan Lạn>06994
07027xNgọc Vừng>06994
^205
07069pMạo Khê=
07075xAn Sinh>07090
07078xTràng Lương>07081
07081pBình Khê=
07084xViệt Dân>07090
07090pBình Dương=
07093pĐức Chính>07090,07093
07096pTràng An>07081
07099xNguyễn Huệ>07093
07102pThủy An>07093
07105pXuân Sơn>07069
07108xHồng Thái Tây>07114
07111xHồng Thái Đông>07114
07114pHoàng Quế=
07117pYên Thọ>07069
07120pHồng Phong>07093
07123pKim Sơn>07069
07126pHưng Đạo>07093
07129pYên Đức>07114
^206
07132pQuảng Yên=
07135pĐông Mai=
07138pMinh Thành>07135
07144xSông Khoai>07147
07147xHiệp Hòa=
07150pCộng Hòa>07147
07153xTiền An>07132
07156xHoàng Tân>07168
07159pTân An>07168
07162pYên Giang>07132
07165pNam Hòa>07183
07168pHà An=
07171xCẩm La>07183
07174pPhong Hải>07180
07177pYên Hải>07183
07180xLiên Hòa>07168,07180
07183pPhong Cốc=
07186xLiên Vị>07180
07189xTiền Phong>07180
^207
07192nCô Tô=
07195xĐồng Tiến>07192
07198xThanh Lân>07192
^213
07201pThọ Xương>07210
07207pNgô Quyền>07210
07210pHoàng Văn Thụ=
07213pTrần Phú>07210
07216pMỹ Độ>07228
07222pSong Mai>07228
07225pXương Giang>07210
07228pĐa Mai=
07231pDĩnh Kế>07210
07441pDĩnh Trì>07210
07681pNham Biền=
07682pTân An=
07687pTân Mỹ>07228
07690pHương Gián>07699
07696pĐồng Sơn=
07699pTân Tiến=
07702xQuỳnh Sơn>07682
07705pSong Khê>07696
07708pNội Hoàng>07696
07711pTiền Phong>07696
07714xXuân Phú>07699
07717pTân Liễu>07681
07720xTrí Yên>07682
07723xLãng Sơn>07682
07726xYên Lư>07681
07729xTiến Dũng>07738
07735xĐức Giang=
07738pCảnh Thụy=
07741xTư Mại>07738
07747xĐồng Việt>07735
07750xĐồng Phúc>07735
^215
07243xĐồng Tiến>07246
07246xCanh Nậu=
07249xXuân Lương>07246
07252xTam Tiến>07264
07255xĐồng Vương>07282
07258xĐồng Hưu>07282
07260xĐồng Tâm>07288
07261xTân Hiệp>07288
07264xTiến Thắng=
07270xĐồng Lạc>07288
07273xĐông Sơn>07294
07279xHương Vĩ>07294
07282xĐồng Kỳ=
07285xAn Thượng>07264
07288nPhồn Xương=
07291xTân Sỏi>07288
07294nBố Hạ=
^216
07306nNhã Nam=
07309xTân Trung>07306
07315xQuang Trung>07333
07321xAn Dương>07306
07324xPhúc Hòa>07330
07327xLiên Sơn>07306
07330xHợp Đức=
07333xLam Sơn=
07336xCao Xá>07339
07339nCao Thượng=
07342xViệt Ngọc>07351
07345xSong Vân>07351
07348xNgọc Châu>07351
07351xNgọc Vân=
07354xViệt Lập>07339
07357xLiên Chung>07330
07360xNgọc Thiện>07351
07363xNgọc Lý>07339
07366xQuế Nham>07228
^217
07375nVôi=
07378xNghĩa Hòa>07381
07381xNghĩa Hưng=
07384xQuang Thịnh>07399
07387xHương Sơn>07399
07390xĐào Mỹ>07381
07393xTiên Lục>07381
07396xAn Hà>07381
07399nKép=
07405xHương Lạc>07375
07408xDương Đức>07420
07411xTân Thanh>07420
07417xTân Hưng>07375
07420xMỹ Thái=
07426xXương Lâm>07375
07429xXuân Hương>07420
07432xTân Dĩnh=
07435xĐại Lâm>07432
07438xThái Đào>07432
^218
07444nĐồi Ngô=
07450xĐông Hưng=
07453xĐông Phú>07450
07456xTam Dị>07462
07459xBảo Sơn>07462
07462xBảo Đài=
07465xThanh Lâm>07462
07468xTiên Nha>07444
07471xTrường Giang>07486
07477nPhương Sơn>07444
07480xChu Điện>07444
07483xCương Sơn>07444
07486xNghĩa Phương=
07489xVô Tranh=
07492xBình Sơn=
07495xLan Mẫu>07498
07498xYên Sơn=
07501xKhám Lạng>07498
07504xHuyền Sơn>07486
07507xTrường Sơn>07489
07510xLục Sơn>07492
07513xBắc Lũng>07498
07519xCẩm Lý=
07522xĐan Hội>07519
^219
07528xCấm Sơn>07531
07531xTân Sơn=
07534xPhong Minh=
07537xPhong Vân=
07540xSa Lý>07534
07543xHộ Đáp=
07546xSơn Hải>07543
07555xBiên Sơn>07537
07564xKim Sơn>07573
07567xTân Hoa>07582
07570xGiáp Sơn>07582
07573nBiển Động=
07582nPhì Điền=
07588xTân Quang>07582
07591xĐồng Cốc>07582
07594xTân Lập=
07597xPhú Nhuận>07573
07606xTân Mộc>07603
07609xĐèo Gia>07594
^220
07615nAn Châu=
07616nTây Yên Tử=
07621xVân Sơn=
07624xHữu Sản>07621
07627xĐại Sơn=
07630xPhúc Sơn>07627
07636xGiáo Liêm>07627
07642xCẩm Đàn=
07645xAn Lạc>07654
07648xVĩnh An>07615
07651xYên Định>07642
07654xLệ Viễn=
07660xAn Bá>07615
07663xTuấn Đạo=
07666xDương Hưu>07672
07672xLong Sơn=
07678xThanh Luận>07616
^222
07759xThượng Lan>07774
07762xViệt Tiến>07774
07765xNghĩa Trung>07777
07768xMinh Đức>07777
07771xHương Mai>07774
07774pTự Lạn=
07777pBích Động=
07780xTrung Sơn>07798
07783pHồng Thái>07777
07786xTiên Sơn>07798
07789pTăng Tiến>07795
07792pQuảng Minh>07798
07795pNếnh=
07798pNinh Sơn=
07801pVân Trung>07795
07804xVân Hà>07798
07807pQuang Châu>07795
^223
07816xĐồng Tiến>07822
07822xHoàng Vân=
07825xToàn Thắng>07822
07831xNgọc Sơn>07822
07840nThắng=
07843xSơn Thịnh>07864
07846xLương Phong>07840
07849xHùng Thái>07864
07855xThường Thắng>07864
07858xHợp Thịnh>07864
07861xDanh Thắng>07840
07864xMai Trung=
07867xĐoan Bái>07840
07870nBắc Lý=
07873xXuân Cẩm>07870
07876xHương Lâm>07870
07879xĐông Lỗ>07840
07882xChâu Minh>07870
07885xMai Đình>07870
^224
07525pChũ=
07549pThanh Hải>07525
07552xKiên Lao=
07558xKiên Thành>07552
07561pHồng Giang>07525
07576xQuý Sơn>07612
07579pTrù Hựu>07525
07600xMỹ An>07612
07603xNam Dương=
07612pPhượng Sơn=
^227
07888pDữu Lâu>07900
07894pNông Trang=
07897pTân Dân>07900
07900pGia Cẩm=
07903pTiên Cát>07909
07906pThọ Sơn>07909
07909pThanh Miếu=
07912pBạch Hạc>07909
07918pVân Phú=
07921xPhượng Lâu>07918
07924xThụy Vân>07894
07927pMinh Phương>07894
07930xTrưng Vương>07900
07933pMinh Nông>07900
07936xSông Lô>07909
08281xKim Đức>07918
08287xHùng Lô>07918
08503xHy Cương>08515
08506xChu Hóa>08515
08515xThanh Đình=
^228
07942pHùng Vương=
07945pPhong Châu>07954
07948pÂu Cơ=
07951xHà Lộc>07942
07954xPhú Hộ=
07957xVăn Lung>07942
07960xThanh Minh>07948
07963xHà Thạch>07954
07966pThanh Vinh>07948
^230
07969nĐoan Hùng=
07975xHùng Xuyên>07999
07981xBằng Luân>07996
07987xPhú Lâm>08023
07996xBằng Doãn=
07999xChí Đám=
08005xPhúc Lai>07996
08008xNgọc Quan>07969
08014xHợp Nhất>07969
08023xTây Cốc=
08035xHùng Long>08038
08038xYên Kiện=
08044xChân Mộng>08038
08050xCa Đình>08023
^231
08053nHạ Hòa=
08056xĐại Phạm>08071
08062xĐan Thượng>08071
08065xHà Lương>08071
08071xTứ Hiệp=
08080xHiền Lương>08110
08089xPhương Viên>08113
08092xGia Điền>08053
08095xẤm Hạ>08053
08104xHương Xạ>08113
08110xXuân Áng=
08113xYên Kỳ=
08119xMinh Hạc>08053
08122xLang Sơn>08143
08125xBằng Giã>08134
08128xYên Luật>08143
08131xVô Tranh>08134
08134xVăn Lang=
08140xMinh Côi>08134
08143xVĩnh Chân=
^232
08152nThanh Ba=
08156xVân Lĩnh>08152
08158xĐông Lĩnh>08173
08161xĐại An>08173
08164xHanh Cù>08152
08170xĐồng Xuân>08152
08173xQuảng Yên=
08179xNinh Dân>08203
08194xVõ Lao>08209
08197xKhải Xuân>08209
08200xMạn Lạn>08203
08203xHoàng Cương=
08206xChí Tiên>08218
08209xĐông Thành=
08215xSơn Cương>08218
08218xThanh Hà=
08221xĐỗ Sơn>08227
08224xĐỗ Xuyên>08227
08227xLương Lỗ=
^233
08230nPhong Châu=
08233xPhú Mỹ>08236
08234xLệ Mỹ>08236
08236xLiên Hoa=
08239xTrạm Thản>08245
08242xTrị Quận>08254
08245xTrung Giáp=
08248xTiên Phú>08245
08251xHạ Giáp>08254
08254xBảo Thanh=
08257xPhú Lộc>08230
08260xGia Thanh>08254
08263xTiên Du>08275
08266xPhú Nham>08230
08272xAn Đạo>08275
08275xBình Phú=
08278xPhù Ninh>08230
^234
08290nYên Lập=
08293xMỹ Lung>08296
08296xMỹ Lương=
08299xLương Sơn>08296
08302xXuân An>08305
08305xXuân Viên=
08308xXuân Thủy>08305
08311xTrung Sơn=
08314xHưng Long>08290
08317xNga Hoàng>08323
08320xĐồng Lạc>08290
08323xThượng Long=
08326xĐồng Thịnh>08290
08329xPhúc Khánh>08323
08332xMinh Hòa>08338
08335xNgọc Lập>08338
08338xNgọc Đồng=
^235
08341nCẩm Khê=
08344xTiên Lương=
08350xMinh Thắng>08344
08353xMinh Tân>08341
08356xPhượng Vĩ>08344
08374xTùng Khê>08377
08377xTam Sơn=
08380xVăn Bán>08377
08389xPhong Thịnh>08341
08398xPhú Khê=
08401xHương Lung>08398
08413xNhật Tiến>08416
08416xHùng Việt=
08422xYên Dưỡng>08431
08428xĐiêu Lương>08431
08431xĐồng Lương=
^236
08434nHưng Hóa=
08440xHiền Quan>08443
08443xBắc Sơn=
08446xThanh Uyên>08443
08461xLam Sơn>08467
08467xVạn Xuân=
08470xQuang Húc>08467
08473xHương Nộn>08434
08476xTề Lễ>08479
08479xThọ Văn=
08482xDị Nậu>08479
08491xDân Quyền>08434
^237
08494nLâm Thao=
08497xTiên Kiên>08500
08498nHùng Sơn>08494
08500xXuân Lũng=
08509xXuân Huy>08500
08512xThạch Sơn>08494
08518xSơn Vi>08521
08521xPhùng Nguyên=
08527xCao Xá=
08533xVĩnh Lại>08527
08536xTứ Xã>08521
08539xBản Nguyên>08527
^238
08542nThanh Sơn=
08563xSơn Hùng>08542
08572xĐịch Quả>08584
08575xGiáp Lai>08542
08581xThục Luyện>08542
08584xVõ Miếu=
08587xThạch Khoán>08542
08602xCự Thắng>08584
08605xTất Thắng>08614
08611xVăn Miếu=
08614xCự Đồng=
08623xThắng Sơn>08614
08629xTân Minh>08611
08632xHương Cần=
08635xKhả Cửu=
08638xĐông Cửu>08635
08641xTân Lập>08611
08644xYên Lãng>08632
08647xYên Lương>08632
08650xThượng Cửu>08635
08653xLương Nha>08656
08656xYên Sơn=
08659xTinh Nhuệ>08656
^239
08662xĐào Xá=
08665xThạch Đồng>08662
08668xXuân Lộc>08662
08671xTân Phương>08662
08674nThanh Thủy=
08677xSơn Thủy>08674
08680xBảo Yên>08674
08683xĐoan Hạ>08674
08686xĐồng Trung=
08689xHoàng Xá>08686
08701xTu Vũ>08686
^240
08545xThu Cúc=
08548xThạch Kiệt>08566
08551xThu Ngạc>08566
08554xKiệt Sơn>08560
08557xĐồng Sơn>08560
08560xLai Đồng=
08566nTân Phú=
08569xMỹ Thuận>08593
08578xTân Sơn>08560
08590xXuân Đài=
08593xMinh Đài=
08596xVăn Luông>08593
08599xXuân Sơn>08590
08608xLong Cốc>08620
08617xKim Thượng>08590
08620xTam Thanh=
08626xVinh Tiền>08620
^243
08707pTích Sơn=
08710pLiên Bảo>08716
08713pHội Hợp>08707
08716pĐống Đa=
08719pNgô Quyền>08716
08722pĐồng Tâm>08707
08725pĐịnh Trung>08716
08728pKhai Quang>08716
08731xThanh Trù>08707
^244
08737pHùng Vương>08740
08740pHai Bà Trưng=
08743pPhúc Thắng>08740
08746pXuân Hòa=
08747pĐồng Xuân>08746
08749xNgọc Thanh>08746
08752xCao Minh>08746
08755pNam Viêm>08740
08758pTiền Châu>08740
^246
08761nLập Thạch=
08764xQuang Sơn>08770
08767xNgọc Mỹ>08770
08770xHợp Lý=
08785xBắc Bình>08788
08788xThái Hòa=
08789nHoa Sơn>08812
08791xLiễn Sơn>08788
08794xXuân Hòa>08761
08797xVân Trục>08761
08812xLiên Hòa=
08815xTử Du>08761
08833xBàn Giản>08812
08836xXuân Lôi>08842
08839xĐồng Ích>08842
08842xTiên Lữ=
08845xVăn Quán>08842
08863xTây Sơn>08866
08866xSơn Đông=
^247
08869nHợp Hòa=
08872xHoàng Hoa=
08875xĐồng Tĩnh>08872
08878nKim Long>08869
08881xHướng Đạo>08869
08884xĐạo Tú>08869
08887xAn Hòa>08896
08890xThanh Vân>08905
08893xDuy Phiên>08905
08896xHoàng Đan=
08899xHoàng Lâu>08896
08905xHội Thịnh=
^248
08908nTam Đảo>08911
08911nHợp Châu=
08914xĐạo Trù=
08917xYên Dương>08914
08920xBồ Lý>08923
08923nĐại Đình=
08926xTam Quan>08872
08929xHồ Sơn>08911
08932xMinh Quang>08911
^249
08935nHương Canh=
08936nGia Khánh>08950
08938xTrung Mỹ>08944
08944nBá Hiến=
08947xThiện Kế>08950
08950xHương Sơn=
08953xTam Hợp>08935
08956xQuất Lưu>08935
08959xSơn Lôi>08935
08962nĐạo Đức>08971
08965xTân Phong>08971
08968nThanh Lãng>08971
08971xPhú Xuân=
^250
08973nChi Đông>08974
08974xĐại Thịnh>08974,08995,09022
08977xKim Hoa>08974,08995
08980xThạch Đà>08980,08995
08983xTiến Thắng>08995
08986xTự Lập>08995
08989nQuang Minh>08974
08992xThanh Lâm>08974,08995
08995xTam Đồng=
08998xLiên Mạc>08980
09004xChu Phan>08980
09007xTiến Thịnh>08980,09787
09010xMê Linh>08974,09022
09013xVăn Khê>08980,08995,09022
09016xHoàng Kim>08980
09019xTiền Phong>00493,08974,09022
09022xTráng Việt=
^251
09025nYên Lạc=
09028xĐồng Cương>09025
09031xĐồng Văn>09040
09034xBình Định>09025
09037xTrung Nguyên>09040
09040xTề Lỗ=
09043nTam Hồng=
09046xYên Đồng>09043
09049xVăn Tiến>09052
09052xNguyệt Đức=
09055xYên Phương>09043
09061xTrung Kiên>09052
09064xLiên Châu=
09067xĐại Tự>09064
09070xHồng Châu>09064
09073xTrung Hà>09052
^252
09076nVĩnh Tường=
09079xKim Xá=
09082xYên Bình>09079
09085xChấn Hưng>09079
09088xNghĩa Hưng>09100
09091xYên Lập>09100
09097xSao Đại Việt>09106
09100xĐại Đồng=
09106xLũng Hòa=
09112nThổ Tang=
09118xLương Điền>09076
09124xTân Phú>09106
09127xThượng Trưng>09112
09130xVũ Di>09076
09136xTuân Chính>09112
09145nTứ Trưng>09076
09148xNgũ Kiên>09154
09151xAn Nhân>09154
09154xVĩnh Thịnh=
09157xVĩnh Phú>09154
^253
08773xLãng Công=
08776xQuang Yên>08773
08782xHải Lựu=
08800xĐồng Quế>08824
08803xNhân Đạo>08782
08806xĐôn Nhân>08782
08809xPhương Khoan>08782
08818xTân Lập>08824
08824nTam Sơn=
08830xYên Thạch>08848
08848xĐồng Thịnh=
08851xTứ Yên>08848
08854xĐức Bác>08848
08860xCao Phong>08866
^256
09163pVũ Ninh>09169
09166pĐáp Cầu>09169
09169pThị Cầu=
09172pKinh Bắc>09187
09181pĐại Phúc>09190
09184pTiền Ninh Vệ>09187
09187pSuối Hoa=
09190pVõ Cường=
09214pHòa Long>09187
09226pVạn An>09187
09235pKhúc Xuyên>09187
09244pPhong Khê>09190
09256pKim Chân>09169
09271pVân Dương>09286
09286pNam Sơn=
09325pKhắc Niệm=
09331pHạp Lĩnh>09325
^258
09193nChờ=
09196xDũng Liệt>09205
09199xTam Đa>09208
09202xTam Giang=
09205xYên Trung=
09208xThụy Hòa=
09211xHòa Tiến>09202
09217xĐông Tiến>09193
09220xYên Phụ>09238
09223xTrung Nghĩa>09193
09229xĐông Phong>09208
09232xLong Châu>09193
09238xVăn Môn=
09241xĐông Thọ>09238
^259
09247pPhố Mới=
09250xViệt Thống>09253
09253pĐại Xuân=
09259pNhân Hòa>09253
09262pBằng An>09247
09265pPhương Liễu=
09268pQuế Tân>09247
09274pPhù Lương>09301
09277xPhù Lãng>09292
09280pPhượng Mao>09265
09283pViệt Hùng>09247
09289xNgọc Xá>09301
09292xChâu Phong=
09295pBồng Lai=
09298pCách Bi>09295
09301xĐào Viên=
09304xYên Giả>09313
09307xMộ Đạo>09295
09310xĐức Long>09292
09313xChi Lăng=
^260
09319nLim=
09322xPhú Lâm>09319
09328xNội Duệ>09319
09334xLiên Bão=
09337xHiên Vân>09334
09340xHoàn Sơn=
09343xLạc Vệ=
09346xViệt Đoàn>09334
09349xPhật Tích=
09352xTân Chi>09343
09355xĐại Đồng>09340
09358xTri Phương>09340
09361xMinh Đạo>09349
09364xCảnh Hưng>09349
^261
09367pĐông Ngàn=
09370pTam Sơn=
09373pHương Mạc>09379
09376pTương Giang>09370
09379pPhù Khê=
09382pĐồng Kỵ>09385
09383pTrang Hạ>09385
09385pĐồng Nguyên=
09388pChâu Khê>09379
09391pTân Hồng>09367
09394pĐình Bảng>09367
09397pPhù Chẩn>09367
^262
09400pHồ=
09403xHoài Thượng>09409
09406xĐại Đồng Thành>09400
09409xMão Điền=
09412pSong Hồ>09400
09415xĐình Tổ>09427
09418pAn Bình>09409
09421pTrí Quả>09427
09424pGia Đông>09400
09427pThanh Khương=
09430pTrạm Lộ=
09433pXuân Lâm=
09436pHà Mãn>09433
09439xNgũ Thái>09433
09442xNguyệt Đức>09445
09445pNinh Xá=
09448xNghĩa Đạo>09430
09451xSong Liễu>09433
^263
09454nGia Bình=
09457xVạn Ninh>09466
09460xThái Bảo>09475
09463xGiang Sơn>09487
09466xCao Đức=
09469xĐại Lai=
09472xSong Giang>09469
09475xBình Dương=
09478xLãng Ngâm>09487
09481nNhân Thắng>09475
09484xXuân Lai>09454
09487xĐông Cứu=
09490xĐại Bái>09454
09493xQuỳnh Phú>09454
^264
09496nThứa=
09499xAn Thịnh=
09502xTrung Kênh>09499
09505xPhú Hòa>09496
09508xAn Tập>09499
09511xTân Lãng>09496
09514xQuảng Phú>09529
09517xQuang Minh>09523
09523xTrung Chính=
09529xBình Định=
09532xPhú Lương>09523
09535xLâm Thao>09529
^268
09538pQuang Trung>09552,09556
09541pMộ Lao>00637,09556
09542pVăn Quán>00643,09556
09544pVạn Phúc>09556
09551pLa Khê>09556,09886
09552pPhú La>09552,09886
09553pPhúc La>09556
09556pHà Cầu>09552,09556
09562pYên Nghĩa>09562,09886
09565pKiến Hưng>00664,09552,09568
09568pPhú Lãm=
09571pPhú Lương>09552,09568,10126
09886pDương Nội>00634,00637,09877,09886
10117pĐồng Mai>09562,10015
10123pBiên Giang>10015
^269
09574pNgô Quyền=
09577pPhú Thịnh>09574
09586pSơn Lộc>09574,09604
09589pXuân Khanh>09604
09592xĐường Lâm>09574
09595pViên Sơn>09574
09598xXuân Sơn>09604
09601pTrung Hưng>09574,09604
09604xThanh Mỹ>09574,09604
09607pTrung Sơn Trầm>09604
09610xKim Sơn>09616
09613xSơn Đông>09616
09616xCổ Đông>09616,09988
^271
09619nTây Đằng>09619,09661
09625xPhú Cường>09634
09628xCổ Đô>09634
09634xVạn Thắng=
09640xPhong Vân>09634
09643xPhú Đông>09634
09646xPhú Hồng>09634
09649xPhú Châu>09664
09652xThái Hòa>09664
09655xĐồng Thái>09664
09658xPhú Sơn>09664
09661xMinh Châu=
09664xVật Lại=
09667xChu Minh>09619,09661
09670xTòng Bạt>09676
09673xCẩm Lĩnh>09676,09694
09676xSơn Đà=
09679xĐông Quang>09619
09682xTiên Phong>09619
09685xThụy An>09619,09694
09688xCam Thượng>09619
09691xThuần Mỹ>09676
09694xTản Lĩnh=
09697xBa Trại>09694
09700xMinh Quang>09676,09700
09703xBa Vì>09700
09706xVân Hòa=
09709xYên Bài>09706
09712xKhánh Thượng>09700
^272
09715nPhúc Thọ=
09721xVân Phúc>09739
09724xNam Hà>09739
09727xXuân Đình>09739
09733xSen Phương>09739
09739xVõng Xuyên=
09742xTích Lộc>09715
09745xLong Thượng>09715
09751xHát Môn>09772
09757xThanh Đa>09772
09760xTrạch Mỹ Lộc>09715
09763xPhúc Hòa>09715
09766xNgọc Tảo>09772
09769xPhụng Thượng>09715
09772xTam Thuấn=
09775xTam Hiệp>09772
09778xHiệp Thuận>09772
09781xLiên Hiệp>09772
^273
09784nPhùng=
09787xTrung Châu>08980,09787
09790xThọ An>08980,09787
09793xThọ Xuân>08980,09787
09796xHồng Hà>08980,09022,09787,09817
09799xLiên Hồng>09022,09817
09802xLiên Hà>09022,09817
09805xHạ Mỗ>09817
09808xLiên Trung>09022,09817
09811xPhương Đình>09787
09814xThượng Mỗ>09784
09817xTân Hội=
09820xTân Lập>09817,09832
09823xĐan Phượng>09784
09826xĐồng Tháp>09784
09829xSong Phượng>09784
^274
09832nTrạm Trôi=
09835xĐức Thượng>09832
09838xMinh Khai>09856
09841xDương Liễu>09856
09844xDi Trạch>09832
09847xĐức Giang>09832
09850xCát Quế>09856
09853xKim Chung>00613,09832
09856xYên Sở=
09859xSơn Đồng>09871
09862xVân Canh>00622,09871
09865xĐắc Sở>09856
09868xLại Yên>09871
09871xTiền Yên=
09874xSong Phương>09871,09877
09877xAn Khánh>00634,09871,09877
09880xAn Thượng>09871,09877
09883xVân Côn>09871,09877
09889xLa Phù>09877,09886
09892xĐông La>09877
^275
04939xĐông Xuân>04930
09895nQuốc Oai>09895,10003
09898xSài Sơn>09895
09904xPhượng Sơn>09895,10003
09907xNgọc Liệp>09910,10003
09910xNgọc Mỹ>09895,09910
09916xThạch Thán>09895
09919xĐồng Quang>09931
09922xPhú Cát>09952,09982
09925xTuyết Nghĩa>09910
09928xLiệp Nghĩa>09910
09931xCộng Hòa=
09934xHưng Đạo>09931
09940xPhú Mãn>09952
09943xCấn Hữu>09910
09949xHòa Thạch>09952
09952xĐông Yên=
^276
04927xYên Trung>04930
04930xYên Bình=
04936xTiến Xuân>04930,09988
09955nLiên Quan=
09958xĐại Đồng>09955
09961xCẩm Yên>09955
09964xLại Thượng>09955
09967xPhú Kim>09955
09970xHương Ngải>10003
09973xLam Sơn>10003
09976xKim Quan>09955
09982xBình Yên>09982,09988
09988xThạch Hòa>04930,09706,09988
09991xCần Kiệm>09982
09997xPhùng Xá>10003
10000xTân Xã>09982,09988
10003xThạch Xá=
10006xQuang Trung>09910,10003
10009xHạ Bằng>09982,09988
10012xĐồng Trúc>09982
^277
10015nChúc Sơn=
10018nXuân Mai>10045
10021xPhụng Châu>10015
10024xTiên Phương>10015
10027xĐông Sơn>10030
10030xĐông Phương Yên=
10033xPhú Nghĩa>10030
10039xTrường Yên>10030
10042xNgọc Hòa>10015
10045xThủy Xuân Tiên=
10048xThanh Bình>10030
10051xTrung Hòa>10030
10054xĐại Yên>10015
10057xThụy Hương>10015
10060xTốt Động>10072
10063xLam Điền>10072,10126
10066xTân Tiến>10045,10081
10069xNam Phương Tiến>10045
10072xHợp Đồng=
10075xHoàng Văn Thụ>10081
10078xHoàng Diệu>10072
10081xHữu Văn=
10084xQuảng Bị>10072
10087xMỹ Lương>10081
10090xThượng Vực>10096
10096xHồng Phú=
10099xTrần Phú>10081
10102xVăn Võ>10096
10105xĐồng Lạc>10096
10108xHòa Phú>10096
^278
10114nKim Bài=
10120xCự Khê>09568,10126
10126xBích Hòa=
10129xMỹ Hưng>10144
10132xCao Viên>10126
10135xBình Minh>10126
10138xTam Hưng>10144
10141xThanh Cao>10126
10144xThanh Thùy=
10147xThanh Mai>10114
10150xThanh Văn>10144
10153xĐỗ Động>10114
10156xKim An>10114
10159xKim Thư>10096,10114
10162xPhương Trung>10114
10165xTân Ước>10180
10168xDân Hòa>10180
10171xLiên Châu>10180
10174xCao Xuân Dương>10180
10180xHồng Dương=
^279
10183nThường Tín=
10186xNinh Sở>00685,10210
10189xNhị Khê>10183
10192xDuyên Thái>00679,00685,10210
10195xKhánh Hà>00679,10183
10198xHòa Bình>10183
10201xVăn Bình>10183
10204xHiền Giang>10183
10207xHồng Vân>10210
10210xVân Tảo=
10213xLiên Phương>10210
10216xVăn Phú>10183
10219xTự Nhiên>10237
10222xTiền Phong>10183
10225xHà Hồi>10210
10231xNguyễn Trãi=
10234xQuất Động>10231
10237xChương Dương=
10240xTân Minh>10231
10243xLê Lợi>10237
10246xThắng Lợi>10237
10249xDũng Tiến>10231
10255xNghiêm Xuyên>10231
10258xTô Hiệu>10237,10273
10261xVăn Tự>10273
10264xVạn Nhất>10237,10273
10267xMinh Cường>10273
^280
10270nPhú Minh>10273
10273nPhú Xuyên=
10276xHồng Minh>10279
10279xPhượng Dực=
10282xNam Tiến>10273
10291xVăn Hoàng>10279
10294xPhú Túc>10279
10300xHồng Thái>10273
10303xHoàng Long>10279
10312xNam Phong>10273
10315xTân Dân>10330
10318xQuang Hà>10273
10321xChuyên Mỹ>10330
10324xKhai Thái>10342
10327xPhúc Tiến>10342
10330xVân Từ=
10333xTri Thủy>10342
10336xĐại Xuyên>10342
10339xPhú Yên>10330
10342xBạch Hạ=
10345xQuang Lãng>10342
10348xChâu Can>10330
10351xMinh Tân>10342
^281
10354nVân Đình=
10363xHoa Viên>10369
10366xQuảng Phú Cầu>10369
10369xTrường Thịnh=
10375xLiên Bạt>10369
10378xCao Sơn Tiến>10354
10384xPhương Tú>10354
10387xTrung Tú>10402
10390xĐồng Tân>10402
10393xTảo Dương Văn>10354
10396xThái Hòa>10417
10399xMinh Đức>10402
10402xTrầm Lộng=
10411xKim Đường>10402
10417xHòa Phú=
10423xĐại Hùng>10402
10426xĐông Lỗ>10402
10429xPhù Lưu>10417
10432xĐại Cường>10402
10435xBình Lưu Quang>10417
^282
10441nĐại Nghĩa=
10444xĐồng Tâm>10081,10459
10447xThượng Lâm>10459
10450xTuy Lai>10459
10453xPhúc Lâm>10459
10459xMỹ Xuyên=
10462xAn Mỹ>10465
10465xHồng Sơn=
10468xLê Thanh>10465
10471xXuy Xá>10465
10474xPhùng Xá>10465
10477xPhù Lưu Tế>10441
10480xĐại Hưng>10441
10483xVạn Tín>10489
10489xHương Sơn=
10492xHùng Tiến>10489
10495xAn Tiến>10489
10498xHợp Tiến>10465
10501xHợp Thanh>10441
10504xAn Phú>10441
^288
10507pCẩm Thượng=
10510pBình Hàn>10507
10513pNgọc Châu>10525
10514pNhị Châu>10525
10516pQuang Trung>10525
10519pNguyễn Trãi>10507
10525pTrần Hưng Đạo=
10528pTrần Phú>10532,10537
10531pThanh Bình>10532
10532pTân Bình=
10534pLê Thanh Nghị>10532
10537pHải Tân=
10540pTứ Minh>10543,10891
10543pViệt Hòa=
10660pÁi Quốc=
10663xAn Thượng>10507
10672pNam Đồng>10837
10822xQuyết Thắng>10660
10837xTiền Tiến=
11002pThạch Khôi=
11005xLiên Hồng>11002
11011pTân Hưng>10537
11017xGia Xuyên>11002
11077xNgọc Sơn>10537
^290
10546pPhả Lại=
10549pSao Đỏ=
10552pBến Tắm=
10555xHoàng Hoa Thám>10552
10558xBắc An>10552
10561xHưng Đạo>10570
10564xLê Lợi>10570
10567pHoàng Tiến>10573
10570pCộng Hòa>10549,10570
10573pHoàng Tân=
10576pCổ Thành>10546
10579pVăn An>10549
10582pChí Minh>10549
10585pVăn Đức>10549,10573,10678
10588pThái Học>10549
10591xNhân Huệ>10546
10594pAn Lạc>10603
10600pĐồng Lạc>10603
10603pTân Dân=
^291
10606nNam Sách=
10609xNam Hưng>10615
10612xNam Tân>10615
10615xHợp Tiến=
10618xHiệp Cát>10633
10621xQuốc Tuấn>10633
10630xAn Bình>10645
10633xTrần Phú=
10636xAn Sơn>10642
10639xCộng Hòa>10645,10705,10756
10642xThái Tân=
10645xAn Phú=
10654xHồng Phong>10606
10657xĐồng Lạc>10606
10666xMinh Tân>10642
^292
10675pAn Lưu=
10678xBạch Đằng=
10681pThất Hùng>10678
10684xLê Ninh>10678
10693pPhạm Thái>10726
10696pDuy Tân>10714
10699pTân Dân>10714
10702pMinh Tân>10714
10705xQuang Thành=
10708xHiệp Hòa>10729
10714pPhú Thứ=
10717xThăng Long>10705
10720xLạc Long>10705
10723pAn Sinh>10726
10726pHiệp Sơn=
10729xThượng Quận>10729,10750
10732pAn Phụ>10729
10735pHiệp An>10675
10738pLong Xuyên>10675
10741pThái Thịnh>10744
10744pHiến Thành=
10747xMinh Hòa>10744
^293
10750nPhú Thái=
10756xLai Khê=
10762xVũ Dũng>10705,10756
10768xTuấn Việt>10705,10756
10771xKim Xuyên>10750
10777xNgũ Phúc>10792
10780xKim Anh>10750
10783xKim Liên>10750
10786xKim Tân>10792
10792xKim Đính=
10798xHòa Bình>10804,10843,11911
10801xTam Kỳ>10804
10804xĐồng Cẩm=
10810xĐại Đức>10804
^294
10813nThanh Hà=
10816xHồng Lạc>10660,10816
10825xTân Việt>10816
10828xCẩm Việt>10756,10816
10831xThanh An>10756,10843
10834xThanh Lang>10843
10840xTân An>10846
10843xLiên Mạc=
10846xThanh Hải>10846,11086
10855xThanh Xuân>10843
10861xThanh Tân>10813
10864xAn Phượng>10846
10867xThanh Sơn>10813
10876xThanh Quang>10882
10879xThanh Hồng>10882
10882xVĩnh Cường=
^295
10888nCẩm Giang=
10891nLai Cách>10543,10891
10894xCẩm Hưng>10903
10897xCẩm Hoàng>10888
10900xCẩm Văn>10909
10903xNgọc Liên=
10909xCẩm Vũ=
10912xĐức Chính>10909
10918xĐịnh Sơn>10888
10924xLương Điền>10903
10927xCao An>10543
10930xTân Trường=
10933xPhúc Điền>10903,10930
10939xCẩm Đông>10930
10942xCẩm Đoài>10891
^296
10945nKẻ Sặt=
10951xVĩnh Hưng>10945
10954xHùng Thắng>10945
10960xVĩnh Hồng>10945,10966
10963xLong Xuyên>10966
10966xTân Việt=
10969xThúc Kháng>10972,10993
10972xTân Hồng>10972,10993
10978xHồng Khê>10966
10981xThái Minh>10972,10993
10984xCổ Bì>10966
10987xNhân Quyền>11242
10990xThái Dương>10972,10993
10993xThái Hòa>10972,10993
10996xBình Xuyên>10993
^297
10999nGia Lộc>10999,11050
11008xThống Nhất>11002,11020
11020xYết Kiêu>10999,11020
11035xGia Phúc>10999,11050
11038xGia Tiến>10999
11041xLê Lợi>10999,11020
11044xToàn Thắng>11050
11047xHoàng Diệu>11050
11050xHồng Hưng=
11053xPhạm Trấn>11065
11056xĐoàn Thượng>11050,11065
11059xThống Kênh>11050,11065
11065xNhật Quang=
11071xQuang Đức>11050,11065
^298
11074nTứ Kỳ=
11083xĐại Sơn>11086
11086xHưng Đạo>11086,11113
11092xBình Lăng~Bình Lãng>11086
11095xChí Minh>11131
11098xKỳ Sơn>11113
11101xQuang Phục>11074
11113xTân Kỳ=
11116xQuang Khải>11074
11119xĐại Hợp>11113
11122xDân An>11113
11125xAn Thanh>11131
11128xMinh Đức>11074
11131xVăn Tố=
11134xQuang Trung>11140
11140xLạc Phượng=
11143xTiên Động>11140,11146
11146xNguyên Giáp=
11149xHà Kỳ>11146
11152xHà Thanh>11146
^299
11161xỨng Hòe>11164
11164xNghĩa An=
11167xĐức Phúc=
11173xAn Đức>11167
11179xTân Hương>11164
11185xVĩnh Hòa>11203
11188xBình Xuyên>11224
11197xTân Phong>11167
11203nNinh Giang=
11206xTân Quang>11218
11215xHồng Dụ>11203
11218xVăn Hội=
11224xHồng Phong=
11227xHiệp Lực>11203
11230xKiến Phúc>11224
11233xHưng Long>11218
^300
11239nThanh Miện>11065,11239
11242xThanh Tùng>10993,11242
11245xPhạm Kha>11242
11248xNgô Quyền>11257
11251xĐoàn Tùng>10993,11242
11254xHồng Quang=
11257xTân Trào=
11260xLam Sơn>11254
11263xĐoàn Kết>11257
11266xLê Hồng>11254
11269xTứ Cường>11239
11275xNgũ Hùng>11239
11278xCao Thắng>11239
11281xChi Lăng Bắc>11284
11284xChi Lăng Nam=
11287xThanh Giang>11284
11293xHồng Phong>11284
^303
11296pQuán Toan>11602
11299pHùng Vương>11311
11302pSở Dầu>11311
11305pThượng Lý>11311
11311pMinh Khai=
11320pHoàng Văn Thụ>11311
11323pPhan Bội Châu>11311
11587pĐại Bản>11593,11602
11599pAn Hưng>11581,11602
11602pAn Hồng=
^304
11329pMáy Chai=
11335pVạn Mỹ>11329
11338pCầu Tre>11329
11341pGia Viên>11311,11329,11359
11344pCầu Đất>11359,11383
11350pĐông Khê>11329,11359
11359pĐằng Giang=
11365pLạch Tray>11359,11383
^305
11371pAn Biên>11383,11407
11383pTrần Nguyên Hãn>11383,11407
11395pHàng Kênh>11383
11401pAn Dương>11407
11404pDư Hàng Kênh>11383
11405pKênh Dương>11383
11407pVĩnh Niệm>11383,11407
^306
11410pĐông Hải 1>11411
11411pĐông Hải 2>11411,11413
11413pĐằng Lâm=
11414pThành Tô>11413
11416pĐằng Hải>11413
11419pNam Hải>11411,11413
11422pCát Bi>11413
11425pTràng Cát>11413
^307
11431pĐồng Hòa>11443,11446
11434pBắc Sơn>11443,11446
11437pNam Sơn>11443,11446
11440pNgọc Sơn>11446
11443pTrần Thành Ngọ>11443,11446
11446pVăn Đẩu>11443,11446
11449pBắc Hà>11446
^308
11455pNgọc Xuyên>11455,11737
11458pHải Sơn>11455
11461pVạn Hương>11455,11737
11465pMinh Đức>11737
11467pBàng La>11737
11737pHợp Đức=
^309
11683pĐa Phúc>11689
11686pHưng Đạo>11689
11689pAnh Dũng>11689,11692
11692pHải Thành>11689,11692
11707pHòa Nghĩa>11692
11740pTân Thành>11455,11692
^311
11473pMinh Đức=
11485xLiên Xuân>11488,11503
11488pLưu Kiếm=
11500xBạch Đằng>11473
11503xNinh Sơn=
11506pQuảng Thanh=
11512pTrần Hưng Đạo>11488
11518xQuang Trung>11488,11506
11521pLê Hồng Phong>11506,11557
11527pHòa Bình>11533
11530pThủy Hà>11533,11560
11533pAn Lư>11533,11560
11539pPhạm Ngũ Lão>11473
11542pNam Triệu Giang=
11545pTam Hưng>11542
11551pLập Lễ>11542
11557pThiên Hương=
11560pThủy Đường=
11569pHoàng Lâm>11557
11572pHoa Động>11557,11560
11578pDương Quan>11560
^312
11581pLê Lợi>11581,11593,11617
11584pLê Thiện>11593,11602
11590pAn Hòa>11593
11593pHồng Phong=
11596pTân Tiến>11581,11593,11602
11608pNam Sơn>11581
11614pAn Hải>11581,11617
11617pĐồng Thái>11581,11617
11623pAn Đồng>11617
11626pHồng Thái>11617
^313
11629nAn Lão=
11632xBát Trang>11635
11635xTrường Thọ=
11638xTrường Thành>11635
11641xAn Tiến>11629
11644xQuang Hưng>11647
11647xQuang Trung=
11650xQuốc Tuấn>11647
11653xAn Thắng>11629
11656nTrường Sơn>11446,11629
11659xTân Dân>11629
11662xThái Sơn>11629,11668
11665xTân Viên>11668
11668xMỹ Đức=
11671xChiến Thắng>11674
11674xAn Thọ=
11677xAn Thái>11674
^314
11680nNúi Đối=
11695xĐông Phương>11725
11698xThuận Thiên>11680
11701xHữu Bằng>11680
11704xĐại Đồng>11725
11710xNgũ Phúc>11713
11713xKiến Quốc=
11716xDu Lễ>11713
11722xThanh Sơn>11680
11725xMinh Tân=
11728xKiến Hưng>11680,11728
11734xTân Phong>11749
11743xTân Trào>11728
11746xĐoàn Xá>11728,11749
11749xTú Sơn=
11752xĐại Hợp>11749
^315
11755nTiên Lãng=
11758xĐại Thắng>11761
11761xTiên Cường=
11764xTự Cường>11761
11770xQuyết Tiến>11755
11773xKhởi Nghĩa>11755
11776xTiên Thanh>11755
11779xCấp Tiến=
11782xKiến Thiết>11779
11785xĐoàn Lập>11779
11791xTân Minh>11779,11791
11797xTiên Thắng>11791
11800xTiên Minh>11791
11803xBắc Hưng>11806
11806xNam Hưng=
11809xHùng Thắng=
11812xTây Hưng>11806
11815xĐông Hưng>11806
11821xVinh Quang>11809
^316
11824nVĩnh Bảo=
11827xDũng Tiến>11842
11830xGiang Biên>11842
11833xThắng Thủy>11836
11836xTrung Lập=
11839xViệt Tiến>11836
11842xVĩnh An=
11848xVĩnh Hòa=
11851xHùng Tiến>11848
11857xTân Hưng>11824
11860xTân Liên>11824
11866xVĩnh Hưng>11824
11875xVĩnh Hải=
11881xLiên Am>11887
11884xLý Học>11911
11887xTam Cường=
11890xHòa Bình>10804,10843,11911
11893xTiền Phong>11875
11902xCao Minh>11887
11911xTrấn Dương=
^317
11914nCát Bà=
11917nCát Hải>11914
11920xNghĩa Lộ>11914
11923xĐồng Bài>11914
11926xHoàng Châu>11914
11929xVăn Phong>11914
11932xPhù Long>11914
11935xGia Luận>11914
11938xHiền Hào>11914
11941xTrân Châu>11914
11944xViệt Hải>11914
11947xXuân Đám>11914
^323
11950pLam Sơn>11983
11953pHiến Nam=
11956pAn Tảo>11953
11959pLê Lợi>11953
11962pMinh Khai>11953
11968pHồng Châu>11980
11971xTrung Nghĩa>11953
11974xLiên Phương>11953
11977xPhương Nam=
11980xQuảng Châu=
11983xBảo Khê=
12331xPhú Cường>11983
12334xHùng Cường>11983
12385xTân Hưng>11977
12388xHoàng Hanh>11980
^325
11986nNhư Quỳnh>12004
11989xLạc Đạo>11992,11995
11992xChỉ Đạo=
11995xĐại Đồng=
11998xViệt Hưng>11995
12001xTân Quang>12004
12004xĐình Dù>11995,12004
12007xMinh Hải>11992
12010xLương Tài>11995
12013xTrưng Trắc>12004
12016xLạc Hồng>12004
^326
12019nVăn Giang=
12022xXuân Quan>12025
12025xCửu Cao=
12028xPhụng Công>12025
12031xNghĩa Trụ=
12034xLong Hưng>12031
12037xVĩnh Khúc>12031
12040xLiên Nghĩa>12019
12043xTân Tiến>12019
12046xThắng Lợi>12049
12049xMễ Sở=
^327
12052nYên Mỹ>12073
12055xNguyễn Văn Linh>12064
12061xĐồng Than>12070
12064xNgọc Long=
12067xLiêu Xá>12064
12070xHoàn Long=
12073xTân Lập=
12076xThanh Long>12091
12079xYên Phú>12091
12085xTrung Hòa>12073
12091xViệt Yên=
12100xTân Minh>12073
^328
12103pBần Yên Nhân=
12106pPhan Đình Phùng>12103
12109xCẩm Xá>12103
12112xDương Quang>12127
12115xHòa Phong>12127
12118pNhân Hòa>12103
12121pDị Sử>12133
12124pBạch Sam>12127
12127pMinh Đức=
12130pPhùng Chí Kiên>12133
12133xXuân Dục=
12136xNgọc Lâm>12133
12139xHưng Long>12133
^329
12142nÂn Thi=
12145xPhù Ủng>12148
12148xBắc Sơn=
12151xBãi Sậy>12148
12154xĐào Dương>12148
12157xQuang Vinh>12142
12160xVân Du>12166
12166xXuân Trúc=
12169xHoàng Hoa Thám>12142
12172xQuảng Lãng>12166
12175xĐa Lộc>12184
12178xĐặng Lễ>12184
12181xCẩm Ninh>12184
12184xNguyễn Trãi=
12190xHồ Tùng Mậu>12196
12193xTiền Phong>12196
12196xHồng Quang=
12202xHạ Lễ>12196
^330
12205nKhoái Châu=
12208xĐông Tảo>12070
12211xBình Minh>12049
12214xPhạm Hồng Thái>12223
12220xÔng Đình>12223
12223xTân Dân=
12226xTứ Dân>12247
12229xAn Vĩ>12223
12232xĐông Kết>12205
12238xDân Tiến=
12244xĐồng Tiến>12238
12247xTân Châu=
12250xLiên Khê>12205
12253xPhùng Hưng>12205
12256xViệt Hòa>12238
12259xĐông Ninh>12247
12262xĐại Tập>12247
12265xChí Minh>12271
12271xThuần Hưng=
12274xNguyễn Huệ>12271
^331
12280nLương Bằng=
12283xNghĩa Dân>12286
12286xToàn Thắng=
12289xVĩnh Xá>12286
12292xPhạm Ngũ Lão>12280
12295xPhú Thọ>12313
12298xĐồng Thanh>12286
12301xSong Mai>12322
12304xChính Nghĩa>12280
12313xMai Động=
12316xĐức Hợp>12313
12319xHùng An>12322
12322xNgọc Thanh>11983,12322
12325xDiên Hồng>12280
12328xHiệp Cường>12322
^332
12337nVương=
12340xHưng Đạo>12337
12346xNhật Tân>12337
12352xLệ Xá>12361
12355xAn Viên>12337
12361xTrung Dũng=
12364xHải Thắng=
12367xThủ Sỹ>11977
12370xThiện Phiến>12364
12373xThụy Lôi>12364
12376xCương Chính>12361
^333
12391nTrần Cao=
12394xMinh Tân>12391
12397xPhan Sào Nam>12406
12400xQuang Hưng>12391
12403xMinh Hoàng>12406
12406xĐoàn Đào=
12409xTống Phan>12391
12412xĐình Cao>12424
12415xNhật Quang>12424
12421xTam Đa>12427
12424xTiên Tiến=
12427xNguyên Hòa=
12430xTống Trân>12427
^336
12433pLê Hồng Phong>13225
12436pBồ Xuyên>13225
12439pĐề Thám>12452
12442pKỳ Bá>12454
12445pQuang Trung>12452
12448pPhú Khánh>12466
12451pTiền Phong>13225
12452pTrần Hưng Đạo=
12454pTrần Lãm=
12457xĐông Hòa>12817
12460pHoàng Diệu>12817
12463xPhú Xuân>12452
12466xVũ Phúc=
12469xVũ Chính>12454
12817xĐông Mỹ=
12820xĐông Thọ>12817
13084xVũ Đông>12454
13108xVũ Lạc>12454
13225xTân Bình=
^338
12472nQuỳnh Côi=
12475xAn Khê>12499
12478xAn Đồng>12499
12481xQuỳnh Hoa>12511
12484xQuỳnh Lâm>12517
12487xQuỳnh Thọ>12511
12490xAn Hiệp>12499
12493xQuỳnh Hoàng>12517
12496xQuỳnh Giao>12511
12499xAn Thái=
12502xAn Cầu>12526
12505xQuỳnh Hồng>12472
12508xQuỳnh Khê>12532
12511xQuỳnh Minh=
12514xAn Ninh>12523
12517xQuỳnh Ngọc=
12520xQuỳnh Hải>12472
12523nAn Bài=
12526xAn Ấp=
12529xQuỳnh Hội>12472
12532xChâu Sơn=
12535xQuỳnh Mỹ>12472
12538xAn Quí~An Quý>12526
12541xAn Thanh>12523
12547xAn Vũ>12523
12550xAn Lễ>12526
12553xQuỳnh Hưng>12472
12559xAn Mỹ>12523
12562xQuỳnh Nguyên>12532
12565xAn Vinh>12577
12571xAn Dục>12583
12574xĐông Hải>12577
12577xTrang Bảo Xá=
12580xAn Tràng>12583
12583xĐồng Tiến=
^339
12586nHưng Hà=
12589xQuang Trung>12619
12592xTân Lễ>12613
12595xCộng Hòa=
12601xCanh Tân>12595
12604xHòa Tiến>12595
12610xTân Tiến>12634
12613nHưng Nhân=
12616xĐoan Hùng>12634
12619xDuyên Hải=
12622xTân Hòa>12595
12625xVăn Cẩm>12619
12628xBắc Sơn>12631
12631xĐông Đô=
12634xPhúc Khánh=
12637xLiên Hiệp>12613
12640xTây Đô>12631
12643xThống Nhất>12586
12646xTiến Đức>12613
12649xThái Hưng>12613
12652xThái Phương>12634
12655xHòa Bình>12586
12656xChi Lăng>12631
12658xMinh Khai>12586
12661xHồng An>12676
12664xKim Chung~Kim Trung>12586
12667xHồng Lĩnh>12586
12670xMinh Tân>12676
12673xVăn Lang>12586
12676xĐộc Lập=
12679xChí Hòa>12685
12682xMinh Hòa>12685
12685xHồng Minh=
^340
12688nĐông Hưng=
12694xĐông Phương=
12700xLiên An Đô=
12703xĐông Sơn>12688
12706xĐông Cường>12694
12709xPhú Lương>12700
12712xMê Linh>12700
12715xLô Giang>12700
12718xĐông La>12688
12721xMinh Tân>12754
12724xĐông Xá>12694
12730xNguyên Xá>12688
12736xPhong Dương Tiến=
12739xHồng Việt>12754
12745xHà Giang=
12748xĐông Kinh>12745
12751xĐông Hợp>12688
12754xThăng Long=
12757xĐông Các>12688
12760xPhú Châu>12736
12763xLiên Hoa=
12769xĐông Tân>12793
12772xĐông Vinh>12745
12775xXuân Quang Động=
12778xHồng Bạch>12754
12784xTrọng Quan>12763
12790xHồng Giang>12763
12793xĐông Quan=
12802xĐông Á>12793
12808xĐông Hoàng>12775
12811xĐông Dương>12817
12823xMinh Phú>12763
^341
12826nDiêm Điền=
12832xThụy Trường>12862
12841xHồng Dũng>12862
12844xThụy Quỳnh>12859
12847xAn Tân>12862
12850xThụy Ninh=
12853xThụy Hưng>12865
12856xThụy Việt>12859
12859xThụy Văn=
12862xThụy Xuân=
12865xDương Phúc=
12868xThụy Trình>12826
12871xThụy Bình>12826
12874xThụy Chính>12850
12877xThụy Dân>12850
12880xThụy Hải>12826
12889xThụy Liên>12826
12892xThụy Duyên>12904
12898xThụy Thanh>12904
12901xThụy Sơn>12865
12904xThụy Phong=
12907xThái Thượng>12922
12910xThái Nguyên>12922
12916xDương Hồng Thủy=
12919xThái Giang=
12922xHòa An=
12925xSơn Hà>12919
12934xThái Phúc>12916
12937xThái Hưng>12922
12940xThái Đô>12943
12943xThái Xuyên=
12949xMỹ Lộc>12943
12958xTân Học>12943
12961xThái Thịnh=
12964xThuần Thành>12961
12967xThái Thọ>12961
^342
12970nTiền Hải=
12976xĐông Trà>12988
12979xĐông Long>12988
12985xVũ Lăng>12970
12988xĐông Xuyên=
12991xTây Lương>12970
12994xTây Ninh>12970
12997xĐông Quang>12988
13000xĐông Hoàng>13003
13003xĐông Minh=
13012xAn Ninh>12970
13018xĐông Cơ>13003
13021xTây Giang=
13024xĐông Lâm>13003
13027xPhương Công>13039
13030xÁi Quốc>13021
13036xNam Cường>13057
13039xVân Trường=
13045xNam Chính>13057
13048xBắc Hải>13039
13051xNam Thịnh>13057
13054xNam Hà>13063
13057xNam Tiến=
13060xNam Trung>13066
13063xNam Hồng=
13066xNam Hưng=
13069xNam Hải>13063
13072xNam Phú>13066
^343
13075nKiến Xương=
13078xTrà Giang>13093
13081xQuốc Tuấn>13093
13087xAn Bình>13096
13090xTây Sơn>12454
13093xHồng Thái=
13096xBình Nguyên=
13102xLê Lợi>13120
13111xVũ Lễ>13132
13114xThanh Tân>13096
13120xThống Nhất=
13126xVũ Ninh>13141
13129xVũ An>13141
13132xQuang Lịch=
13135xHòa Bình>13132
13138xBình Minh>13075
13141xVũ Quí~Vũ Quý=
13144xQuang Bình>13075
13150xVũ Trung>13141
13156xVũ Công>13159
13159xHồng Vũ=
13162xQuang Minh>13075
13165xQuang Trung>13075
13171xMinh Quang>13183
13177xMinh Tân>13183
13180xNam Bình>13186
13183xBình Thanh=
13186xBình Định=
13189xHồng Tiến>13186
^344
13192nVũ Thư=
13195xHồng Lý>13219
13198xĐồng Thanh>13219
13201xXuân Hòa>13219
13204xHiệp Hòa>13222
13207xPhúc Thành>13225
13210xTân Phong>13225
13213xSong Lãng>13222
13216xTân Hòa>13225
13219xViệt Hùng=
13222xMinh Lãng=
13228xMinh Khai>13192
13231xDũng Nghĩa>13192
13234xMinh Quang>13192
13237xTam Quang>13192
13240xTân Lập>13246
13243xBách Thuận>13246
13246xTự Tân=
13249xSong An>12466
13252xTrung An>12466
13255xVũ Hội>13264
13258xHòa Bình>13192
13261xNguyên Xá>12466
13264xViệt Thuận=
13267xVũ Vinh>13264
13270xVũ Đoài>13279
13273xVũ Tiến>13279
13276xVũ Vân>13264
13279xDuy Nhất=
13282xHồng Phong>13279
^347
13285pQuang Trung>13285,13366
13291pLê Hồng Phong=
13294pChâu Cầu>13285
13303pLam Hạ>13366
13306xPhù Vân>13291
13309pLiêm Chính>13285
13315pThanh Châu>13285
13318pChâu Sơn=
13366pTân Hiệp=
13426xKim Bình>13291
13444pTân Liêm=
13459pThanh Tuyền>13318
13507xĐinh Xá>13444
13513xTrịnh Xá>13444
^349
13321pĐồng Văn>13348
13324pHòa Mạc>13324,13330
13327xMộc Hoàn>13330
13330pChâu Giang=
13333pBạch Thượng>13348
13336pDuy Minh=
13342pDuy Hải>13336
13345xChuyên Ngoại>13324
13348pYên Bắc=
13351xTrác Văn>13324
13354pTiên Nội>13363,13366
13357pHoàng Đông>13336,13366
13360xYên Nam>13324
13363xTiên Ngoại>13363,13366
13369xTiên Sơn>13363
^350
13384pQuế=
13387xNguyễn Úy>13396
13390pĐại Cương>13393
13393pLê Hồ=
13396pTượng Lĩnh=
13402pTân Tựu=
13405pĐồng Hóa>13393
13408xHoàng Tây>13402
13411pTân Sơn>13396
13414xThụy Lôi>13420
13417xVăn Xá>13384
13420xKhả Phong=
13423pNgọc Sơn>13384
13429pBa Sao>13420
13432xLiên Sơn>13435
13435pThi Sơn=
13438xThanh Sơn>13435
^351
13441nKiện Khê>13318
13450xLiêm Phong>13456
13453xThanh Hà>13456
13456xLiêm Cần=
13465xLiêm Thuận>13483
13468xThanh Thủy>13474
13471xThanh Phong>13474
13474nTân Thanh=
13477xThanh Tân>13489
13480xLiêm Túc>13483
13483xLiêm Sơn=
13486xThanh Hương>13495
13489xThanh Nghị=
13492xThanh Tâm>13495
13495xThanh Nguyên=
13498xThanh Hải>13489
^352
13501nBình Mỹ=
13504xBình Nghĩa=
13510xTràng An>13504
13516xĐồng Du>13504
13519xNgọc Lũ>13540
13525xĐồn Xá>13501
13528xAn Ninh>13531
13531xBồ Đề=
13540xBình An=
13543xVũ Bản>13531
13546xTrung Lương>13540
13552xAn Đổ>13558
13555xLa Sơn>13501
13558xTiêu Động=
13561xAn Lão>13558
^353
13567xHợp Lý>13573
13570xNguyên Lý>13591
13573xChính Lý=
13576xChân Lý>13579
13579xĐạo Lý=
13582xCông Lý>13591
13585xVăn Lý>13573
13588xBắc Lý>13579
13591xĐức Lý=
13594xTrần Hưng Đạo=
13597nVĩnh Trụ=
13600xNhân Thịnh>13609
13606xNhân Khang>13597
13609xNhân Mỹ=
13612xNhân Nghĩa>13594
13615xNhân Chính>13597
13618xNhân Bình>13594
13621xPhú Phúc>13627
13624xXuân Khê>13609
13627xTiến Thắng=
13630xHòa Hậu>13627
^356
13636pVị Xuyên>13669
13657pTrường Thi>13777
13666pTrần Hưng Đạo>13669
13669pCửa Bắc=
13678pNăng Tĩnh>13669
13681pQuang Trung>13669
13684pLộc Hạ=
13687pLộc Vượng>13669
13690pCửa Nam>13669
13693pLộc Hòa=
13696pNam Phong>13972
13699pMỹ Xá=
13705pNam Vân>13984
13708pHưng Lộc=
13711xMỹ Hà>13693
13717xMỹ Thắng>13693
13720xMỹ Trung>13684
13723xMỹ Tân>13684
13726xMỹ Phúc>13669
13732xMỹ Thuận>13708
13735xMỹ Lộc>13708
^359
13741nGôi=
13747xHiển Khánh>13753
13750xMinh Tân=
13753xHợp Hưng=
13756xĐại An>13699
13762xCộng Hòa>13750
13765xTrung Thành>13753
13768xQuang Trung>13753
13777xThành Lợi=
13780xKim Thái>13741
13783xLiên Minh>13786
13786xĐại Thắng=
13789xTam Thanh>13741
13792xVĩnh Hào>13786
^360
13795nLâm=
13801xTrung Nghĩa>13807
13807xTân Minh=
13810xYên Thọ>13822
13819xPhú Hưng>13822
13822xYên Chính=
13825xYên Bình>13834
13831xYên Mỹ>13834
13834xYên Dương=
13843xYên Khánh>13795
13846xYên Phong>13795
13849xYên Ninh>13834
13852xYên Lương>13864
13861xYên Tiến>13864
13864xYên Thắng=
13867xYên Phúc>13870
13870xYên Cường=
13873xYên Lộc>13870
13876xHồng Quang>13795
13879xYên Đồng=
13882xYên Khang>13879
13885xYên Nhân>13870
13888xYên Trị>13879
^361
13891nLiễu Đề=
13894nRạng Đông=
13900xĐồng Thịnh=
13906xNghĩa Thái>13891
13909xHoàng Nam>13900
13912xNghĩa Châu>13891
13915xNghĩa Trung>13891
13918xNghĩa Sơn=
13921xNghĩa Lạc>13918
13924xNghĩa Hồng>13927
13927xNghĩa Phong=
13930xNghĩa Phú>13927
13939nQuỹ Nhất=
13942xNghĩa Hùng>13957
13945xNghĩa Lâm>13957
13948xNghĩa Thành>13939
13951xPhúc Thắng>13894
13954xNghĩa Lợi>13939
13957xNghĩa Hải=
13963xNam Điền>13894
^362
13966nNam Giang=
13972xNam Điền=
13975xNghĩa An>13984
13978xNam Thắng>13987
13984xHồng Quang=
13987xTân Thịnh=
13990xNam Cường>13966
13993xNam Hồng>13987
13996xNam Hùng>13966
13999xNam Hoa>14005
14002xNam Dương>14011
14005xNam Thanh=
14008xNam Lợi>14005
14011xBình Minh=
14014xĐồng Sơn=
14017xNam Tiến>14011
14020xNam Hải>14005
14023xNam Thái>14014
^363
14026nCổ Lễ=
14029xPhương Định>14038
14032xTrực Chính>14038
14035xTrung Đông>14026
14038xLiêm Hải=
14041xTrực Tuấn>14026
14044xViệt Hùng>14056
14047xTrực Đạo>14056
14050xTrực Hưng>14053
14053xTrực Nội=
14056nCát Thành=
14059xTrực Thanh>14053
14062xTrực Khang=
14065xTrực Thuận>14062
14068xTrực Mỹ>14062
14071xTrực Đại=
14074xTrực Cường>14077
14077nNinh Cường=
14080xTrực Thái>14071
14083xTrực Hùng>14077
14086xTrực Thắng>14071
^364
14089nXuân Trường=
14092xXuân Châu>14095
14095xXuân Hồng=
14098xXuân Thành>14095
14101xXuân Thượng>14095
14104xXuân Giang=
14110xXuân Tân>14104
14116xXuân Ngọc>14089
14122xTrà Lũ=
14125xThọ Nghiệp>14122
14128xXuân Phú>14104
14134xXuân Vinh>14122
14143xXuân Ninh>14089
14146xXuân Phúc>14089
^365
14152nQuất Lâm>14212
14155xGiao Hương>14161
14158xHồng Thuận>14182
14161xGiao Thiện=
14164xGiao Thanh>14161
14167nGiao Thủy=
14170xBình Hòa>14167
14176xGiao Hà>14203
14179xGiao Nhân=
14182xGiao An=
14185xGiao Lạc>14182
14188xGiao Châu>14179
14191xGiao Tân>14194
14194xGiao Yến=
14197xGiao Xuân>14203
14200xGiao Thịnh>14212
14203xGiao Hải=
14206xBạch Long>14194
14209xGiao Long>14179
14212xGiao Phong=
^366
14215nYên Định=
14218nCồn=
14221nThịnh Long=
14224xHải Nam>14248
14227xHải Trung>14215
14233xHải Minh>14236
14236xHải Anh=
14248xHải Hưng=
14254xHải Long>14215
14260xHải Đường>14236
14263xHải Lộc>14248
14266xHải Quang>14287
14269xHải Đông>14287
14272xHải Sơn>14218
14275xHải Tân>14218
14281xHải Phong=
14284xHải An>14281
14287xHải Tây=
14293xHải Phú>14308
14296xHải Giang>14281
14302xHải Ninh>14221
14308xHải Xuân=
14311xHải Châu>14221
14317xHải Hòa>14308
^370
14362pBắc Sơn=
14365pTrung Sơn=
14368pNam Sơn>14365
14369pTây Sơn>14362
14371xYên Sơn=
14374pYên Bình>14725
14375pTân Bình>14371
14377xQuang Sơn>14362
14380xĐông Sơn>14365
^372
14386xXích Thổ>14389
14389xGia Lâm=
14392xGia Sơn>14389
14395xThạch Bình>14407
14398xGia Thủy>14401
14401xGia Tường=
14404xCúc Phương=
14407xPhú Sơn=
14410xĐức Long>14401
14413xLạc Vân>14407
14416xĐồng Phong>14428
14419xYên Quang>14428
14425xThượng Hòa>14434
14428nNho Quan=
14431xVăn Phương>14404
14434xThanh Sơn=
14437xPhúc Sơn>14533
14443xVăn Phú>14434
14446xPhú Lộc>14452
14449xKỳ Phú>14458
14452xQuỳnh Lưu=
14458xPhú Long=
14461xQuảng Lạc>14371
^373
14464nThịnh Vượng=
14467xGia Hòa>14464
14470xGia Hưng>14482
14473xLiên Sơn>14482
14476xGia Thanh>14494
14479xGia Vân>14488
14482xGia Phú=
14485xGia Xuân>14494
14488xGia Lập=
14494xGia Trấn=
14500xGia Phương=
14503xGia Tân>14488,14533
14506xTiến Thắng>14500
14509xGia Trung>14500
14512xGia Minh>14524
14515xGia Lạc>14524
14521xGia Sinh>14533
14524xGia Phong=
^374
14320pĐông Thành>14329
14323pTân Thành>14329
14329pVân Giang=
14332pBích Đào>14329
14338pNam Bình>14329
14341pNam Thành>14329
14344pNinh Khánh>14329
14347xNinh Nhất>14329
14350xNinh Tiến>14329
14353pNinh Phúc>14566
14356pNinh Sơn>14359
14359pNinh Phong=
14527pNinh Mỹ>14329
14530pNinh Giang>14533
14533xTrường Yên=
14536xNinh Khang>14329
14542xNinh Hòa>14533
14551xNinh Hải>14359
14554xNinh Vân>14359
14557xNinh An>14359
^375
14560nYên Ninh=
14563xKhánh Thiện=
14566xKhánh Phú=
14569xKhánh Hòa>14566
14572xKhánh Lợi>14563
14575xKhánh An>14566
14578xKhánh Cường>14563
14581xKhánh Cư>14560
14587xKhánh Hải>14560
14590xKhánh Trung>14608
14593xKhánh Mậu>14614
14596xKhánh Vân>14560
14599xKhánh Hội>14614
14602xKhánh Công>14608
14608xKhánh Thành=
14611xKhánh Nhạc=
14614xKhánh Thủy=
14617xKhánh Hồng>14611
^376
14620nPhát Diệm=
14623nBình Minh=
14629xHồi Ninh>14653
14632xXuân Chính>14653
14635xKim Định>14638
14638xÂn Hòa=
14641xHùng Tiến>14638
14647xQuang Thiện=
14650xNhư Hòa>14647
14653xChất Bình=
14656xĐồng Hướng>14647
14659xKim Chính>14620
14662xThượng Kiệm>14620
14668xTân Thành>14674
14671xYên Lộc>14674
14674xLai Thành=
14677xĐịnh Hóa=
14680xVăn Hải>14677
14683xKim Tân>14677
14686xKim Mỹ>14623
14689xCồn Thoi>14623
14695xKim Trung>14698
14698xKim Đông=
^377
14701nYên Thịnh=
14704xKhánh Thượng>14725
14707xKhánh Dương>14701
14719xYên Phong>14728
14722xYên Hòa>14701
14725xYên Thắng=
14728xYên Từ=
14734xYên Thành>14746
14737xYên Nhân>14728
14740xYên Mỹ>14743
14743xYên Mạc=
14746xYên Đồng=
14749xYên Thái>14746
14752xYên Lâm>14743
^380
14755pHàm Rồng>14758
14758pĐông Thọ>14758,14797
14761pNam Ngạn>14758
14764pTrường Thi>14797
14767pĐiện Biên>14797
14770pPhú Sơn>14797
14773pLam Sơn>14797
14776pBa Đình>14797
14779pNgọc Trạo>14797
14782pĐông Vệ>14797
14785pĐông Sơn>14797
14791pĐông Cương>14758
14794pĐông Hương>14797
14797pĐông Hải=
14800pQuảng Hưng>16522
14803pQuảng Thắng>16417
14806pQuảng Thành>16522
15850xThiệu Vân>15853
15856pThiệu Khánh>15853
15859pThiệu Dương>14758
15913pTào Xuyên>15925
15922pLong Anh>15925
15925pHoằng Quang=
15970pHoằng Đại>15925
16378pRừng Thông=
16381xĐông Hoàng>16378
16384xĐông Ninh>16378
16390xĐông Hòa>16378
16393xĐông Yên>16417
16396pĐông Lĩnh>15853
16399xĐông Minh>16378
16402xĐông Thanh>15853
16405xĐông Tiến>15853
16408xĐông Khê>16378
16414pĐông Thịnh>16378
16417xĐông Văn=
16420xĐông Phú>16417
16423xĐông Nam>16417
16426xĐông Quang>16417
16429xĐông Vinh>16417
16432pĐông Tân>16378
16435pAn Hưng>14797,16417
16441pQuảng Thịnh>16522
16459pQuảng Đông>16522
16507pQuảng Cát>16522
16522pQuảng Phú=
16525pQuảng Tâm>16522
^381
14809pBắc Sơn>14818
14812pBa Đình=
14815pLam Sơn>14812
14818pNgọc Trạo=
14821pĐông Sơn>14812
14823pPhú Sơn>14818
14824xQuang Trung>14818
^382
14830pTrung Sơn>16531
14833pBắc Sơn>16531
14836pTrường Sơn>16531
14839pQuảng Cư>16531
14842pQuảng Tiến>16531
16513xQuảng Minh>16516
16516xĐại Hùng=
16528pQuảng Thọ>16531
16531pQuảng Châu=
16534pQuảng Vinh>16516
^384
14845nMường Lát=
14848xTam Chung=
14854xMường Lý=
14857xTrung Lý=
14860xQuang Chiểu=
14863xPù Nhi=
14864xNhi Sơn=
14866xMường Chanh=
^385
14869nHồi Xuân=
14872xThành Sơn=
14875xTrung Sơn=
14878xPhú Thanh=
14881xTrung Thành>14872
14884xPhú Lệ>14878
14887xPhú Sơn>14878
14890xPhú Xuân=
14896xHiền Chung=
14899xHiền Kiệt>14896
14902xNam Tiến=
14908xThiên Phủ=
14911xPhú Nghiêm>14869
14914xNam Xuân>14902
14917xNam Động>14908
^386
14923nCành Nàng=
14926xĐiền Thượng>14932
14929xĐiền Hạ>14932
14932xĐiền Quang=
14935xĐiền Trung>14950
14938xThành Sơn>14956
14941xLương Ngoại>14953
14944xÁi Thượng>14950
14947xLương Nội>14953
14950xĐiền Lư=
14953xLương Trung=
14956xLũng Niêm=
14959xLũng Cao=
14962xHạ Trung>14923
14965xCổ Lũng>14959
14968xThành Lâm>14956
14971xBan Công>14923
14974xKỳ Tân=
14977xVăn Nho>14974
14980xThiết Ống=
14986xThiết Kế>14980
^387
14995xTrung Xuân>15001
14998xTrung Thượng>15016
14999xTrung Tiến>15001
15001xTrung Hạ=
15004xSơn Hà>15019
15007xTam Thanh=
15010xSơn Thủy=
15013xNa Mèo=
15016nSơn Lư>15016,15019
15019xTam Lư=
15022xSơn Điện=
15025xMường Mìn=
^388
15031xYên Khương=
15034xYên Thắng=
15037xTrí Nang>15055
15040xGiao An>15043
15043xGiao Thiện=
15046xTân Phúc>15058
15049xTam Văn=
15052xLâm Phú>15049
15055nLang Chánh=
15058xĐồng Lương=
^389
15061nNgọc Lặc=
15064xLam Sơn>15124
15067xMỹ Tân>15061
15070xThúy Sơn>15061
15073xThạch Lập>15085
15076xVân Âm~Vân Am>15106
15079xCao Ngọc>15124
15085xQuang Trung=
15088xĐồng Thịnh>15085
15091xNgọc Liên=
15094xNgọc Sơn>15091
15097xLộc Thịnh>15091
15100xCao Thịnh>15091
15103xNgọc Trung>15091
15106xPhùng Giáo=
15109xPhùng Minh>15112
15112xPhúc Thịnh=
15115xNguyệt Ấn>15106
15118xKiên Thọ>15112
15121xMinh Tiến>15124
15124xMinh Sơn=
^390
15127nPhong Sơn=
15133xCẩm Thành>15142
15136xCẩm Quý>15148
15139xCẩm Lương>15148
15142xCẩm Thạch=
15145xCẩm Liên>15142
15148xCẩm Giang=
15151xCẩm Bình>15142
15154xCẩm Tú>15148
15160xCẩm Châu>15163
15163xCẩm Tâm=
15169xCẩm Ngọc>15127
15172xCẩm Long>15178
15175xCẩm Yên>15163
15178xCẩm Tân=
15181xCẩm Phú>15178
15184xCẩm Vân>15163
^391
15187nKim Tân=
15190nVân Du=
15196xThạch Lâm>15199
15199xThạch Quảng=
15202xThạch Tượng>15199
15205xThạch Cẩm>15211
15208xThạch Sơn>15211
15211xThạch Bình=
15214xThạch Định>15187
15220xThạch Long>15211
15223xThành Mỹ>15229
15226xThành Yên>15229
15229xThành Vinh=
15232xThành Minh>15229
15235xThành Công>15190
15238xThành Tân>15190
15241xThành Trực>15187
15247xThành Tâm>15250
15250xThành An=
15253xThành Thọ>15187
15256xThành Tiến>15187
15259xThành Long>15250
15265xThành Hưng>15187
15268xNgọc Trạo>15250
^392
15271nHà Trung>15271,15286
15274nHà Long=
15277xHà Vinh>14812
15280xHà Bắc>15274
15283xHoạt Giang>15286
15286xYên Dương=
15292xHà Giang>15274
15298xLĩnh Toại=
15304xHà Ngọc>15271
15307xYến Sơn>15271
15313xHà Sơn>15316
15316nHà Lĩnh=
15319xHà Đông>15271
15322xHà Tân>15316
15325xHà Tiến>15316
15328xHà Bình>15271,15286
15331xThái Lai>15298
15334xHà Châu>15298
15343xHà Hải>15298
^393
15349nVĩnh Lộc=
15352xVĩnh Quang>15361
15355xVĩnh Yên>15361
15358xVĩnh Tiến>15361
15361xVĩnh Long=
15364xVĩnh Phúc>15349
15367xVĩnh Hưng>15349
15376xVĩnh Hòa>15349
15379xVĩnh Hùng>15382
15382xMinh Tân=
15385xNinh Khang>15349
15388xVĩnh Thịnh>15382
15391xVĩnh An>15382
^394
15397nThống Nhất>15409
15403nYên Lâm>15412
15406xYên Tâm>15409
15409xYên Phú=
15412nQuý Lộc=
15415xYên Thọ>15412
15418xYên Trung>15421
15421xYên Trường=
15427xYên Phong>15421
15430xYên Thái>15421
15433xYên Hùng>15442
15436xYên Thịnh>15442
15442xYên Ninh=
15445xĐịnh Tăng>15469
15448xĐịnh Hòa=
15451xĐịnh Thành>15448
15454xĐịnh Công>15448
15457xĐịnh Tân=
15460xĐịnh Tiến>15457
15463xĐịnh Long>15469
15466xĐịnh Liên>15469
15469nQuán Lào=
15472xĐịnh Hưng>15457
15475xĐịnh Hải>15457
15478xĐịnh Bình>15448
^395
15493xXuân Hồng>15499
15499nThọ Xuân=
15502xBắc Lương>15505
15505xNam Giang=
15508xXuân Phong>15505
15511xThọ Lộc>15505
15514xXuân Trường>15499
15517xXuân Hòa>15520
15520xThọ Hải=
15523xTây Hồ>15505
15526xXuân Giang>15499
15532xXuân Sinh>15553
15535xXuân Hưng>15520
15538xThọ Diên>15520
15541xThọ Lâm>15553
15544xThọ Xương=
15547xXuân Bái>15544
15550xXuân Phú>15553
15553nSao Vàng=
15556nLam Sơn>15544
15559xXuân Thiên>15568
15565xThuận Minh>15568
15568xThọ Lập=
15571xQuảng Phú>15574
15574xXuân Tín=
15577xPhú Xuân>15574
15583xXuân Lai>15592
15586xXuân Lập>15592
15592xXuân Minh=
15598xTrường Xuân>15592
^396
15607xBát Mọt=
15610xYên Nhân=
15619xXuân Lẹ>15658
15622xVạn Xuân=
15628xLương Sơn=
15631xXuân Cao>15634
15634xLuận Thành=
15637xLuận Khê>15634,15661
15640xXuân Thắng>15643
15643xXuân Lộc=
15646nThường Xuân=
15649xXuân Dương>15646
15652xThọ Thanh>15646
15655xNgọc Phụng>15646
15658xXuân Chinh=
15661xTân Thành=
^397
15664nTriệu Sơn=
15667xThọ Sơn=
15670xThọ Bình>15667
15673xThọ Tiến>15754
15676xHợp Lý>15682
15679xHợp Tiến>15682
15682xHợp Thành=
15685xTriệu Thành>15682
15688xHợp Thắng>15682
15691xMinh Sơn>15664
15700xDân Lực>15664
15703xDân Lý>15664
15706xDân Quyền>15664
15709xAn Nông>15766
15712xVăn Sơn~Vân Sơn>15715
15715xThái Hòa=
15718nNưa>15715
15721xĐồng Lợi>15724
15724xĐồng Tiến=
15727xĐồng Thắng>15724
15730xTiến Nông>15766
15733xKhuyến Nông>15766
15736xXuân Lộc>15763
15742xThọ Dân>15763
15745xXuân Thọ>15754
15748xThọ Tân>15763
15751xThọ Ngọc>15754
15754xThọ Cường=
15760xThọ Phú>15763
15763xThọ Thế=
15766xNông Trường=
15769xBình Sơn>15667
^398
15772nThiệu Hóa>15772,15796,15835
15775xThiệu Ngọc>15778
15778xThiệu Vũ=
15781xThiệu Phúc>15772
15784xThiệu Tiến>15778
15787xThiệu Công>15772
15793xThiệu Long>15448,15772
15796xThiệu Giang=
15799xThiệu Duy>15796
15802xThiệu Nguyên>15772
15805xThiệu Hợp>15796
15808xThiệu Thịnh>15796
15811xThiệu Quang>15796
15814xThiệu Thành>15778
15817xThiệu Toán>15820
15820xThiệu Chính=
15823xThiệu Hòa>15820
15829nHậu Hiền>15820
15832xThiệu Viên>15835
15835xThiệu Lý=
15838xThiệu Vận>15835
15841xThiệu Trung>15835
15847xTân Châu>15853
15853xThiệu Giao=
^399
15865nBút Sơn=
15877xHoằng Xuân>15880
15880xHoằng Giang=
15883xHoằng Phú>15889
15886xHoằng Quỳ>15880
15889xHoằng Kim=
15892xHoằng Trung>15889
15895xHoằng Trinh>15910
15901xHoằng Sơn>15910
15907xHoằng Cát>15910
15910xHoằng Xuyên=
15916xHoằng Quý>15889
15919xHoằng Hợp>15880
15928xHoằng Đức>15865
15937xHoằng Hà>15865
15940xHoằng Đạt>15865
15946xHoằng Đạo>15865
15949xHoằng Thắng>15976
15952xHoằng Đồng>15865
15955xHoằng Thái>15961
15958xHoằng Thịnh>15961
15961xHoằng Thành=
15964xHoằng Lộc>15961
15967xHoằng Trạch>15961
15973xHoằng Phong>15976
15976xHoằng Lưu=
15979xHoằng Châu>15976
15982xHoằng Tân>15961
15985xHoằng Yến>15991
15988xHoằng Tiến>15991
15991xHoằng Hải=
15994xHoằng Ngọc>16000
15997xHoằng Đông>16000
16000xHoằng Thanh=
16003xHoằng Phụ>16000
16006xHoằng Trường>15991
^400
16012nHậu Lộc=
16015xĐồng Lộc>16033
16018xĐại Lộc>16021
16021xTriệu Lộc=
16027xTiến Lộc>16021
16030xLộc Sơn>16012
16033xCầu Lộc=
16036xThành Lộc>16033
16042xTuy Lộc>16033
16045xMỹ Lộc>16012
16048xThuần Lộc>16012
16057xXuân Lộc>16072
16063xHoa Lộc>16072
16066xLiên Lộc>16072
16069xQuang Lộc>16072
16072xPhú Lộc=
16075xHòa Lộc>16072
16078xMinh Lộc=
16081xHưng Lộc>16078
16084xHải Lộc>16078
16087xĐa Lộc>16078
16090xNgư Lộc>16078
^401
16093nNga Sơn=
16096xBa Đình>16171
16099xNga Vịnh>16171
16102xNga Văn>16114
16105xNga Thiện>16171
16108xNga Tiến=
16114xNga Phượng=
16120xNga Hiệp>16093
16123xNga Thanh>16093
16132xNga Yên>16093
16135xNga Giáp>16138
16138xNga Hải=
16141xNga Thành>16138
16144xNga An=
16147xNga Phú>16144
16150xNga Điền>16144
16153xNga Tân>16108
16156xNga Thủy>16093
16159xNga Liên>16138
16162xNga Thái>16108
16165xNga Thạch>16114
16168xNga Thắng>16114
16171xNga Trường=
^402
16174nYên Cát=
16177xBãi Trành=
16180xXuân Hòa>16177
16183xXuân Bình>16177
16186xHóa Quỳ=
16195xCát Vân>16225
16198xCát Tân>16225
16201xTân Bình>16174
16204xBình Lương>16186
16207xThanh Quân>16222
16210xThanh Xuân>16222
16213xThanh Hòa=
16216xThanh Phong>16213
16219xThanh Lâm>16213
16222xThanh Sơn=
16225xThượng Ninh=
^403
16228nBến Sung=
16231xCán Khê>16234
16234xXuân Du=
16240xPhượng Nghi>16234
16243xMậu Lâm>16249
16246xXuân Khang>16228
16249xPhú Nhuận=
16252xHải Long>16228
16258xXuân Thái=
16261xXuân Phúc>16264
16264xYên Thọ>16228,16264
16267xYên Lạc>16264
16273xThanh Tân>16273,16369
16276xThanh Kỳ>16273
^404
16279nNông Cống=
16282xTân Phúc>16297
16285xTân Thọ>16297
16288xHoàng Sơn>16297
16291xTân Khang>16297
16294xHoàng Giang>16297
16297xTrung Chính=
16303xTrung Thành>16309
16309xTế Thắng=
16315xTế Lợi>16309
16318xTế Nông>16309
16321xMinh Nghĩa>16279
16324xMinh Khôi>16279
16327xVạn Hòa>16279
16330xTrường Trung>16348
16333xVạn Thắng>16279
16336xTrường Giang>16348
16339xVạn Thiện>16279
16342xThăng Long=
16345xTrường Minh>16348
16348xTrường Sơn=
16351xThăng Bình>16342
16354xCông Liêm>16369
16357xTượng Văn>16363
16360xThăng Thọ>16342
16363xTượng Lĩnh=
16366xTượng Sơn>16363
16369xCông Chính=
16375xYên Mỹ>16369
^406
16438nTân Phong=
16447xQuảng Trạch>16480
16453xQuảng Đức>16438
16456xQuảng Định>16438
16462xQuảng Nhân>16540
16465xQuảng Ninh>16540
16468xQuảng Bình>16543
16471xQuảng Hợp>16498
16474xQuảng Văn>16498
16477xQuảng Long>16480
16480xQuảng Yên=
16483xQuảng Hòa>16480
16489xQuảng Khê=
16492xQuảng Trung>16489
16495xQuảng Chính>16489
16498xQuảng Ngọc=
16501xQuảng Trường>16489
16510xQuảng Phúc>16498
16519xQuảng Giao>16516
16540xQuảng Hải=
16543xQuảng Lưu=
16546xQuảng Lộc>16543
16549xTiên Trang=
16552xQuảng Nham>16549
16555xQuảng Thạch>16549
16558xQuảng Thái>16543
^407
16561pHải Hòa=
16564pHải Châu>16576
16567xThanh Thủy>16576
16570xThanh Sơn>16576
16576pHải Ninh=
16579xAnh Sơn>16591
16582xNgọc Lĩnh>16594
16585pHải An>16594
16591xCác Sơn=
16594pTân Dân=
16597pHải Lĩnh=
16600xĐịnh Hải>16597
16603xPhú Sơn>16624
16606pNinh Hải>16597
16609pNguyên Bình=
16612xHải Nhân>16561
16618pBình Minh>16561
16621pHải Thanh>16561
16624xPhú Lâm=
16627pXuân Lâm>16609
16630pTrúc Lâm>16624
16633pHải Bình>16645
16636xTân Trường=
16639xTùng Lâm>16624
16642pTĩnh Hải>16645
16645pMai Lâm=
16648xTrường Lâm>16636
16654pHải Thượng=
16657xNghi Sơn>16654
16660xHải Hà>16654
^412
16663pĐông Vĩnh>16681
16666pHà Huy Tập>16702
16669pLê Lợi>16681
16670pQuán Bàu>17920
16672pHưng Bình>16681
16673pHưng Phúc>16690
16675pHưng Dũng>16690
16678pCửa Nam>16681
16681pQuang Trung=
16690pTrường Thi=
16693pBến Thủy>16690
16699pTrung Đô>16690
16702pNghi Phú=
16705pHưng Đông>17920
16708pHưng Lộc=
16711xHưng Hòa>16690
16714pVinh Tân>16690
16717pNghi Thủy>16732
16720pNghi Tân>16732
16723pThu Thủy>16732
16726pNghi Hòa>16732
16729pNghi Hải>16732
16732pNghi Hương=
16735pNghi Thu>16732
17902xNghi Phong>16708
17905xNghi Xuân>16708
17908xNghi Liên>17920
17914xNghi Ân>16702
17917xPhúc Thọ>16708
17920xNghi Kim=
17923pNghi Đức>16702
17926xNghi Thái>16708
18013xHưng Chính>16681
^414
16939pHòa Hiếu=
16993pQuang Phong>16939
16994pQuang Tiến>17011
17003pLong Sơn>16939
17005xNghĩa Tiến>17011
17008xNghĩa Mỹ>17017
17011xTây Hiếu=
17014xNghĩa Thuận>17017
17017xĐông Hiếu=
^415
16738nKim Sơn=
16741xThông Thụ>16744
16744xĐồng Văn=
16747xHạnh Dịch>16750
16750xTiền Phong=
16753xNậm Giải>16738
16756xTri Lễ=
16759xChâu Kim>16738
16763xMường Nọc>16738
16765xChâu Thôn>16774
16768xNậm Nhoóng>16756
16771xQuang Phong>16774
16774xCăm Muộn~Cắm Muộn=
^416
16777nTân Lạc=
16780xChâu Bính>16792
16783xChâu Thuận>16792
16786xChâu Hội>16777
16789xChâu Nga>16777
16792xChâu Tiến=
16795xChâu Hạnh>16777
16798xChâu Thắng>16792
16801xChâu Phong=
16804xChâu Bình=
16807xChâu Hoàn>16801
16810xDiên Lãm>16801
^417
16813nMường Xén=
16816xMỹ Lý=
16819xBắc Lý=
16822xKeng Đu=
16825xĐoọc Mạy>16834
16828xHuồi Tụ=
16831xMường Lống=
16834xNa Loi=
16837xNậm Cắn=
16840xBảo Nam>16849
16843xPhà Đánh>16837
16846xBảo Thắng>16855
16849xHữu Lập=
16852xTà Cạ>16813
16855xChiêu Lưu=
16858xMường Típ=
16861xHữu Kiệm>16849
16864xTây Sơn>16813
16867xMường Ải>16858
16870xNa Ngoi=
16873xNậm Càn>16870
^418
16876nThạch Giám=
16879xMai Sơn>16882
16882xNhôn Mai=
16885xHữu Khuông=
16900xYên Tĩnh>16912
16903xNga My=
16904xXiêng My>16903
16906xLưỡng Minh~Lượng Minh=
16909xYên Hòa=
16912xYên Na=
16915xLưu Kiền>16876
16921xXá Lượng>16876
16924xTam Thái>16936
16927xTam Đình>16933
16930xYên Thắng>16909
16933xTam Quang=
16936xTam Hợp=
^419
16941nNghĩa Đàn=
16942xNghĩa Mai>16975
16945xNghĩa Yên>16951
16948xNghĩa Lạc>16951
16951xNghĩa Lâm=
16954xNghĩa Sơn>16951
16957xNghĩa Lợi>16969
16960xNghĩa Bình>16941
16966xNghĩa Minh>16975
16969xNghĩa Thọ=
16972xNghĩa Hưng=
16975xNghĩa Hồng=
16981xNghĩa Trung>16941
16984xNghĩa Hội>16969
16987xNghĩa Thành>16972
17020xNghĩa Đức>17032
17023xNghĩa An>17032
17026xNghĩa Long>17029
17029xNghĩa Lộc=
17032xNghĩa Khánh=
^420
17035nQuỳ Hợp=
17038xYên Hợp>17059
17041xChâu Tiến>17044
17044xChâu Hồng=
17047xĐồng Hợp>17059
17050xChâu Thành>17044
17053xLiên Hợp>17056
17056xChâu Lộc=
17059xTam Hợp=
17062xChâu Cường>17077
17065xChâu Quang>17035
17068xThọ Hợp>17035
17071xMinh Hợp=
17074xNghĩa Xuân>17059
17077xChâu Thái=
17080xChâu Đình>17035
17083xVăn Lợi>17071
17086xNam Sơn>17089
17089xChâu Lý=
17092xHạ Sơn>17071
17095xBắc Sơn>17089
^421
17101xQuỳnh Thắng>17224
17119xQuỳnh Tân>17143
17122xQuỳnh Châu>17149
17140xTân Sơn>17149
17143xQuỳnh Văn=
17146xNgọc Sơn>17170
17149xQuỳnh Tam=
17152xQuỳnh Sơn>17170
17155xQuỳnh Thạch>17143
17158xQuỳnh Bảng>17176
17164xQuỳnh Thanh>17176
17167xQuỳnh Hậu>17179
17170xQuỳnh Lâm=
17173xQuỳnh Đôi>17176
17176xMinh Lương=
17179nCầu Giát=
17182xQuỳnh Yên>17176
17185xBình Sơn>17179
17191xQuỳnh Diễn>17179
17197xQuỳnh Giang>17179
17206xAn Hòa>17212
17209xPhú Nghĩa>17212
17212xVăn Hải=
17218xThuận Long>17212
17224xTân Thắng=
^422
17230xBình Chuẩn=
17233xLạng Khê>17248
17236xCam Lâm>17242
17239xThạch Ngàn=
17242xĐôn Phục=
17245xMậu Đức>17239
17248xChâu Khê=
17251xChi Khê>17254
17254nTrà Lân=
17257xYên Khê>17254
17260xLục Dạ>17263
17263xMôn Sơn=
^423
17266nTân Kỳ=
17269xTân Hợp>17278
17272xTân Phú=
17275xTân Xuân>17272
17278xGiai Xuân=
17281xBình Hợp>17284
17284xNghĩa Đồng=
17287xĐồng Văn=
17290xNghĩa Thái>17272
17296xHoàn Long>17272
17299xNghĩa Phúc>17305
17302xTiên Kỳ>17287
17305xTân An=
17308xNghĩa Dũng>17266
17314xKỳ Sơn>17266
17317xHương Sơn>17305
17320xKỳ Tân>17266
17323xPhú Sơn>17326
17325xTân Hương>17326
17326xNghĩa Hành=
^424
17329nKim Nhan=
17332xThọ Sơn>17335
17335xThành Sơn=
17338xBình Sơn>17335
17344xTam Đỉnh=
17347xHùng Sơn>17344
17350xCẩm Sơn>17344
17353xĐức Sơn>17329
17356xTường Sơn>17357
17357xHoa Sơn=
17359xTào Sơn>17365
17362xVĩnh Sơn>17365
17365xLạng Sơn=
17368xHội Sơn>17357
17374xPhúc Sơn>17329
17377xLong Sơn>17380
17380xKhai Sơn=
17383xLĩnh Sơn>17380
17386xCao Sơn>17380
^425
17392xDiễn Lâm>17395
17395xDiễn Đoài=
17398xDiễn Trường>17395
17401xDiễn Yên>17395
17404xDiễn Hoàng>17419
17410xDiễn Mỹ>17419
17413xDiễn Hồng>17416
17416xDiễn Phong=
17419xHùng Hải=
17425xDiễn Liên>17443
17428xDiễn Vạn>17416
17431xDiễn Kim>17419
17434xDiễn Kỷ>17416
17437xXuân Tháp>17443
17440xDiễn Thái>17443
17443xDiễn Đồng=
17449xHạnh Quảng>17476
17452xNgọc Bích>17464
17458xDiễn Nguyên>17476
17461xDiễn Hoa>17464
17464nDiễn Thành=
17467xDiễn Phúc>17464
17476xDiễn Cát=
17479xDiễn Thịnh=
17482xDiễn Tân>17479
17485xMinh Châu>17476
17488xDiễn Thọ=
17491xDiễn Lợi>17488
17494xDiễn Lộc>17488
17497xDiễn Trung>17479
17500xDiễn An>17479
17503xDiễn Phú>17488
^426
17506nHoa Thành=
17509xMã Thành>17515
17510xTiến Thành>17515
17512xLăng Thành>17524
17515xTân Thành=
17518xĐức Thành>17515
17521xKim Thành=
17524xHậu Thành=
17527xĐô Thành>17530
17530xThọ Thành=
17533xQuang Thành>17521
17536xTây Thành>17560
17539xPhúc Thành>17524
17542xPhú Thành>17530
17545xĐồng Thành>17521
17554xTăng Thành>17506
17557xVăn Thành>17506
17560xThịnh Thành=
17566xXuân Thành>17569
17569xBắc Thành=
17572xĐông Thành>17506
17575xTrung Thành>17569
17578xLong Thành>17605
17581xMinh Thành>17560
17584xNam Thành>17569
17587xVĩnh Thành>17605
17596xViên Thành>17605
17602xLiên Thành>17611
17605xBảo Thành=
17608xMỹ Thành>17611
17611xVân Tụ=
17614xSơn Thành>17605
^427
17617nĐô Lương>17662
17619xGiang Sơn Đông>17623
17620xGiang Sơn Tây>17623
17623xBạch Ngọc=
17626xBồi Sơn>17623
17629xHồng Sơn>17641
17632xBài Sơn>17641
17638xBắc Sơn>17662
17641xTràng Sơn=
17644xThượng Sơn>17677
17647xHòa Sơn>17677
17650xĐặng Sơn>17662
17653xĐông Sơn>17641
17656xNam Sơn>17662
17659xLưu Sơn>17662
17662xYên Sơn=
17665xVăn Sơn>17662
17668xĐà Sơn>17662
17671xLạc Sơn>17689
17674xTân Sơn>17677
17677xThái Sơn=
17680xQuang Sơn>17677
17683xThịnh Sơn>17662
17686xTrung Sơn>17689
17689xXuân Sơn=
17692xMinh Sơn>17689
17695xThuận Sơn>17689
17698xNhân Sơn>17689
17701xHiến Sơn>17707
17704xMỹ Sơn>17707
17707xTrù Sơn=
17710xĐại Sơn>17707
^428
17713nDùng=
17716xCát Văn>17728
17719xMinh Sơn>17728
17722xHạnh Lâm=
17723xThanh Sơn>17759
17728xPhong Thịnh=
17731xThanh Phong>17713
17734xThanh Mỹ>17743
17737xThanh Tiên>17743
17743xThanh Liên=
17749xĐại Đồng>17713
17755xThanh Ngọc>17713
17758xThanh Hương>17770
17759xNgọc Lâm=
17764xĐồng Văn>17713
17767xNgọc Sơn>17779
17770xThanh Thịnh=
17773xThanh An>17770
17776xThanh Quả>17770
17779xXuân Dương=
17785xMinh Tiến>17779
17791xKim Bảng=
17797xThanh Thủy>17791
17806xThanh Hà>17791
17812xThanh Tùng>17818
17815xThanh Lâm>17818
17818xMai Giang=
17821xThanh Xuân>17818
17824xThanh Đức>17722
^429
17827nQuán Hành=
17830xNghi Văn>17854
17833xNghi Yên=
17836xNghi Tiến>17833
17839xNghi Hưng>17842
17842xNghi Đồng=
17845xNghi Thiết>17833
17848xNghi Lâm>17857
17851xNghi Quang>17866
17854xNghi Kiều=
17857xNghi Mỹ=
17860xNghi Phương>17842
17863xNghi Thuận>17866
17866xNghi Long=
17869xNghi Xá>17866
17878xKhánh Hợp=
17884xNghi Công Bắc>17857
17887xNghi Công Nam>17857
17890xNghi Thạch>17878
17893xNghi Trung>17827
17896xThịnh Trường>17878
17899xDiên Hoa>17827
17911xNghi Vạn>17827
^430
17932xNam Hưng>17935
17935xNghĩa Thái=
17938xNam Thanh>17935
17941xNam Anh>17944
17944xNam Xuân=
17950nNam Đàn=
17953xNam Lĩnh>17944
17956xNam Giang>17971
17959xXuân Hòa>17950
17962xHùng Tiến>17971
17968xThượng Tân Lộc>17950
17971xKim Liên=
17980xXuân Hồng>17971
17983xNam Cát>17971
17986xKhánh Sơn>17989
17989xTrung Phúc Cường=
17998xNam Kim>17989
^431
18001nHưng Nguyên=
18004xHưng Trung>18007
18007xHưng Yên~Hưng Yên Nam=
18008xHưng Yên Bắc>18007
18010xHưng Tây>18001
18016xHưng Đạo>18001
18022xThịnh Mỹ>18001
18025xHưng Lĩnh>18028
18028xThông Tân=
18037xHưng Nghĩa>18040
18040xPhúc Lợi=
18043xLong Xá>18028
18052xChâu Nhân>18040
18055xXuân Lam>18028
18064xHưng Thành>18040
^432
17104xQuỳnh Vinh>17110
17107xQuỳnh Lộc>17128
17110pQuỳnh Thiện=
17113xQuỳnh Lập>17128
17116xQuỳnh Trang>17110
17125pMai Hùng=
17128pQuỳnh Dị=
17131pQuỳnh Xuân>17125
17134pQuỳnh Phương>17125
17137xQuỳnh Liên>17125
^436
18073pNam Hà=
18077pBắc Hà>18073
18079pTân Giang>18073
18082pĐại Nài>18073,18652
18085pHà Huy Tập>18073
18088pThạch Trung>18100
18091pThạch Quý>18073
18094pTrần Phú>18073
18097pVăn Yên>18073
18100pThạch Hạ=
18103pĐồng Môn>18100
18109pThạch Hưng>18073
18112xThạch Bình>18685
18571xThạch Hải>18604
18595xĐỉnh Bàn>18604
18598xHộ Độ>18100
18604xThạch Khê=
18619xThạch Trị=
18622xThạch Lạc>18628
18628xTượng Sơn=
18631xThạch Văn>18619
18637xThạch Thắng>18628
18643xThạch Đài>18652
18649xThạch Hội>18619
18652xTân Lâm Hương=
18685xCẩm Bình=
18691xCẩm Vịnh>18685
^437
18115pBắc Hồng=
18118pNam Hồng=
18121pTrung Lương>18115
18124pĐức Thuận>18115
18127pĐậu Liêu>18118
18130xThuận Lộc>18118
^439
18133nPhố Châu=
18136nTây Sơn>18172
18139xSơn Hồng>18160
18142xSơn Tiến>18163
18145xSơn Lâm>18184
18148xSơn Lễ>18163
18157xSơn Giang>18184
18160xSơn Lĩnh=
18163xAn Hòa Thịnh=
18172xSơn Tây=
18175xSơn Ninh>18133
18178xChâu Bình>18202
18181xTân Mỹ Hà>18202
18184xQuang Diệm=
18187xSơn Trung>18133
18190xSơn Bằng>18133
18196xSơn Kim 1=
18199xSơn Kim 2=
18202xMỹ Long=
18211xKim Hoa>18223
18217xSơn Phú>18133
18223xHàm Trường=
^440
18229nĐức Thọ=
18235xQuang Vĩnh>18262
18241xTùng Châu>18244
18244xTrường Sơn=
18247xLiên Minh>18244
18253xYên Hồ>18262
18259xTùng Ảnh>18229
18262xBùi La Nhân=
18274xThanh Bình Thịnh>18277
18277xLâm Trung Thủy=
18280xHòa Lạc>18229
18283xTân Dân>18229
18298xAn Dũng>18277
18304xĐức Đồng=
18307xĐức Lạng>18304
18310xTân Hương>18304
^441
18313nVũ Quang=
18316xÂn Phú>18322
18319xĐức Giang>18322
18322xĐức Lĩnh=
18325xThọ Điền>18313
18328xĐức Hương=
18331xĐức Bồng>18328
18334xĐức Liên>18328
18340xHương Minh>18313
18343xQuang Thọ>18313
^442
18352nXuân An=
18355xXuân Hội>18364
18358xĐan Trường>18364
18364xXuân Phổ=
18367xXuân Hải>18364
18370xXuân Giang>18352
18373nTiên Điền=
18376xXuân Yên>18373
18379xXuân Mỹ>18373
18382xXuân Thành>18373
18385xXuân Viên>18352
18388xXuân Hồng>18352
18391xCỗ Đạm~Cổ Đạm>18394
18394xXuân Liên=
18397xXuân Lĩnh>18352
18400xXuân Lam>18115
18403xCương Gián>18394
^443
18406nNghèn=
18415xThiên Lộc>18406
18418xThuần Thiện=
18427xVượng Lộc>18406
18433xThanh Lộc>18466
18436xKim Song Trường=
18439xThường Nga>18436
18445xTùng Lộc>18418
18454xPhú Lộc>18436
18463xGia Hanh>18466
18466xKhánh Vĩnh Yên=
18475xXuân Lộc>18481
18478xThượng Lộc>18484
18481xQuang Lộc=
18484nĐồng Lộc=
18487xMỹ Lộc>18484
18490xSơn Lộc>18481
^444
18496nHương Khê=
18499xĐiền Mỹ>18502
18502xHà Linh=
18505xHương Thủy>18532
18508xHòa Hải>18523
18514xPhúc Đồng>18523
18517xHương Giang>18532
18520xLộc Yên>18550
18523xHương Bình=
18526xHương Long>18496
18529xPhú Gia>18496
18532xGia Phố=
18538xHương Đô>18550
18541xHương Vĩnh>18544
18544xHương Xuân=
18547xPhúc Trạch=
18550xHương Trà=
18553xHương Trạch>18547
18556xHương Lâm>18544
18559xHương Liên>18547
^445
18409xTân Lộc=
18412xHồng Lộc>18409
18421xThịnh Lộc>18568
18430xBình An>18568
18457xÍch Hậu>18586
18493xPhù Lưu>18583
18562nThạch Hà=
18565xNgọc Sơn>18634
18568nLộc Hà=
18577xThạch Mỹ>18583
18580xThạch Kim>18568
18583xThạch Châu=
18586xThạch Kênh=
18589xThạch Sơn>18562
18592xThạch Liên>18586
18601xViệt Tiến=
18607xThạch Long>18562
18625xThạch Ngọc>18601
18634xLưu Vĩnh Sơn=
18658xThạch Xuân>18667
18667xNam Điền=
18670xMai Phụ>18583
^446
18673nCẩm Xuyên=
18676nThiên Cầm=
18679xYên Hòa>18682
18682xCẩm Dương=
18694xCẩm Thành>18685
18697xCẩm Quang>18673
18706xCẩm Thạch>18739
18709xCẩm Nhượng>18676
18712xNam Phúc Thăng>18676
18715xCẩm Duệ>18739
18721xCẩm Lĩnh>18742
18724xCẩm Quan>18673
18727xCẩm Hà>18736
18730xCẩm Lộc>18742
18733xCẩm Hưng>18736
18736xCẩm Thịnh=
18739xCẩm Mỹ=
18742xCẩm Trung=
18745xCẩm Sơn>18748
18748xCẩm Lạc=
18751xCẩm Minh>18748
^447
18757xKỳ Xuân>18766
18760xKỳ Bắc>18766
18763xKỳ Phú>18775
18766xKỳ Phong=
18769xKỳ Tiến>18775
18772xKỳ Giang>18775
18775nKỳ Đồng=
18778xKỳ Khang>18790
18784xKỳ Văn>18787
18787xKỳ Trung=
18790xKỳ Thọ=
18793xKỳ Tây>18787
18799xKỳ Thượng>18844
18802xKỳ Hải>18781
18805xKỳ Thư>18790
18811xKỳ Châu>18754
18814xKỳ Tân=
18838xLâm Hợp=
18844xKỳ Sơn=
18850xKỳ Lạc>18838
^449
18754pHưng Trí=
18781pKỳ Ninh=
18796xKỳ Lợi>18754,18823,18832
18808xKỳ Hà>18781
18820pKỳ Trinh>18754
18823pKỳ Thịnh=
18829xKỳ Hoa>18814
18832pKỳ Phương=
18835pKỳ Long>18823
18841pKỳ Liên>18832
18847pKỳ Nam>18832
^450
18853pHải Thành>18880
18856pĐồng Phú>18880
18859pBắc Lý=
18865pNam Lý>18880
18868pĐồng Hải>18880
18871pĐồng Sơn=
18874pPhú Hải>18880
18877pBắc Nghĩa>18871
18880pĐức Ninh Đông=
18883xQuang Phú>18859
18886xLộc Ninh>18859
18889xBảo Ninh>18880
18892xNghĩa Ninh>18871
18895xThuận Đức>18871
18898xĐức Ninh>18880
^452
18901nQuy Đạt=
18904xDân Hóa=
18907xTrọng Hóa>18904
18913xHồng Hóa>18901
18919xTân Thành=
18922xHóa Hợp=
18925xXuân Hóa>18901
18928xYên Hóa>18901
18931xMinh Hóa>18943
18934xTân Hóa>18943
18937xHóa Sơn>18922
18943xTrung Hóa=
18946xThượng Hóa>18943
^453
18949nĐồng Lê=
18952xHương Hóa=
18955xKim Hóa>18949
18958xThanh Hóa=
18961xThanh Thạch>18952
18964xThuận Hóa>18949
18967xLâm Hóa>18958
18970xLê Hóa>18949
18973xSơn Hóa>18949
18976xĐồng Hóa>18985
18979xNgư Hóa>18991
18985xThạch Hóa=
18988xĐức Hóa>18985
18991xPhong Hóa=
18994xMai Hóa>18991
18997xTiến Hóa=
19000xChâu Hóa>18997
19003xCao Quảng>18997
19006xVăn Hóa>18997
^454
19012xQuảng Hợp>19021
19015xQuảng Kim>19021
19018xQuảng Đông>19021
19021xQuảng Phú=
19024xQuảng Châu>19033
19027xQuảng Thạch>19030
19030xQuảng Lưu=
19033xQuảng Tùng=
19036xCảnh Dương>19033
19039xQuảng Tiến>19030
19042xQuảng Hưng>19057
19045xQuảng Xuân>19057
19051xLiên Trường=
19057xQuảng Phương=
19063xPhù Cảnh>19051
19072xQuảng Thanh>19051
^455
19111nHoàn Lão=
19114nViệt Trung~Nông trường Việt Trung>19198
19117xXuân Trạch>19138
19123xHạ Mỹ>19126
19126xBắc Trạch=
19129xLâm Trạch>19138
19132xThanh Trạch>19126
19135xLiên Trạch>19126
19138xPhúc Trạch=
19141xCự Nẫm=
19144xHải Phú>19159
19147xThượng Trạch=
19150xSơn Lộc>19159
19156xHưng Trạch>19141
19159xĐồng Trạch=
19162xĐức Trạch>19159
19165nPhong Nha>19138
19168xVạn Trạch>19141
19174xPhú Định>19141
19177xTrung Trạch>19111
19180xTây Trạch>19111
19183xHòa Trạch>19111
19186xĐại Trạch>19111
19189xNhân Trạch>19198
19192xTân Trạch>19147
19198xLý Nam=
^456
19204xTrường Sơn=
19207nQuán Hàu=
19210xVĩnh Ninh>19207
19213xVõ Ninh>19207
19216xHải Ninh>19225
19219xHàm Ninh>19207
19222xDuy Ninh>19225
19225xGia Ninh=
19228xTrường Xuân>19204
19231xHiền Ninh>19237
19234xTân Ninh>19225
19237xXuân Ninh=
19240xAn Ninh>19237
19243xVạn Ninh>19237
^457
19246nLệ Ninh~Nông trường Lệ Ninh=
19249nKiến Giang=
19252xHồng Thủy>19255
19255xNgư Thủy Bắc=
19258xHoa Thủy>19246
19261xThanh Thủy>19255
19264xAn Thủy>19249
19267xPhong Thủy>19249
19270xCam Thủy>19255
19273xNgân Thủy>19318
19276xSơn Thủy>19246
19279xLộc Thủy>19249
19285xLiên Thủy>19249
19288xHưng Thủy=
19291xDương Thủy=
19294xTân Thủy>19291
19297xPhú Thủy>19309
19300xXuân Thủy>19249
19303xMỹ Thủy>19291
19306xNgư Thủy>19288
19309xMai Thủy=
19312xSen Thủy>19288
19315xThái Thủy>19291
19318xKim Thủy=
19321xTrường Thủy>19309
19327xLâm Thủy>19318
^458
19009pBa Đồn=
19060pQuảng Long>19009
19066pQuảng Thọ=
19069xQuảng Tiên>19075
19075xQuảng Trung=
19078pQuảng Phong>19009
19081pQuảng Thuận>19066
19084xQuảng Tân>19075
19087xQuảng Hải>19009
19090xQuảng Sơn>19075
19093xQuảng Lộc=
19096xQuảng Thủy>19075
19099xQuảng Văn>19093
19102pQuảng Phúc>19066
19105xQuảng Hòa>19093
19108xQuảng Minh>19093
^461
19330pĐông Giang>19333
19333p1=
19336pĐông Lễ>19351
19339pĐông Thanh>19333
19342p2>19351
19345p4>19333
19348p5>19351
19351pĐông Lương=
19354p3>19333
^462
19357p1>19360
19358pAn Đôn>19360
19360p2=
19361p3>19360
19705xHải Lệ>19360
^464
19363nHồ Xá=
19366nBến Quan=
19369xVĩnh Thái>19372
19372xVĩnh Tú=
19375xVĩnh Chấp>19363
19378xTrung Nam>19372
19384xKim Thạch>19414
19387xVĩnh Long>19363
19393xVĩnh Khê>19366
19396xVĩnh Hòa>19372
19402xVĩnh Thủy>19405
19405xVĩnh Lâm=
19408xHiền Thành>19414
19414nCửa Tùng=
19417xVĩnh Hà>19366
19420xVĩnh Sơn>19405
19423xVĩnh Giang>19414
19426xVĩnh Ô>19366
^465
19429nKhe Sanh=
19432nLao Bảo=
19435xHướng Lập=
19438xHướng Việt>19435
19441xHướng Phùng=
19444xHướng Sơn>19441
19447xHướng Linh>19441
19450xTân Hợp>19429
19453xHướng Tân>19429
19456xTân Thành>19432
19459xTân Long>19432
19462xTân Lập=
19465xTân Liên>19462
19468xHúc>19429
19471xThuận>19489
19474xHướng Lộc>19462
19477xBa Tầng>19483
19480xThanh>19489
19483xA Dơi=
19489xLìa=
19492xXy>19483
^466
19495nGio Linh=
19496nCửa Việt=
19498xTrung Giang>19501
19501xTrung Hải=
19504xTrung Sơn>19501
19507xPhong Bình>19495
19510xGio Mỹ>19495
19519xGio Hải>19496
19522xGio An>19537
19534xLinh Trường>19537
19537xGio Sơn=
19543xGio Mai>19496
19546xHải Thái>19537
19552xGio Quang>19495
^467
19555nKrông Klang=
19558xMò Ó>19555
19561xHướng Hiệp>19555
19564xĐa Krông~Đakrông=
19567xTriệu Nguyên=
19570xBa Lòng>19567
19576xBa Nang>19564
19579xTà Long>19564
19582xHúc Nghì>19588
19585xA Vao>19588
19588xTà Rụt=
19591xA Bung>19594
19594xA Ngo=
^468
19597nCam Lộ=
19600xCam Tuyền>19603
19603xThanh An=
19606xCam Thủy>19603
19612xCam Thành>19597
19615xCam Hiếu>19603
19618xCam Chính>19597
19621xCam Nghĩa>19597
^469
19624nÁi Tử=
19627xTriệu Tân>19639
19633xTriệu Phước>19639
19636xTriệu Độ>19645
19639xTriệu Trạch=
19642xTriệu Thuận>19645
19645xTriệu Đại=
19648xTriệu Hòa>19645
19654xTriệu Cơ=
19657xTriệu Long>19669
19660xTriệu Tài>19654
19666xTriệu Trung>19654
19669xTriệu Ái=
19672xTriệu Thượng>19624
19675xTriệu Giang>19669
19678xTriệu Thành>19624
^470
19681nDiên Sanh=
19684xHải An>19741
19687xHải Bình>19699
19693xHải Quy>19699
19699xHải Hưng=
19702xHải Phú=
19708xHải Thượng>19702
19711xHải Dương>19741
19714xHải Định>19681
19717xHải Lâm>19702
19726xHải Phong>19735
19729xHải Trường>19681
19735xHải Sơn=
19738xHải Chánh>19735
19741xHải Khê=
^474
19777pVỹ Dạ=
19780pPhường Đúc>19789
19783pVĩnh Ninh>19789
19786pPhú Hội>19789
19789pPhú Nhuận=
19792pXuân Phú>19777
19795pTrường An>19789
19798pPhước Vĩnh>19789
19801pAn Cựu>19815
19807pThủy Biều>19813
19813pThủy Xuân=
19815pAn Đông=
19816pAn Tây>19815
19900pThuận An=
19909pDương Nỗ=
19930pPhú Thượng=
19963pThủy Vân>19777
19981pThủy Bằng>19813
20002pHương Phong>20014
^475
19750pTây Lộc>19753
19753pThuận Lộc=
19756pGia Hội>19753
19759pPhú Hậu>19753
19762pThuận Hòa>19753
19768pĐông Ba>19753
19774pKim Long=
19803pAn Hòa>19804
19804pHương Sơ=
19810pHương Long>19774
20014pHương Vinh=
20023pHương An>19804
20029pLong Hồ>19774
^476
19819pPhong Thu=
19825xPhong Thạnh>19828
19828pPhong Phú=
19831xPhong Bình=
19837xPhong Chương>19831
19843pPhong Hải>19873
19846pPhong Hòa>19831
19852pPhong Hiền>19858
19855xPhong Mỹ>19819
19858pPhong An=
19861xPhong Xuân>19819
19864xPhong Sơn>19858
^477
19867nSịa=
19870xQuảng Thái>19885
19873xQuảng Ngạn=
19876xQuảng Lợi>19885
19879xQuảng Công>19873
19882xQuảng Phước>19867
19885xQuảng Vinh=
19888xQuảng An>19867
19891xQuảng Thành>20014
19894xQuảng Thọ>19867
19897xQuảng Phú>19885
^478
19903xPhú Thuận>19900
19912xPhú An>19930
19915xPhú Hải>19900
19918xPhú Xuân=
19921xPhú Diên>19945
19927xPhú Mỹ>19930
19933xPhú Hồ>19918
19936xVinh Xuân>19945
19939xPhú Lương>19918
19942nPhú Đa=
19945xVinh Thanh=
19948xVinh An>19945
19954xPhú Gia>19942
19957xVinh Hà>19942
^479
19960pPhú Bài=
19966xThủy Thanh>19969
19969pThủy Dương=
19972pThủy Phương>19969
19975pThủy Châu=
19978pThủy Lương>19975
19984xThủy Tân>19975
19987xThủy Phù>19960
19990xPhú Sơn>19960
19993xDương Hòa>19960
^480
19996pTứ Hạ=
20005xHương Toàn>20017
20008pHương Vân>19996
20011pHương Văn>19996
20017pHương Xuân=
20020pHương Chữ>20017
20026xHương Bình>20035
20035xBình Tiến=
20041xBình Thành>20035
^481
20044nA Lưới=
20047xHồng Vân>20056
20050xHồng Hạ=
20053xHồng Kim>20056
20056xTrung Sơn=
20059xHương Nguyên>20050
20065xHồng Bắc>20044
20068xA Ngo>20044
20071xSơn Thủy=
20074xPhú Vinh>20071
20080xHương Phong>20101
20083xQuảng Nhâm>20044
20086xHồng Thượng>20071
20089xHồng Thái>20071
20095xA Roàng>20101
20098xĐông Sơn>20101
20101xLâm Đớt=
20104xHồng Thủy>20056
^482
20107nPhú Lộc=
20110nLăng Cô>20137
20113xVinh Mỹ>20122
20116xVinh Hưng>20122
20122xGiang Hải=
20125xVinh Hiền>20122
20128xLộc Bổn>20131
20131nLộc Sơn=
20134xLộc Bình>20107
20137xLộc Vĩnh=
20140xLộc An=
20143xLộc Điền>20140
20146xLộc Thủy>20137
20149xLộc Trì>20107
20152xLộc Tiến>20137
20155xLộc Hòa>20140
20158xXuân Lộc>20131
20161nKhe Tre=
20164xHương Phú>20161
20167xHương Sơn>20179
20170xHương Lộc>20161
20173xThượng Quảng>20182
20179xHương Xuân=
20182xHương Hữu=
20185xThượng Lộ>20161
20188xThượng Long>20182
20191xThượng Nhật>20179
^490
20194pHòa Hiệp Bắc=
20195pHòa Hiệp Nam>20194
20197pHòa Khánh Bắc=
20198pHòa Khánh Nam>20200
20200pHòa Minh=
^491
20206pThanh Khê Tây>20209
20207pThanh Khê Đông>20209
20209pXuân Hà=
20215pChính Gián>20209
20218pThạc Gián>20209
20224pAn Khê>20305
^492
20227pThanh Bình>20242
20230pThuận Phước>20242
20233pThạch Thang>20242
20236pHải Châu>20242
20242pPhước Ninh=
20245pHòa Thuận Tây>20257
20254pBình Thuận>20257
20257pHòa Cường Bắc=
20258pHòa Cường Nam>20257
^493
20263pThọ Quang=
20266pNại Hiên Đông>20263
20269pMân Thái>20263
20272pAn Hải Bắc>20275
20275pPhước Mỹ=
20278pAn Hải Nam>20275
^494
20284pMỹ An>20285
20285pKhuê Mỹ=
20287pHòa Quý>20285
20290pHòa Hải>20285
^495
20260pKhuê Trung=
20305pHòa Phát=
20306pHòa An>20305
20311pHòa Thọ Tây>20260
20312pHòa Thọ Đông>20260
20314pHòa Xuân=
^497
20293xHòa Bắc>20194
20296xHòa Liên>20194,20197
20299xHòa Ninh>20308
20302xHòa Sơn>20200
20308xHòa Nhơn=
20317xHòa Phú>20320
20320xHòa Phong=
20323xHòa Châu>20314
20326xHòa Tiến>20332
20329xHòa Phước>20314
20332xHòa Khương=
^502
20335pTân Thạnh=
20341pAn Mỹ=
20344pHòa Hương>20350
20347pAn Xuân>20341
20350pAn Sơn=
20353pTrường Xuân>20341
20356pAn Phú=
20359xTam Thanh>20356
20362xTam Thăng>20335
20371xTam Phú>20356
20375pHòa Thuận>20335
20389xTam Ngọc>20350
^503
20398pMinh An>20410
20401pTân An=
20404pCẩm Phô>20410
20407pThanh Hà>20401
20410pSơn Phong=
20413pCẩm Châu=
20416pCửa Đại>20413
20419pCẩm An>20401
20422xCẩm Hà>20401
20425xCẩm Kim>20410
20428pCẩm Nam>20410
20431xCẩm Thanh>20413
20434xTân Hiệp=
^504
20437xCh'ơm>20443
20440xGa Ri>20443
20443xA Xan=
20446xTr'Hy>20443
20449xLăng>20455
20452xA Nông>20455
20455xA Tiêng=
20458xBha Lê~Bha Lêê=
20461xA Vương>20458
20464xDang>20455
^505
20467nP Rao~Prao=
20470xTà Lu>20467
20473xSông Kôn>20476
20476xJơ Ngây=
20479xA Ting>20476
20482xTư>20485
20485xBa=
20488xA Rooi>20467
20491xZa Hung~Zà Hung>20467
20494xMà Cooi~Mà Cooih=
20497xKa Dăng~Kà Dăng>20494
^506
20500nÁi Nghĩa=
20503xĐại Sơn>20506
20506xĐại Lãnh=
20509xĐại Hưng>20506
20512xĐại Hồng>20515
20515xĐại Đồng=
20518xĐại Quang>20515
20521xĐại Nghĩa>20500
20524xĐại Hiệp>20500
20527xĐại Thạnh>20542
20530xĐại Chánh>20542
20533xĐại Tân>20542
20536xĐại Phong>20539
20539xĐại Minh=
20542xĐại Thắng=
20545xĐại Cường>20539
20547xĐại An>20500
20548xĐại Hòa>20500
^507
20551pVĩnh Điện=
20554xĐiện Tiến>20557
20557xĐiện Hòa=
20560pĐiện Thắng Bắc>20557
20561pĐiện Thắng Trung>20575
20562pĐiện Thắng Nam>20575
20563pĐiện Ngọc>20579
20566xĐiện Hồng>20569
20569xĐiện Thọ=
20572xĐiện Phước>20569
20575pĐiện An=
20578pĐiện Nam Bắc>20579
20579pĐiện Nam Trung=
20580pĐiện Nam Đông>20579
20581pĐiện Dương>20579
20584xĐiện Quang>20587
20587xĐiện Trung=
20590xĐiện Phong>20587
20593pĐiện Minh>20551
20596pĐiện Phương>20551
^508
20599nNam Phước=
20605xDuy Phú>20611
20608xDuy Tân>20611
20611xDuy Hòa=
20614xDuy Châu>20611
20617xDuy Trinh>20623
20620xDuy Sơn>20623
20623xDuy Trung=
20626xDuy Phước>20599
20629xDuy Thành>20635
20632xDuy Vinh>20599
20635xDuy Nghĩa=
20638xDuy Hải>20635
^509
20641nĐông Phú=
20644xQuế Xuân 1>20650
20647xQuế Xuân 2>20650
20650xQuế Phú=
20651nHương An>20650
20656nTrung Phước=
20659xQuế Hiệp>20662
20662xQuế Thuận=
20665xQuế Mỹ>20662
20668xNinh Phước>20669
20669xPhước Ninh=
20671xQuế Lộc>20656
20677xQuế Long>20641
20680xQuế Châu>20662
20683xQuế Phong>20641
20686xQuế An>20641
20689xQuế Minh>20641
20692xQuế Lâm>20669
^510
20695nThạnh Mỹ=
20698xLaêê~La Êê=
20699xChơ Chun>20698
20701xZuôich~Zuôih>20707
20702xTà Pơơ>20710
20704xLa Dêê=
20705xĐắc Tôi>20704
20707xChà Vàl=
20710xTà Bhinh~Tà Bhing=
20713xCà Dy>20710
20716xĐắc Pre=
20719xĐắc Pring>20716
^511
20722nKhâm Đức=
20725xPhước Xuân>20722
20728xPhước Hiệp=
20729xPhước Hòa>20728
20731xPhước Đức>20734
20734xPhước Năng=
20737xPhước Mỹ>20734
20740xPhước Chánh=
20743xPhước Công>20740
20746xPhước Kim>20752
20749xPhước Lộc>20752
20752xPhước Thành=
^512
20758xQuế Tân>20779
20764xQuế Thọ>20767
20767xBình Lâm=
20770xSông Trà=
20773xPhước Trà>20770
20776xPhước Gia>20770
20779nTân Bình=
20782xQuế Lưu>20779
20785xThăng Phước>20767
20788xBình Sơn>20767
^513
20791nHà Lam=
20794xBình Dương=
20797xBình Giang>20794
20800xBình Nguyên>20791
20803xBình Phục>20791
20806xBình Triều>20794
20809xBình Đào>20794
20812xBình Minh>20794
20815xBình Lãnh>20818
20818xBình Trị=
20821xBình Định>20818
20824xBình Quý>20791
20827xBình Phú=
20833xBình Tú>20848
20836xBình Sa=
20839xBình Hải>20836
20842xBình Quế>20827
20845xBình An>20848
20848xBình Trung=
20851xBình Nam>20836
^514
20854nTiên Kỳ=
20857xTiên Sơn=
20860xTiên Hà>20857
20866xTiên Châu>20857
20869xTiên Lãnh>20875
20872xTiên Ngọc>20875
20875xTiên Hiệp=
20878xTiên Cảnh=
20881xTiên Mỹ>20854
20884xTiên Phong>20854
20887xTiên Thọ>20854
20890xTiên An>20878
20893xTiên Lộc>20878
20896xTiên Lập>20878
^515
20899nTrà My>20900
20900xTrà Sơn=
20902xTrà Kót>20908
20905xTrà Nú>20908
20908xTrà Đông=
20911xTrà Dương>20900
20914xTrà Giang>20900
20917xTrà Bui>20920
20920xTrà Đốc=
20923xTrà Tân=
20926xTrà Giác>20923
20929xTrà Giáp=
20932xTrà Ka>20929
^516
20935xTrà Leng>20938
20938xTrà Dơn=
20941xTrà Tập=
20944xTrà Mai=
20947xTrà Cang>20941
20950xTrà Linh=
20953xTrà Nam>20950
20956xTrà Don>20944
20959xTrà Vân=
20962xTrà Vinh>20959
^517
20965nNúi Thành=
20968xTam Xuân I>20971
20971xTam Xuân II=
20974xTam Tiến>20971
20977xTam Sơn=
20980xTam Thạnh>20977
20983xTam Anh Bắc>20984
20984xTam Anh Nam=
20986xTam Hòa>20984
20989xTam Hiệp>20965
20992xTam Hải=
20995xTam Giang>20965
20998xTam Quang>20965
21001xTam Nghĩa>20965
21004xTam Mỹ Tây=
21005xTam Mỹ Đông>21004
21007xTam Trà>21004
^518
20364nPhú Thịnh=
20365xTam Thành>20380
20368xTam An>20380
20374xTam Đàn>20364
20377xTam Lộc>20380
20380xTam Phước=
20386xTam Thái>20364
20387xTam Đại>20392
20392xTam Dân=
20395xTam Lãnh>20392
^522
21010pLê Hồng Phong>21028
21013pTrần Phú>21028
21016pQuảng Phú>21028
21019pNghĩa Chánh>21025
21022pTrần Hưng Đạo>21025
21025pNguyễn Nghiêm=
21028pNghĩa Lộ=
21031pChánh Lộ>21025
21034xNghĩa Dũng=
21037xNghĩa Dõng>21034
21172pTrương Quang Trọng=
21187xTịnh Hòa>21109
21190xTịnh Kỳ>21211
21199xTịnh Thiện>21211
21202xTịnh Ấn Đông>21172
21208xTịnh Châu>21211
21211xTịnh Khê=
21214xTịnh Long>21211
21223xTịnh Ấn Tây>21172
21232xTịnh An>21172
21256xNghĩa Hà>21034
21262xAn Phú>21034
^524
21040nChâu Ổ=
21043xBình Thuận>21061
21046xBình Thạnh>21040
21049xBình Đông>21061
21052xBình Chánh>21040
21055xBình Nguyên>21040
21058xBình Khương>21085
21061xBình Trị=
21064xBình An>21085
21067xBình Hải>21061
21070xBình Dương>21040
21073xBình Phước>21061
21079xBình Hòa>21061
21082xBình Trung>21040
21085xBình Minh=
21088xBình Long>21040
21091xBình Thanh>21109
21100xBình Chương=
21103xBình Hiệp>21109
21106xBình Mỹ>21100
21109xBình Tân Phú=
21112xBình Châu>21109
^525
21115nTrà Xuân=
21118xTrà Giang>21127
21121xTrà Thủy>21115
21124xTrà Hiệp=
21127xTrà Bình=
21130xTrà Phú>21127
21133xTrà Lâm>21124
21136xTrà Tân=
21139xTrà Sơn>21115
21142xTrà Bùi>21136,21157
21145xTrà Thanh>21124
21148xSơn Trà>21154
21154xTrà Phong=
21157xHương Trà=
21163xTrà Xinh>21154
21166xTrà Tây>21157
^527
21175xTịnh Thọ>21181
21178xTịnh Trà>21205
21181xTịnh Phong=
21184xTịnh Hiệp>21205
21193xTịnh Bình>21220
21196xTịnh Đông=
21205xTịnh Bắc=
21217xTịnh Sơn>21220
21220nTịnh Hà=
21226xTịnh Giang>21196
21229xTịnh Minh>21196
^528
21235nLa Hà=
21238nSông Vệ=
21241xNghĩa Lâm>21244
21244xNghĩa Thắng=
21247xNghĩa Thuận>21250
21250xNghĩa Kỳ=
21259xNghĩa Sơn>21244
21268xNghĩa Hòa>21235
21271xNghĩa Điền>21250
21274xNghĩa Thương>21235
21277xNghĩa Trung>21235
21280xNghĩa Hiệp>21238
21283xNghĩa Phương>21238
^529
21289nDi Lăng=
21292xSơn Hạ=
21295xSơn Thành>21292
21298xSơn Nham>21292
21301xSơn Bao>21289
21304xSơn Linh>21307
21307xSơn Giang=
21310xSơn Trung>21319
21313xSơn Thượng>21289
21316xSơn Cao>21307
21319xSơn Hải=
21322xSơn Thủy>21319
21325xSơn Kỳ=
21328xSơn Ba>21325
^530
21331xSơn Bua>21334
21334xSơn Mùa=
21335xSơn Liên>21334
21337xSơn Tân>21340
21338xSơn Màu>21343
21340xSơn Dung=
21341xSơn Long>21340
21343xSơn Tinh=
21346xSơn Lập>21343
^531
21349xLong Sơn=
21352xLong Mai>21349
21355xThanh An>21361
21358xLong Môn>21361
21361xLong Hiệp=
^532
21364nChợ Chùa=
21367xHành Thuận>21364
21370xHành Dũng=
21373xHành Trung>21364
21376xHành Nhân>21370
21379xHành Đức>21385
21382xHành Minh>21370
21385xHành Phước=
21388xHành Thiện=
21391xHành Thịnh>21385
21394xHành Tín Tây>21388
21397xHành Tín Đông>21388
^533
21400nMộ Đức=
21406xThắng Lợi>21409
21409xĐức Nhuận=
21412xĐức Chánh>21421
21415xĐức Hiệp>21409
21418xĐức Minh>21421
21421xĐức Thạnh=
21424xĐức Hòa>21400
21427xĐức Tân>21400
21430xĐức Phú>21400
21433xĐức Phong=
21436xĐức Lân>21433
^534
21439pNguyễn Nghiêm=
21442xPhổ An>21451
21445xPhổ Phong>21457
21448xPhổ Thuận>21451
21451pPhổ Văn=
21454pPhổ Quang>21451
21457xPhổ Nhơn=
21460pPhổ Ninh>21439
21463pPhổ Minh>21439
21466pPhổ Vinh>21439
21469pPhổ Hòa>21439
21472xPhổ Cường=
21475xPhổ Khánh>21472
21478pPhổ Thạnh=
21481xPhổ Châu>21478
^535
21484nBa Tơ=
21487xBa Điền>21490
21490xBa Vinh=
21493xBa Thành>21496
21496xBa Động=
21499xBa Dinh=
21500xBa Giang>21499
21502xBa Liên>21496
21505xBa Ngạc>21529
21508xBa Khâm>21520
21511xBa Cung>21484
21517xBa Tiêu>21529
21520xBa Trang=
21523xBa Tô=
21526xBa Bích>21484
21529xBa Vì=
21532xBa Lế>21523
21535xBa Nam>21523
21538xBa Xa=
^540
21550pNhơn Bình>21601
21553pNhơn Phú=
21556pĐống Đa>21583
21559pTrần Quang Diệu>21553
21562pHải Cảng>21583
21565pQuang Trung>21592
21577pNgô Mây>21592
21580pTrần Phú>21583
21583pThị Nại=
21589pBùi Thị Xuân=
21592pNguyễn Văn Cừ=
21595pGhềnh Ráng>21592
21598xNhơn Lý>21601
21601xNhơn Hội=
21604xNhơn Hải>21601
21607xNhơn Châu=
21991xPhước Mỹ>21589
^542
21609nAn Lão=
21610xAn Hưng>21609
21613xAn Trung>21616
21616xAn Dũng=
21619xAn Vinh>21616
21622xAn Toàn=
21625xAn Tân>21609
21628xAn Hòa=
21631xAn Quang>21628
21634xAn Nghĩa>21622,21628
^543
21637pTam Quan=
21640pBồng Sơn=
21643xHoài Sơn>21655
21646xHoài Châu Bắc>21655
21649xHoài Châu>21637
21652xHoài Phú>21661
21655pTam Quan Bắc=
21658pTam Quan Nam>21664
21661pHoài Hảo=
21664pHoài Thanh Tây=
21667pHoài Thanh>21664
21670pHoài Hương=
21673pHoài Tân=
21676xHoài Hải>21670
21679pHoài Xuân>21673
21682xHoài Mỹ>21670
21685pHoài Đức>21640
^544
21688nTăng Bạt Hổ=
21690xÂn Hảo Tây>21697
21691xÂn Hảo Đông>21697
21694xÂn Sơn>21703
21697xÂn Mỹ=
21700xĐak Mang>21715
21703xÂn Tín=
21706xÂn Thạnh>21703
21709xÂn Phong>21688
21712xÂn Đức>21688
21715xÂn Hữu=
21718xBok Tới>21727
21721xÂn Tường Tây>21715
21724xÂn Tường Đông>21688
21727xÂn Nghĩa=
^545
21730nPhù Mỹ=
21733nBình Dương=
21736xMỹ Đức>21739
21739xMỹ Châu=
21742xMỹ Thắng>21751
21745xMỹ Lộc>21739
21748xMỹ Lợi>21733
21751xMỹ An=
21754xMỹ Phong>21733
21757xMỹ Trinh=
21760xMỹ Thọ>21751
21763xMỹ Hòa>21757
21766xMỹ Thành>21769
21769xMỹ Chánh=
21772xMỹ Quang>21730
21775xMỹ Hiệp=
21778xMỹ Tài>21775
21781xMỹ Cát>21769
21784xMỹ Chánh Tây>21730
^546
21786nVĩnh Thạnh=
21787xVĩnh Sơn=
21790xVĩnh Kim>21787
21796xVĩnh Hiệp=
21799xVĩnh Hảo>21786
21801xVĩnh Hòa>21805
21802xVĩnh Thịnh>21796
21804xVĩnh Thuận>21805
21805xVĩnh Quang=
^547
21808nPhú Phong=
21811xBình Tân>21817
21814xTây Thuận>21820
21817xBình Thuận=
21820xTây Giang=
21823xBình Thành>21829
21826xTây An>21817
21829xBình Hòa=
21832xTây Bình>21829
21835xBình Tường=
21838xTây Vinh>21829
21841xVĩnh An>21835
21844xTây Xuân>21808
21847xBình Nghi>21808
21850xTây Phú>21835
^548
21853nNgô Mây=
21856xCát Sơn>21868
21859xCát Minh=
21862nCát Khánh>21859
21865xCát Tài>21859
21868xCát Lâm=
21871xCát Hanh=
21874xCát Thành>21880
21877xCát Trinh>21853
21880xCát Hải=
21883xCát Hiệp>21871
21886xCát Nhơn>21892
21889xCát Hưng>21901
21892xCát Tường=
21895xCát Tân>21853
21898nCát Tiến>21880
21901xCát Thắng=
21904xCát Chánh>21901
^549
21907pBình Định=
21910pĐập Đá=
21913xNhơn Mỹ>21910
21916pNhơn Thành>21925
21919xNhơn Hạnh>21925
21922xNhơn Hậu>21910
21925xNhơn Phong=
21928xNhơn An>21934
21931xNhơn Phúc>21907
21934pNhơn Hưng=
21937xNhơn Khánh>21907
21940xNhơn Lộc=
21943pNhơn Hòa=
21946xNhơn Tân>21940
21949xNhơn Thọ>21943
^550
21952nTuy Phước=
21955nDiêu Trì>21952
21958xPhước Thắng>21970
21961xPhước Hưng>21964
21964xPhước Quang=
21967xPhước Hòa>21970
21970xPhước Sơn=
21973xPhước Hiệp>21964
21976xPhước Lộc>21952
21979xPhước Nghĩa>21952
21982xPhước Thuận>21952
21985xPhước An=
21988xPhước Thành>21985
^551
21994nVân Canh=
21997xCanh Liên>21997,22006
22000xCanh Hiệp>21994,22006
22003xCanh Vinh>22006
22006xCanh Hiển=
22009xCanh Thuận>21994
22012xCanh Hòa>21994
^555
22015p1=
22018p2>22015
22024p9>22015,22045
22030p4>22015
22033p5>22015
22036p7>22015
22040pPhú Thạnh>22240
22041pPhú Đông>22240
22042xHòa Kiến>22045
22045xBình Kiến=
22162xAn Phú>22045
22240pPhú Lâm=
^557
22051pXuân Phú=
22052xXuân Lâm>22075
22053pXuân Thành>22076
22054xXuân Hải>22057
22057xXuân Lộc=
22060xXuân Bình=
22066xXuân Cảnh>22060
22069xXuân Thịnh>22051
22072xXuân Phương>22051
22073pXuân Yên>22051
22075xXuân Thọ 1=
22076pXuân Đài=
22078xXuân Thọ 2>22075
^558
22081nLa Hai=
22084xĐa Lộc>22090
22087xPhú Mỡ>22096
22090xXuân Lãnh=
22093xXuân Long>22081
22096xXuân Quang 1=
22099xXuân Sơn Bắc>22081
22102xXuân Quang 2>22081
22105xXuân Sơn Nam>22081
22108xXuân Quang 3>22111
22111xXuân Phước=
^559
22114nChí Thạnh=
22117xAn Dân>22114
22120xAn Ninh Tây=
22123xAn Ninh Đông>22120
22126xAn Thạch>22120
22129xAn Định>22114
22132xAn Nghiệp=
22138xAn Cư>22147
22141xAn Xuân>22132
22144xAn Lĩnh>22132
22147xAn Hòa Hải=
22150xAn Hiệp>22147
22153xAn Mỹ=
22156xAn Chấn>22153
22159xAn Thọ>22153
^560
22165nCủng Sơn=
22168xPhước Tân>22171
22171xSơn Hội=
22174xSơn Định>22177
22177xSơn Long=
22180xCà Lúi>22171
22183xSơn Phước>22165
22186xSơn Xuân>22177
22189xSơn Nguyên>22165
22192xEachà Rang~Ea Chà Rang=
22195xKrông Pa>22192
22198xSuối Bạc>22165
22201xSơn Hà>22165
22204xSuối Trai>22192
^561
22207nHai Riêng=
22210xEa Lâm>22237
22213xĐức Bình Tây>22222
22216xEa Bá>22225
22219xSơn Giang>22222
22222xĐức Bình Đông=
22225xEaBar~Ea Bar>22225,22237
22228xEaBia~Ea Bia>22207,22222
22231xEaTrol~Ea Trol>22207
22234xSông Hinh>22207
22237xEaly~Ea Ly=
^562
22249xSơn Thành Tây>22250
22250xSơn Thành Đông=
22252xHòa Bình 1>22240,22255
22255nPhú Thứ=
22264xHòa Phong>22255
22270xHòa Phú>22250
22273xHòa Tân Tây>22255
22276xHòa Đồng=
22285xHòa Mỹ Đông=
22288xHòa Mỹ Tây>22285
22294xHòa Thịnh>22276
^563
22303xHòa Quang Bắc=
22306xHòa Quang Nam>22303
22309xHòa Hội>22319
22312xHòa Trị>22015,22303
22315xHòa An>22015,22319
22318xHòa Định Đông>22319
22319nPhú Hòa=
22321xHòa Định Tây>22319
22324xHòa Thắng>22319
^564
22243xHòa Thành>22240
22246pHòa Hiệp Bắc>22240,22261
22258pHòa Vinh=
22261pHòa Hiệp Trung=
22267xHòa Tân Đông>22258
22279pHòa Xuân Tây>22258
22282pHòa Hiệp Nam>22261
22291xHòa Xuân Đông=
22297xHòa Tâm>22291
22300xHòa Xuân Nam>22291
^568
22327pVĩnh Hòa>22333
22330pVĩnh Hải>22333
22333pVĩnh Phước=
22336pNgọc Hiệp>22390
22339pVĩnh Thọ>22333
22348pVạn Thạnh>22366
22351pPhương Sài>22390
22357pPhước Hải>22402
22363pLộc Thọ>22366
22366pTân Tiến=
22372pPhước Hòa>22366
22375pVĩnh Nguyên>22366
22378pPhước Long>22402
22381pVĩnh Trường>22402
22384xVĩnh Lương>22333
22387xVĩnh Phương>22333
22390xVĩnh Ngọc=
22393xVĩnh Thạnh>22390
22396xVĩnh Trung>22390
22399xVĩnh Hiệp>22390
22402xVĩnh Thái=
22405xPhước Đồng>22402
^569
22408pCam Nghĩa>22411
22411pCam Phúc Bắc=
22414pCam Phúc Nam>22420
22417pCam Lộc>22420
22420pCam Phú=
22423pBa Ngòi=
22426pCam Thuận>22432
22429pCam Lợi>22432
22432pCam Linh=
22468xCam Thành Nam>22411
22474xCam Phước Đông>22423
22477xCam Thịnh Tây>22480
22480xCam Thịnh Đông=
22483xCam Lập>22480
22486xCam Bình>22480
^570
22435xCam Tân>22435,22453,22708
22438xCam Hòa>22435,22453,22708
22441xCam Hải Đông>22453
22444xCam Hải Tây>22453
22447xSơn Tân>22435
22450xCam Hiệp Bắc>22435,22453
22453nCam Đức=
22456xCam Hiệp Nam>22435,22453
22459xCam Phước Tây>22465
22462xCam Thành Bắc>22453
22465xCam An Bắc>22453,22465
22471xCam An Nam>22453,22465
22708xSuối Cát=
22711xSuối Tân>22435,22453,22708
^571
22489nVạn Giã=
22492xĐại Lãnh>22504
22495xVạn Phước>22498
22498xVạn Long=
22501xVạn Bình>22516
22504xVạn Thọ=
22507xVạn Khánh>22498
22510xVạn Phú>22489
22513xVạn Lương>22489
22516xVạn Thắng=
22519xVạn Thạnh>22504
22522xXuân Sơn>22525
22525xVạn Hưng=
^572
22528pNinh Hiệp=
22531xNinh Sơn>22546
22534xNinh Tây>22552
22537xNinh Thượng>22558
22540xNinh An>22546
22543pNinh Hải>22561
22546xNinh Thọ=
22549xNinh Trung>22558
22552xNinh Sim=
22555xNinh Xuân>22576
22558xNinh Thân=
22561pNinh Diêm=
22564xNinh Đông>22528
22567pNinh Thủy>22561
22570pNinh Đa>22528
22573xNinh Phụng>22528
22576xNinh Bình=
22582xNinh Phú>22591
22585xNinh Tân>22597
22588xNinh Quang>22576
22591pNinh Giang=
22594pNinh Hà>22591
22597xNinh Hưng=
22600xNinh Lộc>22597
22603xNinh Ích>22597
22606xNinh Phước>22561
^573
22609nKhánh Vĩnh=
22612xKhánh Hiệp=
22615xKhánh Bình=
22618xKhánh Trung>22612
22621xKhánh Đông>22615
22624xKhánh Thượng=
22627xKhánh Nam>22624
22630xSông Cầu>22609
22633xGiang Ly>22624
22636xCầu Bà>22648
22639xLiên Sang>22648
22642xKhánh Thành>22648
22645xKhánh Phú>22609
22648xSơn Thái=
^574
22651nDiên Khánh=
22654xDiên Lâm>22660
22657xDiên Điền=
22660xXuân Đồng=
22663xDiên Sơn>22657
22669xDiên Phú>22657
22672xDiên Thọ=
22675xDiên Phước>22672
22678xDiên Lạc=
22681xDiên Tân>22672
22684xDiên Hòa>22678
22687xDiên Thạnh>22678
22690xDiên Toàn>22651
22693xDiên An>22651
22696xBình Lộc>22702
22702xSuối Hiệp=
22705xSuối Tiên>22702
^575
22714nTô Hạp=
22717xThành Sơn>22720
22720xSơn Lâm=
22723xSơn Hiệp>22714
22726xSơn Bình>22714
22729xSơn Trung>22732
22732xBa Cụm Bắc=
22735xBa Cụm Nam>22732
^576
22736nTrường Sa=
22737xSong Tử Tây>22736
22739xSinh Tồn>22736
^582
22738pĐô Vinh=
22741pPhước Mỹ=
22744pBảo An>22741
22750pPhủ Hà>22759
22759pKinh Dinh=
22762pĐạo Long>22759
22765pĐài Sơn>22759
22768pĐông Hải>22780,22888
22771pMỹ Đông>22780
22774xThành Hải>22741
22777pVăn Hải>22834
22779pMỹ Bình>22780
22780pMỹ Hải=
^584
22783xPhước Bình>22786
22786xPhước Hòa=
22789xPhước Tân>22786
22792xPhước Tiến>22795
22795xPhước Thắng=
22798xPhước Thành>22801
22801xPhước Đại=
22804xPhước Chính>22795
22807xPhước Trung>22822
^585
22810nTân Sơn=
22813xLâm Sơn=
22816xLương Sơn>22813
22819xQuảng Sơn>22810
22822xMỹ Sơn=
22825xHòa Sơn>22828
22828xMa Nới=
22831xNhơn Sơn>22738
^586
22834nKhánh Hải=
22846xVĩnh Hải=
22852xPhương Hải=
22855xTân Hải>22861
22858xXuân Hải>22861
22861xHộ Hải=
22864xTri Hải>22852
22867xNhơn Hải>22846
22868xThanh Hải>22846
^587
22870nPhước Dân=
22873xPhước Sơn=
22876xPhước Thái>22891
22879xPhước Hậu>22873
22882xPhước Thuận>22870
22888xAn Hải=
22891xPhước Hữu=
22894xPhước Hải>22870
22912xPhước Vinh>22873
^588
22837xPhước Chiến>22840
22840xCông Hải=
22843xPhước Kháng>22849
22849xLợi Hải=
22853xBắc Sơn>22852
22856xBắc Phong>22849
^589
22885xPhước Hà>22900
22897xPhước Nam=
22898xPhước Ninh>22897
22900xNhị Hà=
22903xPhước Dinh>22888
22906xPhước Minh>22897
22909xPhước Diêm=
22910xCà Ná>22909
^593
22915pMũi Né>22918
22918pHàm Tiến=
22921pPhú Hài>22924
22924pPhú Thủy=
22927pPhú Tài>22960
22930pPhú Trinh>22945
22933pXuân An=
22936pThanh Hải>22924
22945pLạc Đạo=
22951pBình Hưng>22945
22954pĐức Long=
22957xThiện Nghiệp>22918
22960xPhong Nẫm=
22963xTiến Lợi=
22966xTiến Thành>22954
^594
23231pPhước Hội=
23232pPhước Lộc>23231
23234pTân Thiện>23235
23235pTân An=
23237pBình Tân>23235
23245xTân Hải>23246
23246xTân Tiến=
23248xTân Bình>23235
23268xTân Phước>23231
^595
22969nLiên Hương=
22972nPhan Rí Cửa=
22975xPhan Dũng>22978
22978xPhong Phú>22972,22978
22981xVĩnh Hảo=
22984xVĩnh Tân>22981
22987xPhú Lạc>22969
22990xPhước Thể>22969
22993xHòa Minh>22972
22996xChí Công>22972
22999xBình Thạnh>22969
^596
23005nChợ Lầu=
23008xPhan Sơn=
23011xPhan Lâm>23008
23014xBình An>23020
23017xPhan Điền>23020
23020xHải Ninh=
23023xSông Lũy=
23026xPhan Tiến>23023
23029xSông Bình>23032
23032nLương Sơn=
23035xPhan Hòa>23005
23038xPhan Thanh>23041
23041xHồng Thái=
23044xPhan Hiệp>23005
23047xBình Tân>23023
23050xPhan Rí Thành>23005
23053xHòa Thắng>23041,23053
23056xHồng Phong>23053
^597
23059nMa Lâm=
23062nPhú Long>22933
23065xLa Dạ=
23068xĐông Tiến>23074
23071xThuận Hòa>23089
23074xĐông Giang=
23077xHàm Phú>23089
23080xHồng Liêm>23086
23083xThuận Minh>23059
23086xHồng Sơn=
23089xHàm Trí=
23092xHàm Đức>23059
23095xHàm Liêm=
23098xHàm Chính>23095
23101xHàm Hiệp>22960
23104xHàm Thắng>22933
23107xĐa Mi>23065
^598
23110nThuận Nam=
23113xMỹ Thạnh>23122
23116xHàm Cần>23122
23119xMương Mán>23128
23122xHàm Thạnh=
23125xHàm Kiệm>23128
23128xHàm Cường=
23131xHàm Mỹ>22963
23134xTân Lập=
23137xHàm Minh>23110
23140xThuận Quí~Thuận Quý>23143
23143xTân Thuận=
23146xTân Thành>23143
^599
23149nLạc Tánh=
23152xBắc Ruộng=
23158xNghị Đức=
23161xLa Ngâu>23173
23164xHuy Khiêm>23173
23167xMăng Tố>23152
23170xĐức Phú>23158
23173xĐồng Kho=
23176xGia An>23149
23179xĐức Bình>23173
23182xGia Huynh>23188
23185xĐức Thuận>23149
23188xSuối Kiết=
^600
23191nVõ Xu=
23194nĐức Tài=
23197xĐa Kai>23200
23200xSùng Nhơn=
23203xMê Pu>23200
23206xNam Chính>23191
23212xĐức Hạnh>23194
23215xĐức Tín>23194
23218xVũ Hòa>23191
23221xTân Hà>23227
23224xĐông Hà>23227
23227xTrà Tân=
^601
23230nTân Minh=
23236nTân Nghĩa=
23239xSông Phan>23134
23242xTân Phúc>23230
23251xTân Đức>23230
23254xTân Thắng>23266
23255xThắng Hải>23266
23257xTân Hà>23236
23260xTân Xuân>23236
23266xSơn Mỹ=
^602
23272xNgũ Phụng=
23275xLong Hải>23272
23278xTam Thanh>23272
^608
23281pQuang Trung>23293
23284pDuy Tân=
23287pQuyết Thắng>23293
23290pTrường Chinh>23293
23293pThắng Lợi=
23296pNgô Mây>23284
23299pThống Nhất>23293
23302pLê Lợi=
23305pNguyễn Trãi>23302
23308pTrần Hưng Đạo>23302
23311xĐắk Cấm~Đăk Cấm>23284
23314xKroong>23317
23317xNgọk Bay=
23320xVinh Quang>23317
23323xĐắk Blà~Đăk Blà>23332
23326xIa Chim=
23327xĐăk Năng>23326
23329xĐoàn Kết>23326
23332xChư Hreng=
23335xĐắk Rơ Wa~Đăk Rơ Wa>23332
23338xHòa Bình>23332
^610
23341nĐắk Glei~Đăk Glei=
23344xĐắk Blô~Đăk Blô=
23347xĐắk Man~Đăk Man>23344
23350xĐắk Nhoong~Đăk Nhoong>23344
23353xĐắk Pék~Đăk Pék>23341
23356xĐắk Choong~Đăk Choong=
23359xXốp>23356
23362xMường Hoong>23365
23365xNgọc Linh=
23368xĐắk Long~Đăk Long=
23371xĐắk KRoong~Đăk Kroong>23374
23374xĐắk Môn~Đăk Môn=
^611
23377nPlei Kần=
23380xĐắk Ang~Đăk Ang>23383
23383xĐắk Dục~Đăk Dục=
23386xĐắk Nông~Đăk Nông>23383
23389xĐắk Xú~Đăk Xú>23377
23392xĐắk Kan~Đăk Kan=
23395xBờ Y~Pờ Y>23377
23398xSa Loong>23392
^612
23401nĐắk Tô~Đăk Tô=
23427xĐắk Rơ Nga~Đăk Rơ Nga>23428
23428xNgọk Tụ=
23430xĐắk Trăm~Đăk Trăm=
23431xVăn Lem>23430
23434xKon Đào>23430
23437xTân Cảnh>23401
23440xDiên Bình>23401
23443xPô Kô>23401
^613
23452xĐắk Nên~Đăk Nên>23455
23455xĐắk Ring~Đăk Ring=
23458xMăng Buk~Măng Bút>23455
23461xĐắk Tăng~Đăk Tăng>23473
23464xNgok Tem~Ngọc Tem>23476
23467xPờ Ê>23476
23470xMăng Cành>23473
23473nMăng Đen=
23476xHiếu=
^614
23479nĐắk Rve~Đăk Rve=
23482xĐắk Kôi~Đăk Kôi>23485
23485xĐắk Tơ Lung~Đăk Tơ Lung=
23488xĐắk Ruồng~Đăk Ruồng>23497
23491xĐắk Pne~Đăk Pne>23479
23494xĐắk Tờ Re~Đăk Tờ Re>23497
23497xTân Lập=
^615
23500nĐắk Hà~Đăk Hà=
23503xĐắk PXi~Đăk Pxi>23504
23504xĐăk Long=
23506xĐắk HRing~Đăk Hring>23512
23509xĐắk Ui~Đăk Ui>23510
23510xĐăk Ngọk=
23512xĐắk Mar~Đăk Mar=
23515xNgok Wang~Ngọk Wang=
23518xNgok Réo~Ngọk Réo>23515
23521xHà Mòn>23500
23524xĐắk La~Đăk La>23500
^616
23527nSa Thầy=
23530xRơ Kơi~Rờ Kơi=
23533xSa Nhơn>23527
23534xHơ Moong=
23536xMô Rai=
23539xSa Sơn>23527
23542xSa Nghĩa>23534
23545xSa Bình>23534
23548xYa Xiêr=
23551xYa Tăng>23548
23554xYa Ly>23548
^617
23404xNgọc Lây~Ngọk Lây>23446
23407xĐắk Na~Đăk Na>23416
23410xMăng Ri>23446
23413xNgọc Yêu~Ngọk Yêu>23446
23416xĐắk Sao~Đăk Sao=
23417xĐắk Rơ Ông~Đăk Rơ Ông>23419
23419xĐắk Tờ Kan~Đăk Tờ Kan=
23422xTu Mơ Rông>23425
23425xĐắk Hà~Đăk Hà=
23446xTê Xăng=
23449xVăn Xuôi>23446
^618
23535xIa Đal=
23537xIa Dom>23538
23538xIa Tơi=
^622
23557pYên Đỗ>23563
23560pDiên Hồng>23563
23563pIa Kring=
23566pHội Thương>23575
23569pHội Phú>23586
23570pPhù Đổng>23575
23572pHoa Lư>23575
23575pTây Sơn=
23578pThống Nhất>23584
23579pĐống Đa>23584
23581pTrà Bá>23586
23582pThắng Lợi>23602
23584pYên Thế=
23586pChi Lăng=
23590xBiển Hồ=
23596xTrà Đa>23575
23599xChư Á>23602
23602xAn Phú=
23605xDiên Phú>23563
23608xIa Kênh>23611
23611xGào=
^623
23614pAn Bình=
23617pTây Sơn=
23620pAn Phú>23617
23623pAn Tân>23617
23626xTú An>23629
23627xXuân An>23629
23629xCửu An=
23630pAn Phước>23617
23632xSong An>23629
23633pNgô Mây>23617
23635xThành An>23617
^624
24041pCheo Reo>24044
24042pHòa Bình>24044
24044pĐoàn Kết=
24045pSông Bờ>24044
24064xIa RBol>24065
24065xChư Băh=
24070xIa RTô>24073
24073xIa Sao=
^625
23638nKBang=
23641xKon Pne>23644
23644xĐăk Roong~Đăk Rong=
23647xSơn Lang=
23650xKRong=
23653xSơ Pai>23647
23656xLơ Ku>23638
23659xĐông>23674
23660xĐak SMar>23638
23662xNghĩa An>23674
23665xTơ Tung>23668
23668xKông Lơng Khơng=
23674xKông Bơ La=
^626
23677nĐăk Đoa~Đak Đoa=
23680xHà Đông>23683
23683xĐăk Sơmei~Đak Sơmei=
23684xĐăk Krong~Đak Krong>23701
23686xHải Yang>23794
23689xKon Gang>23701
23692xHà Bầu>23590
23695xNam Yang>23701
23698xK' Dang~KDang>23714
23701xH' Neng~Hneng=
23704xTân Bình>23677
23707xGlar>23677
23710xA Dơk=
23713xTrang>23714
23714xHNol=
23716xIa Pết>23710
23719xIa Băng>23710
^627
23722nPhú Hòa=
23725xHà Tây>23728
23728xIa Khươl=
23731xIa Phí>23749
23734nIa Ly=
23737xIa Mơ Nông>23734
23738xIa Kreng>23734
23740xĐăk Tơ Ver>23728
23743xHòa Phú>23722
23746xChư Đăng Ya~Chư Đang Ya>23590
23749xIa Ka=
23752xIa Nhin>23749
23755xNghĩa Hòa>23722
23761xNghĩa Hưng>23590
^628
23764nIa Kha=
23767xIa Sao=
23768xIa Yok>23767
23770xIa Hrung>23767
23771xIa Bă>23764
23773xIa Khai>23776
23776xIa KRai~Ia Krăi=
23778xIa Grăng>23764
23779xIa Tô>23776
23782xIa O=
23785xIa Dêr>23767
23788xIa Chia=
23791xIa Pếch>23611
^629
23794nKon Dơng=
23797xAyun>23798
23798xĐak Jơ Ta=
23799xĐak Ta Ley=
23800xHra>23799
23803xĐăk Yă>23794
23806xĐăk Djrăng~Đak Djrăng>23794
23809xLơ Pang>23812
23812xKon Thụp=
23815xĐê Ar>23812
23818xKon Chiêng=
23821xĐăk Trôi>23818
^630
23824nKông Chro=
23827xChư Krêy~Chư Krey>23830
23830xAn Trung=
23833xKông Yang=
23836xĐăk Tơ Pang>23833
23839xSRó=
23840xĐắk Kơ Ning~Đăk Kơ Ning>23839
23842xĐăk Song=
23843xĐăk Pling>23842
23845xYang Trung>23824
23846xĐăk Pơ Pho>23851
23848xYa Ma>23833
23851xChơ Long=
23854xYang Nam>23824
^631
23857nChư Ty=
23860xIa Dơk>23869
23863xIa Krêl>23866
23866xIa Din=
23869xIa Kla=
23872xIa Dom=
23875xIa Lang>23866
23878xIa Kriêng>23857
23881xIa Pnôn=
23884xIa Nan=
^632
23887nChư Prông=
23888xIa Kly>23887
23890xBình Giáo>23896
23893xIa Drăng>23887
23896xThăng Hưng=
23899xBàu Cạn>23896
23902xIa Phìn>23887
23905xIa Băng>23908
23908xIa Tôr=
23911xIa Boòng=
23914xIa O>23911
23917xIa Púch=
23920xIa Me>23911
23923xIa Vê>23926
23924xIa Bang>23908
23926xIa Pia=
23929xIa Ga>23926
23932xIa Lâu>23935
23935xIa Piơr=
23938xIa Mơ=
^633
23941nChư Sê=
23944xIa Tiêm>23947
23945xChư Pơng>23947
23946xBar Măih>23947
23947xBờ Ngoong=
23950xIa Glai>23941
23953xAL Bá>23954
23954xKông HTok=
23956xAYun>23954
23959xIa HLốp>23977
23962xIa Blang>23941
23965xDun>23941
23966xIa Pal>23941
23968xH Bông~HBông>23971
23977xIa Ko=
^634
23989xHà Tam>23995
23992xAn Thành>23995
23995nĐak Pơ=
23998xYang Bắc>23995
24001xCư An>23614
24004xTân An>23614
24007xPhú An=
24010xYa Hội>24007
^635
24013xPờ Tó=
24016xChư Răng>24013
24019xIa KDăm>24028
24022xKim Tân=
24025xChư Mố>24028
24028xIa Tul=
24031xIa Ma Rơn~Ia Mrơn>24022
24034xIa Broăi>24028
24037xIa Trok>24022
^637
24076nPhú Túc=
24079xIa RSai>24112
24082xIa RSươm>24109
24085xChư Gu>24112
24088xĐất Bằng>24076
24091xIa Mláh~Ia Mlăh>24076
24094xChư Drăng>24109
24097xPhú Cần>24076
24100xIa HDreh=
24103xIa RMok>24100
24106xChư Ngọc>24076
24109xUar=
24112xChư Rcăm=
24115xKrông Năng>24100
^638
24043nPhú Thiện=
24046xChư A Thai>24049
24048xAyun Hạ>24049
24049xIa Ake=
24052xIa Sol>24043
24055xIa Piar>24043
24058xIa Peng>24061
24060xChrôh Pơnan>24061
24061xIa Hiao=
24067xIa Yeng>24043
^639
23942nNhơn Hòa=
23971xIa Hrú=
23972xIa Rong>23971
23974xIa Dreng>23971
23978xIa Hla>23977
23980xChư Don>23942
23983xIa Phang>23942
23986xIa Le=
23987xIa BLứ>23986
^643
24118pTân Lập>24121
24121pTân Hòa=
24124pTân An>24163
24130pThành Nhất>24154
24133pThành Công=
24136pTân Lợi>24133
24142pTân Thành>24133
24145pTân Tiến>24133
24148pTự An>24133
24151pEa Tam>24169
24154pKhánh Xuân=
24157xHòa Thuận>24163
24160xCư ÊBur>24133
24163xEa Tu=
24166xHòa Thắng>24121
24169xEa Kao=
24172xHòa Phú>24175
24175xHòa Khánh=
24178xHòa Xuân>24175
^644
24305pAn Lạc=
24308pAn Bình>24305
24311pThiện An>24305
24318pĐạt Hiếu>24305
24322pĐoàn Kết>24305
24328xEa Drông=
24331pThống Nhất>24305
24332pBình Tân>24340
24334xEa Siên>24328
24337xBình Thuận>24340
24340xCư Bao=
^645
24181nEa Drăng=
24184xEa H'leo=
24187xEa Sol=
24190xEa Ral>24181
24193xEa Wy=
24194xCư A Mung>24193
24196xCư Mốt>24193
24199xEa Hiao>24187
24202xEa Khal>24208
24205xDliê Yang>24181
24207xEa Tir>24208
24208xEa Nam=
^646
24211nEa Súp=
24214xIa Lốp=
24215xIa JLơi>24217
24217xEa Rốk=
24220xYa Tờ Mốt>24229
24221xIa RVê=
24223xEa Lê>24211
24226xCư KBang>24217
24229xEa Bung=
24232xCư M'Lan>24211
^647
24235xKrông Na=
24238xEa Huar>24241
24241xEa Wer=
24244xTân Hòa>24241
24247xCuôr KNia>24250
24250xEa Bar=
24253xEa Nuôl>24250
^648
24256nEa Pốk>24259
24259nQuảng Phú=
24262xQuảng Tiến>24259
24264xEa Kuêh>24265
24265xEa Kiết=
24268xEa Tar>24277
24271xCư Dliê M'nông>24277
24274xEa H'đinh~Ea H'đing>24280
24277xEa Tul=
24280xEa KPam=
24283xEa M'DRóh~Ea M'Droh>24286
24286xQuảng Hiệp=
24289xCư M'gar>24280
24292xEa D'Rơng~Ea Drơng>24301
24295xEa M'nang>24286
24298xCư Suê>24259
24301xCuor Đăng~Cuôr Đăng=
^649
24307xCư Né>24310
24310xChư KBô~Chứ Kbô=
24313xCư Pơng=
24314xEa Sin>24313
24316nPơng Drang=
24317xTân Lập>24316
24319xEa Ngai>24316
^650
24343nKrông Năng=
24346xĐLiê Ya~Dliê Ya=
24349xEa Tóh>24346
24352xEa Tam=
24355xPhú Lộc>24343
24358xTam Giang>24352
24359xEa Puk~Ea Púk>24364
24360xEa Dăh>24364
24361xEa Hồ>24343
24364xPhú Xuân=
24367xCư Klông>24352
24370xEa Tân>24346
^651
24373nEa Kar=
24376nEa Knốp=
24379xEa Sô>24376
24380xEa Sar>24376
24382xXuân Phú>24373
24385xCư Huê>24373
24388xEa Tih>24376
24391xEa Đar>24373
24394xEa Kmút>24373
24397xCư Ni>24373
24400xEa Păl=
24401xCư Prông>24400
24403xEa Ô=
24404xCư ELang>24403
24406xCư Bông=
24409xCư Jang~Cư Yang>24406
^652
24412nM'Đrắk~M'Drắk=
24415xCư Prao=
24418xEa Pil>24415
24421xEa Lai>24412
24424xEa H'MLay>24433
24427xKrông Jing>24412
24430xEa M' Doal~Ea M'Doal>24433
24433xEa Riêng=
24436xCư M'ta=
24439xCư K Róa~Cư Króa>24436
24442xKrông Á>24444
24444xCư San=
24445xEa Trang=
^653
24448nKrông Kmar=
24451xDang Kang>24454
24454xCư KTy=
24457xHòa Thành>24454
24463xHòa Phong>24478
24466xHòa Lễ>24448
24469xYang Reh>24472
24472xEa Trul=
24475xKhuê Ngọc Điền>24448
24478xCư Pui=
24481xHòa Sơn>24472
24484xCư Drăm=
24487xYang Mao>24484
^654
24490nPhước An=
24493xKRông Búk>24496
24496xEa Kly=
24499xEa Kênh>24505
24502xEa Phê=
24505xEa KNuec~Ea Knuếc=
24508xEa Yông>24490
24511xHòa An>24490
24514xEa Kuăng>24502
24517xHòa Đông>24505
24520xEa Hiu>24502
24523xHòa Tiến>24490
24526xTân Tiến=
24529xVụ Bổn=
24532xEa Uy>24526
24535xEa Yiêng>24526
^655
24538nBuôn Trấp=
24556xDray Sáp>24559
24559xEa Na=
24565xEa Bông>24559
24568xBăng A Drênh=
24571xDur KMăl>24568
24574xBình Hòa>24538
24577xQuảng Điền>24538
^656
24580nLiên Sơn=
24583xYang Tao>24580
24586xBông Krang>24580
24589xĐắk Liêng>24595
24592xBuôn Triết>24595
24595xBuôn Tría=
24598xĐắk Phơi=
24601xĐắk Nuê>24598
24604xKrông Nô=
24607xNam Ka=
24610xEa R'Bin~Ea Rbin>24607
^657
24540xEa Ning=
24541xCư Ê Wi~Cư Êwi>24540
24544xEa Ktur=
24547xEa Tiêu>24544
24550xEa BHốk>24544,24561
24553xEa Hu>24540
24561xDray Bhăng=
24562xHòa Hiệp>24561
^660
24611pNghĩa Đức=
24612pNghĩa Thành>24611
24614pNghĩa Phú>24615
24615pNghĩa Tân=
24617pNghĩa Trung=
24618xĐăk R'Moan~Đắk R'Moan>24615
24619pQuảng Thành>24611
24628xĐắk Nia>24617
^661
24616xQuảng Sơn=
24620xQuảng Hòa=
24622xĐắk Ha>24611
24625xĐắk R'Măng>24637
24631xQuảng Khê=
24634xĐắk Plao>24631
24637xĐắk Som=
^662
24640nEa T'Ling=
24643xĐắk Wil>24646
24646xEa Pô=
24649xNam Dong=
24652xĐắk DRông~Đắk D'rông>24649
24655xTâm Thắng>24640
24658xCư Knia>24640
24661xTrúc Sơn>24640
^663
24664nĐắk Mil=
24667xĐắk Lao>24682
24670xĐắk R'La=
24673xĐắk Gằn>24670
24676xĐức Mạnh>24664
24677xĐắk N'Drót>24670
24678xLong Sơn=
24679xĐắk Sắk>24678
24682xThuận An=
24685xĐức Minh>24664
^664
24688nĐắk Mâm=
24691xĐắk Sôr>24697
24692xNam Xuân>24678
24694xBuôn Choah~Buôn Choáh>24697
24697xNam Đà=
24699xTân Thành>24688
24700xĐắk Drô>24688
24703xNâm Nung=
24706xĐức Xuyên>24712
24709xĐắk Nang>24712
24712xQuảng Phú=
24715xNâm N'Đir>24703
^665
24717nĐức An=
24718xĐắk Môl=
24719xĐắk Hòa>24718
24721xNam Bình>24717
24722xThuận Hà=
24724xThuận Hạnh>24722
24727xĐắk N'Dung~Đắk N'Drung>24717
24728xNâm N'Jang>24730
24730xTrường Xuân=
^666
24733nKiến Đức=
24745xQuảng Tín>24760
24750xĐắk Wer>24751
24751xNhân Cơ=
24754xKiến Thành>24733
24756xNghĩa Thắng>24733
24757xĐạo Nghĩa>24733
24760xĐắk Sin=
24761xHưng Bình>24760
24763xĐắk Ru>24760
24766xNhân Đạo>24751
^667
24736xQuảng Trực=
24739xĐắk Búk So=
24740xQuảng Tâm>24739
24742xĐắk R'Tíh>24739
24746xĐắk Ngo>24748
24748xQuảng Tân=
^672
24769p7>24846
24772p8>24778
24775p12>24778
24778p9=
24781p2=
24784p1>24781
24787p6=
24790p5>24787
24793p4>24781
24796p10>24781
24799p11>24805
24802p3>24781
24805xXuân Thọ=
24808xTà Nung>24787
24810xTrạm Hành>24805
24811xXuân Trường>24805
^673
24814pLộc Phát>24823
24817pLộc Tiến>24841
24820p2=
24823p1=
24826pB'lao>24829
24829pLộc Sơn=
24832xĐạm Bri~Đamb'ri>24820
24835xLộc Thanh>24823
24838xLộc Nga>24829
24841xLộc Châu=
24844xĐại Lào>24841
^674
24853xĐạ Tông=
24856xĐạ Long>24853
24859xĐạ M' Rong~Đạ M'Rông>24875
24874xLiêng Srônh>24877
24875xĐạ Rsal=
24877xRô Men=
24886xPhi Liêng=
24889xĐạ K' Nàng~Đạ K'Nàng>24886
^675
24846nLạc Dương=
24847xĐạ Chais>24848
24848xĐạ Nhim=
24850xĐưng KNớ>24853
24862xLát>24846
24865xĐạ Sar>24848
^676
24868nNam Ban=
24871nĐinh Văn=
24880xPhú Sơn>24895
24883xPhi Tô=
24892xMê Linh>24868
24895xĐạ Đờn=
24898xPhúc Thọ>24907
24901xĐông Thanh>24868
24904xGia Lâm>24868
24907xTân Thanh=
24910xTân Văn>24871
24913xHoài Đức>24916
24916xTân Hà=
24919xLiên Hà>24916
24922xĐan Phượng>24916
24925xNam Hà>24883
^677
24928nD'Ran>24934
24931nThạnh Mỹ=
24934xLạc Xuân=
24937xĐạ Ròn>24931
24940xLạc Lâm>24943
24943xKa Đô=
24949xKa Đơn>24955
24952xTu Tra>24931
24955xQuảng Lập=
^678
24958nLiên Nghĩa=
24961xHiệp An>24967
24964xLiên Hiệp>24967
24967xHiệp Thạnh=
24970xBình Thạnh>24871
24973xN'Thol Hạ>24976
24976xTân Hội=
24979xTân Thành>24976
24982xPhú Hội>24958
24985xNinh Gia=
24988xTà Năng=
24989xĐa Quyn>24988
24991xTà Hine=
24994xĐà Loan>24991
24997xNinh Loan>24991
^679
25000nDi Linh=
25003xĐinh Trang Thượng>25007
25006xTân Thượng>25007
25007xTân Lâm=
25009xTân Châu>25000
25012xTân Nghĩa>25018
25015xGia Hiệp=
25018xĐinh Lạc=
25021xTam Bố>25015
25024xĐinh Trang Hòa>25036
25027xLiên Đầm>25000
25030xGung Ré>25000
25033xBảo Thuận>25018
25036xHòa Ninh=
25039xHòa Trung>25036
25042xHòa Nam=
25045xHòa Bắc>25042
25048xSơn Điền>25051
25051xGia Bắc=
^680
25054nLộc Thắng=
25057xLộc Bảo=
25060xLộc Lâm>25063
25063xLộc Phú=
25066xLộc Bắc>25057
25069xB' Lá~B'Lá>25063
25072xLộc Ngãi>25054
25075xLộc Quảng>25054
25078xLộc Tân>24820
25081xLộc Đức>25084
25084xLộc An=
25087xTân Lạc>25084
25090xLộc Thành>25093
25093xLộc Nam=
^682
25096nĐạ M'ri>25105
25099nMa Đa Guôi=
25105xHà Lâm=
25111xĐạ Oai>25099
25114xBà Gia=
25117xMa Đa Guôi>25099
25126nĐạ Tẻh=
25129xAn Nhơn>25126
25132xQuốc Oai>25135
25135xMỹ Đức=
25138xQuảng Trị=
25141xĐạ Lây>25126
25153xĐạ Kho>25138
25156xĐạ Pal>25138
25159nCát Tiên=
25162xTiên Hoàng=
25165xPhước Cát 2>25180
25168xGia Viễn>25162
25171xNam Ninh>25159
25180nPhước Cát=
25183xĐức Phổ>25180
25189xQuảng Ngãi>25159
25192xĐồng Nai Thượng>25162
^688
25216pThác Mơ>25217
25217pLong Thủy=
25219pPhước Bình>25220
25220pLong Phước=
25237pSơn Giang>25217
25245xLong Giang>25220
25249xPhước Tín>25217
^689
25195pTân Phú=
25198pTân Đồng>25195
25201pTân Bình>25195
25204pTân Xuân>25195
25205pTân Thiện>25195
25207xTân Thành>25210
25210pTiến Thành=
25213xTiến Hưng>25195
^690
25320pHưng Chiến>25326
25324pAn Lộc>25326
25325pPhú Thịnh>25333
25326pPhú Đức=
25333xThanh Lương=
25336xThanh Phú>25333
^691
25222xBù Gia Mập=
25225xĐak Ơ=
25228xĐức Hạnh>25267
25229xPhú Văn>25267
25231xĐa Kia=
25232xPhước Minh>25231
25234xBình Thắng>25231
25267xPhú Nghĩa=
^692
25270nLộc Ninh=
25273xLộc Hòa>25280
25276xLộc An>25318
25279xLộc Tấn=
25280xLộc Thạnh=
25282xLộc Hiệp>25292
25285xLộc Thiện>25279
25288xLộc Thuận>25270
25291xLộc Quang>25292
25292xLộc Phú=
25294xLộc Thành=
25297xLộc Thái>25270
25300xLộc Điền>25303
25303xLộc Hưng=
25305xLộc Thịnh>25294
25306xLộc Khánh>25303
^693
25308nThanh Bình=
25309xHưng Phước=
25310xPhước Thiện>25309
25312xThiện Hưng>25308
25315xThanh Hòa>25308
25318xTân Thành=
25321xTân Tiến>25318
^694
25327xThanh An>25345
25330xAn Khương>25345
25339xAn Phú>25349
25342xTân Lợi>25351
25345xTân Hưng=
25348xMinh Đức>25349
25349xMinh Tâm=
25351xPhước An=
25354xThanh Bình>25326
25357nTân Khai=
25360xĐồng Nơ>25357
25361xTân Hiệp>25357
25438xTân Quan>25351
^695
25363nTân Phú=
25366xThuận Lợi>25387
25369xĐồng Tâm>25390
25372xTân Phước>25390
25375xTân Hưng>25378
25378xTân Lợi=
25381xTân Lập>25363
25384xTân Hòa>25378
25387xThuận Phú=
25390xĐồng Tiến=
25393xTân Tiến>25363
^696
25396nĐức Phong=
25398xĐường 10>25399
25399xĐak Nhau=
25400xPhú Sơn>25402
25402xThọ Sơn=
25404xBình Minh>25405
25405xBom Bo=
25408xMinh Hưng>25396
25411xĐoàn Kết>25396
25414xĐồng Nai>25402
25417xĐức Liễu=
25420xThống Nhất=
25423xNghĩa Trung>25417
25424xNghĩa Bình>25417
25426xĐăng Hà>25420
25429xPhước Sơn>25420
^697
25432pHưng Long=
25433pThành Tâm>25432
25435xMinh Lập>25450
25439xQuang Minh>25351
25441pMinh Hưng=
25444pMinh Long>25441
25447pMinh Thành>25432
25450xNha Bích=
25453xMinh Thắng>25450
^698
25240xLong Bình>25246
25243xBình Tân>25246
25244xBình Sơn>25220
25246xLong Hưng=
25250xPhước Tân>25261
25252xBù Nho=
25255xLong Hà=
25258xLong Tân>25255
25261xPhú Trung=
25264xPhú Riềng>25252
^703
25456p1>25459
25459p3=
25462p4>25459,27694
25465pHiệp Ninh>25459
25468p2>25459
25471xThạnh Tân>25480
25474xTân Bình>25480
25477xBình Minh>25480
25480pNinh Sơn=
25483pNinh Thạnh>25567
^705
25486nTân Biên=
25489xTân Lập=
25492xThạnh Bắc>25489
25495xTân Bình>25486
25498xThạnh Bình=
25501xThạnh Tây>25486
25504xHòa Hiệp>25591
25507xTân Phong>25498,25549
25510xMỏ Công>25510,25549
25513xTrà Vong>25510,25549
^706
25516nTân Châu=
25519xTân Hà>25522
25522xTân Đông=
25525xTân Hội=
25528xTân Hòa>25531
25531xSuối Ngô=
25534xSuối Dây>25516,25534
25537xTân Hiệp>25525
25540xThạnh Đông>25516
25543xTân Thành>25534
25546xTân Phú>25516,25549
25549xTân Hưng=
^707
25552nDương Minh Châu=
25555xSuối Đá>25480,25552
25558xPhan>25480,25552
25561xPhước Ninh>25573
25564xPhước Minh>25552,25579
25567xBàu Năng=
25570xChà Là>25567,25573
25573xCầu Khởi=
25576xBến Củi>25579
25579xLộc Ninh=
25582xTruông Mít>25666
^708
25585nChâu Thành=
25588xHảo Đước=
25591xPhước Vinh=
25594xĐồng Khởi>25585
25597xThái Bình>25459,25585
25600xAn Cơ>25588
25603xBiên Giới>25606
25606xHòa Thạnh=
25609xTrí Bình>25588
25612xHòa Hội>25606
25615xAn Bình>25585
25618xThanh Điền>25633
25621xThành Long=
25624xNinh Điền>25621
25627xLong Vĩnh>25684
^709
25630pLong Hoa=
25633pHiệp Tân=
25636pLong Thành Bắc>25630
25639xTrường Hòa>25630
25642xTrường Đông>25630
25645pLong Thành Trung=
25648xTrường Tây>25630
25651xLong Thành Nam>25645
^710
25654nGò Dầu=
25657xThạnh Đức=
25660xCẩm Giang>25657
25663xHiệp Thạnh=
25666xBàu Đồn=
25669xPhước Thạnh>25663
25672xPhước Đông=
25675xPhước Trạch>25663
25678xThanh Phước>25654
^711
25681nBến Cầu=
25684xLong Chữ=
25687xLong Phước>25684
25690xLong Giang>25702
25693xTiên Thuận>25681
25696xLong Khánh>25702
25699xLợi Thuận>25681
25702xLong Thuận=
25705xAn Thạnh>25681
^712
25708pTrảng Bàng=
25711xĐôn Thuận=
25714xHưng Thuận>25711
25717pLộc Hưng>25732
25720pGia Lộc>25672
25723pGia Bình>25654
25729xPhước Bình=
25732pAn Tịnh=
25735pAn Hòa>25708
25738xPhước Chỉ>25729
^718
25741pHiệp Thành>25747,25750
25744pPhú Lợi>25750
25747pPhú Cường=
25750pPhú Hòa=
25753pPhú Thọ>25747
25756pChánh Nghĩa>25747
25759pĐịnh Hòa>25771
25760pHòa Phú=
25762pPhú Mỹ>25760
25763pPhú Tân>25760
25765pTân An>25768
25768pHiệp An>25768,25771
25771pTương Bình Hiệp=
25774pChánh Mỹ>25747,25771
^719
25816xTrừ Văn Thố>25819
25819xCây Trường II=
25822nLai Uyên>25819,25822
25825xTân Hưng>25813
25828xLong Nguyên>25840
25831xHưng Hòa>25837
25834xLai Hưng>25813
^720
25777nDầu Tiếng=
25780xMinh Hòa=
25783xMinh Thạnh>25780,25792
25786xMinh Tân>25780,25792
25789xĐịnh An>25777
25792xLong Hòa=
25795xĐịnh Thành>25777
25798xĐịnh Hiệp>25777,25807
25801xAn Lập>25807,25843
25804xLong Tân>25792
25807xThanh An=
25810xThanh Tuyền>25807,25843
^721
25813pMỹ Phước>25813,25840
25837pChánh Phú Hòa=
25840pAn Điền=
25843pAn Tây=
25846pThới Hòa=
25849pHòa Lợi=
25852pTân Định>25849
25855xPhú An>25768
^722
25858nPhước Vĩnh=
25861xAn Linh>25867
25864xPhước Sang=
25865xAn Thái>25864
25867xAn Long=
25870xAn Bình>25858
25873xTân Hiệp>25864
25876xTam Lập>25858,25882
25879xTân Long>25867
25882xVĩnh Hòa=
25885xPhước Hòa>25882
^723
25888pUyên Hưng=
25891pTân Phước Khánh=
25912pVĩnh Tân=
25915pHội Nghĩa=
25920pTân Hiệp=
25921pKhánh Bình>25920
25924pPhú Chánh>25760
25930xBạch Đằng>25888
25933pTân Vĩnh Hiệp>25891
25936pThạnh Phước>25891
25937xThạnh Hội>25891
25939pThái Hòa>25891,25945
^724
25942pDĩ An=
25945pTân Bình=
25948pTân Đông Hiệp>25942,25945
25951pBình An=
25954pBình Thắng>25951
25957pĐông Hòa>25951
25960pAn Bình>25942
^725
25963pAn Thạnh>25978
25966pLái Thiêu=
25969pBình Chuẩn>25969,25975
25972pThuận Giao>25969
25975pAn Phú=
25978pHưng Định=
25981xAn Sơn>25978
25984pBình Nhâm>25966
25987pBình Hòa=
25990pVĩnh Phú>25966,25987
^726
25894xTân Định>25906
25897xBình Mỹ>25915
25900nTân Bình>25912
25903xTân Lập>25888
25906nTân Thành=
25907xĐất Cuốc>25906
25908xHiếu Liêm>25909
25909xLạc An=
25918xTân Mỹ>25888,25909
25927xThường Tân>25909
^731
25993pTrảng Dài=
25996pTân Phong>26188
25999pTân Biên>26020
26002pHố Nai>26020
26005pTân Hòa=
26008pTân Hiệp>26017
26011pBửu Long>26041
26014pTân Mai>26017
26017pTam Hiệp=
26020pLong Bình=
26023pQuang Vinh>26041
26029pThống Nhất>26041
26041pTrung Dũng=
26047pBình Đa>26017
26050pAn Bình>26041
26053pBửu Hòa>26068
26056pLong Bình Tân>26380
26059pTân Vạn>26068
26062pTân Hạnh>26068
26065pHiệp Hòa>26041
26068pHóa An=
26371pAn Hòa>26380
26374pTam Phước=
26377pPhước Tân=
26380xLong Hưng=
^732
26077pXuân Bình>26080
26080pXuân An=
26083pXuân Hòa>26080
26086pPhú Bình>26080
26089xBình Lộc=
26092xBảo Quang>26098
26095pSuối Tre>26089
26098pBảo Vinh=
26101pXuân Lập>26104
26104pBàu Sen=
26107xBàu Trâm>26080
26110pXuân Tân>26113
26113xHàng Gòn=
^734
26116nTân Phú=
26119xDak Lua~Đắc Lua=
26122xNam Cát Tiên=
26125xPhú An>26122
26131xTà Lài>26134
26134xPhú Lập=
26140xPhú Thịnh>26134
26143xThanh Sơn>26158
26146xPhú Sơn>26158
26149xPhú Xuân>26116
26152xPhú Lộc>26116
26155xPhú Lâm>26158
26158xPhú Bình=
26161xPhú Thanh>26116
26164xTrà Cổ>26116
26167xPhú Điền>26221
^735
26170nVĩnh An=
26173xPhú Lý=
26176xTrị An>26170
26179xTân An=
26182xVĩnh Tân>26179
26185xBình Lợi>26188
26188xThạnh Phú=
26191xThiện Tân>25993
26194xTân Bình>26188
26200xMã Đà>26170
^736
26206nĐịnh Quán=
26209xThanh Sơn=
26212xPhú Tân>26215
26215xPhú Vinh=
26218xPhú Lợi>26221
26221xPhú Hòa=
26224xNgọc Định>26206
26227xLa Ngà=
26230xGia Canh>26206
26233xPhú Ngọc>26206
26236xPhú Cường>26299
26239xTúc Trưng>26227
26242xPhú Túc>26299
26245xSuối Nho>26428
^737
26248nTrảng Bom=
26251xThanh Bình>26254
26254xCây Gáo=
26257xBàu Hàm>26254
26260xSông Thao>26254
26263xSông Trầu>26248
26266xĐông Hòa>26281
26269xBắc Sơn>26278
26272xHố Nai 3>26005
26275xTây Hòa>26281
26278xBình Minh=
26281xTrung Hòa=
26284xĐồi 61>26296
26287xHưng Thịnh>26281
26290xQuảng Tiến>26248
26293xGiang Điền>26248
26296xAn Viễn=
^738
26299xGia Tân 1=
26302xGia Tân 2>26299
26305xGia Tân 3>26311
26308xGia Kiệm>26311
26311xQuang Trung=
26314xBàu Hàm 2>26326
26317xHưng Lộc>26326
26320xLộ 25>26326
26323xXuân Thiện>26089
26326nDầu Giây=
^739
26329xSông Nhạn>26332
26332xXuân Quế=
26335xNhân Nghĩa>26341
26338xXuân Đường>26347
26341nLong Giao=
26344xXuân Mỹ>26341
26347xThừa Đức=
26350xBảo Bình>26341
26353xXuân Bảo>26461
26356xXuân Tây>26359
26359xXuân Đông=
26362xSông Ray=
26365xLâm San>26362
^740
26368nLong Thành=
26383xAn Phước=
26386xBình An>26389
26389xLong Đức=
26392xLộc An>26368
26395xBình Sơn>26368
26398xTam An>26383
26401xCẩm Đường>26347
26404xLong An>26368
26410xBàu Cạn>26413
26413xLong Phước=
26416xPhước Bình>26422
26419xTân Hiệp>26422
26422xPhước Thái=
^741
26425nGia Ray=
26428xXuân Bắc=
26431xSuối Cao>26434
26434xXuân Thành=
26437xXuân Thọ>26425
26440xXuân Trường>26425
26443xXuân Hòa>26446
26446xXuân Hưng=
26449xXuân Tâm>26359,26446
26452xSuối Cát>26425
26455xXuân Hiệp>26425
26458xXuân Phú=
26461xXuân Định=
26464xBảo Hòa>26461
26467xLang Minh>26458
^742
26470xPhước Thiền>26485
26473xLong Tân>26485
26476xĐại Phước>26491
26479nHiệp Phước>26485
26482xPhú Hữu>26491
26485xPhú Hội=
26488xPhú Thạnh>26485
26491xPhú Đông=
26494xLong Thọ>26503
26497xVĩnh Thanh>26503
26500xPhước Khánh>26491
26503xPhước An=
^747
26506p1=
26508pThắng Tam>26506
26509p2>26506
26512p3>26506
26515p4>26506
26518p5>26506
26521pThắng Nhì>26506
26524p7>26526
26526pNguyễn An Ninh=
26527p8>26526
26530p9>26526
26533pThắng Nhất>26536
26535pRạch Dừa>26536
26536p10=
26539p11>26542
26542p12=
26545xLong Sơn=
^748
26548pPhước Hưng>26560
26554pPhước Nguyên>26560
26557pLong Toàn>26560
26558pLong Tâm>26572
26560pPhước Trung=
26563pLong Hương>26566
26566pKim Dinh=
26567xTân Hưng>26566
26569xLong Phước>26572
26572xHòa Long=
^750
26574xBàu Chinh>26608
26575nNgãi Giao=
26578xBình Ba>26575
26581xSuối Nghệ>26575
26584xXuân Sơn=
26587xSơn Bình>26584
26590xBình Giã=
26593xBình Trung>26590
26596xXà Bang=
26599xCù Bị>26596
26602xLáng Lớn>26608
26605xQuảng Thành>26590
26608nKim Long=
26611xSuối Rao>26584
26614xĐá Bạc>26617
26617xNghĩa Thành=
^751
26620nPhước Bửu=
26623xPhước Thuận>26620
26626xPhước Tân>26620
26629xXuyên Mộc>26632
26632xBông Trang=
26635xTân Lâm>26638
26638xBàu Lâm=
26641xHòa Bình=
26644xHòa Hưng>26641
26647xHòa Hiệp=
26650xHòa Hội>26641
26653xBưng Riềng>26632
26656xBình Châu=
^753
26659nLong Điền=
26662nLong Hải=
26668xTam An>26659
26674xPhước Tỉnh>26662
26677xPhước Hưng>26662
26680nĐất Đỏ=
26683xPhước Long Thọ>26680
26686xPhước Hội=
26689nPhước Hải>26686
26695xLong Tân>26680
26698xLáng Dài>26680
^754
26704pPhú Mỹ=
26707pTân Hòa>26710
26710pTân Hải=
26713pPhước Hòa=
26716pTân Phước>26713
26719pMỹ Xuân>26704
26722xSông Xoài>26725
26725pHắc Dịch=
26728xChâu Pha=
26731xTóc Tiên>26728
^760
26734pTân Định>26737
26737pĐa Kao>26737,26740
26740pBến Nghé=
26743pBến Thành=
26746pNguyễn Thái Bình>26740,26743
26749pPhạm Ngũ Lão>26743
26752pCầu Ông Lãnh>26743,26758
26755pCô Giang>26758
26758pNguyễn Cư Trinh=
26761pCầu Kho>26758
^761
26764pThạnh Xuân>26773
26767pThạnh Lộc=
26770pHiệp Thành>26782
26773pThới An=
26776pTân Chánh Hiệp>26785
26779pAn Phú Đông>26767
26782pTân Thới Hiệp=
26785pTrung Mỹ Tây=
26787pTân Hưng Thuận>26791
26788pĐông Hưng Thuận>26791
26791pTân Thới Nhất=
^764
26872p15>26878
26875p17>26884
26876p6=
26878p16=
26881p12>26882
26882p14=
26884p10=
26887p5>26876
26890p1=
26898p8=
26899p11>26898
26902p3>26890
^765
26905p13=
26908p11>26905
26911p27=
26914p26>26929
26917p12>26929
26920p25>26956
26923p5>26905
26926p7>26944
26929p14=
26941p2>26944
26944p1=
26950p17>26944
26953p19>26956
26956p22=
26962p28>26911
^766
26965p2>26977
26968p4=
26971p12>26983
26974p13>27004
26977p1=
26980p3>26977
26983p11=
26986p7>26968
26989p5>26968
26992p10>26983
26995p6=
26998p8>26995
27001p9>26995
27004p14=
27007p15>27004,27007
^767
27010pTân Sơn Nhì>27019
27013pTây Thạnh=
27016pSơn Kỳ>27013,27019,27439
27019pTân Quý>27019,27022
27022pTân Thành>27019,27022,27031
27025pPhú Thọ Hòa>27022
27028pPhú Thạnh=
27031pPhú Trung=
27034pHòa Thạnh>27031
27037pHiệp Tân>27028
27040pTân Thới Hòa>27028,27031
^768
27043p4=
27046p5>27043
27049p9>27043
27052p7>27058
27058p1=
27061p2>27058
27064p8>27073
27070p10>27073
27073p11=
27076p15>27058,27073
27085p13>27073
^769
26794pLinh Xuân>26800
26797pBình Chiểu>26803
26800pLinh Trung=
26803pTam Bình=
26806pTam Phú>26803
26809pHiệp Bình Phước=
26812pHiệp Bình Chánh>26809
26815pLinh Chiểu>26824
26818pLinh Tây>26800,26824
26821pLinh Đông>26809,26824
26824pBình Thọ=
26827pTrường Thọ>26824
26830pLong Bình>26833
26833pLong Thạnh Mỹ>26833,26842
26836pTân Phú>26842
26839pHiệp Phú>26842
26842pTăng Nhơn Phú A=
26845pTăng Nhơn Phú B>26842
26848pPhước Long B=
26851pPhước Long A>26848
26854pTrường Thạnh>26857
26857pLong Phước=
26860pLong Trường=
26863pPhước Bình>26848
26866pPhú Hữu>26860
27088pThảo Điền>27094
27091pAn Phú>27094,27097
27094pAn Khánh=
27097pBình Trưng Đông=
27100pBình Trưng Tây>27097
27109pCát Lái>27112
27112pThạnh Mỹ Lợi=
27115pAn Lợi Đông>27094
27118pThủ Thiêm>27094
^770
27127p14>27142
27130p12>27142
27133p11>27142
27139pVõ Thị Sáu=
27142p9=
27148p4>27139,27154
27151p5>27154
27154p3=
27157p2>27154
27160p1>27154
^771
27163p15=
27166p13>27163
27169p14>27163,27169
27172p12>27163
27178p10>27190
27181p9>27190
27184p1>27190
27187p8>27169
27190p2=
27193p4>27190
27202p6>27169
^772
27208p15>27226
27211p5=
27214p14>27211
27220p3>27232
27226p11=
27229p8>27226,27232
27232p10=
27238p7=
27247p1>27238
27253p16>27238
^773
27259p13=
27265p9=
27271p8>27265
27277p18>27259
27283p4>27265,27286
27286p3=
27289p16>27259
27292p2>27265,27286
27295p15>27259,27265
27298p1>27286
^774
27301p4=
27304p9>27316
27307p2>27301
27310p12>27343
27316p7=
27325p1>27301
27328p11>27343
27331p14>27343
27334p5>27316
27343p13=
^775
27346p14>27349
27349p13=
27352p9>27367
27358p12>27349
27364p11=
27367p2=
27373p1=
27376p8>27373
27382p7>27373
27385p10>27364
^776
27397pRạch Ông>27418
27403pHưng Phú>27418
27409p4>27418
27415pXóm Củi>27427
27418p5>27418,27424
27421p14>27427
27424p6=
27427p15=
27430p16>27364,27427,27595
27433p7>27424,27619
^777
27436pBình Hưng Hòa>27439
27439pBình Hưng Hòa A>27439,27448
27442pBình Hưng Hòa B=
27445pBình Trị Đông>27448
27448pBình Trị Đông A>27442,27448
27451pBình Trị Đông B>27460
27454pTân Tạo>27442,27457,27604
27457pTân Tạo A>27457,27595
27460pAn Lạc=
27463pAn Lạc A>27460
^778
27466pTân Thuận Đông>27478
27469pTân Thuận Tây>27478
27472pTân Kiểng>27475
27475pTân Hưng=
27478pBình Thuận=
27481pTân Quy>27475
27484pPhú Thuận=
27487pTân Phú=
27490pTân Phong>27475
27493pPhú Mỹ>27484,27487
^783
27496nCủ Chi=
27499xPhú Mỹ Hưng>27508
27502xAn Phú>27508
27505xTrung Lập Thượng>27526
27508xAn Nhơn Tây=
27511xNhuận Đức=
27514xPhạm Văn Cội>27511
27517xPhú Hòa Đông>27541
27520xTrung Lập Hạ>27511
27523xTrung An>27544
27526xPhước Thạnh=
27529xPhước Hiệp>27496
27532xTân An Hội>27496
27535xPhước Vĩnh An>27553
27538xThái Mỹ>27526
27541xTân Thạnh Tây=
27544xHòa Phú=
27547xTân Thạnh Đông>27541
27550xBình Mỹ>27544
27553xTân Phú Trung=
27556xTân Thông Hội>27553
^784
27559nHóc Môn=
27562xTân Hiệp>27559
27565xNhị Bình>27568
27568xĐông Thạnh=
27571xTân Thới Nhì>27577
27574xThới Tam Thôn>27568
27577xXuân Thới Sơn=
27580xTân Xuân>27559
27583xXuân Thới Đông>27577
27586xTrung Chánh>27592
27589xXuân Thới Thượng>27592
27592xBà Điểm=
^785
27595nTân Túc=
27598xPhạm Văn Hai>27601,27604
27601xVĩnh Lộc A=
27604xVĩnh Lộc B=
27607xBình Lợi>27610
27610xLê Minh Xuân=
27613xTân Nhựt>27595
27616xTân Kiên>27457,27595
27619xBình Hưng=
27622xPhong Phú>27619
27625xAn Phú Tây>27424,27637
27628xHưng Long=
27631xĐa Phước>27628
27634xTân Quý Tây>27637
27637xBình Chánh=
27640xQuy Đức~Qui Đức>27628
^786
27643nNhà Bè>27655
27646xPhước Kiển>27655
27649xPhước Lộc>27655
27652xNhơn Đức>27658
27655xPhú Xuân=
27658xLong Thới=
27661xHiệp Phước>27658
^787
27664nCần Thạnh=
27667xBình Khánh=
27670xTam Thôn Hiệp>27667
27673xAn Thới Đông>27667,27673
27676xThạnh An=
27679xLong Hòa>27664
27682xLý Nhơn>27673
^794
27685p5>27694
27691p4>25459,27694
27692pTân Khánh>27715
27694p1=
27697p3>27694
27698p7>27712
27700p6>27694
27703xHướng Thọ Phú>27694
27706xNhơn Thạnh Trung>27712
27709xLợi Bình Nhơn>27715
27712xBình Tâm=
27715pKhánh Hậu=
27718xAn Vĩnh Ngãi>27712
^795
27787p1=
27788p2>27787
27790xThạnh Trị>27793
27793xBình Hiệp=
27799xBình Tân>27793
27805xTuyên Thạnh>27817
27806p3>27787
27817xThạnh Hưng=
^796
27721nTân Hưng=
27724xHưng Hà>27727
27727xHưng Điền B=
27730xHưng Điền>27727
27733xThạnh Hưng>27736
27736xHưng Thạnh=
27739xVĩnh Thạnh>27721
27742xVĩnh Châu B>27736
27745xVĩnh Lợi>27721
27748xVĩnh Đại=
27751xVĩnh Châu A>27748
27754xVĩnh Bửu>27748
^797
27757nVĩnh Hưng=
27760xHưng Điền A>27763
27763xKhánh Hưng>27757,27763
27766xThái Trị>27757,27763
27769xVĩnh Trị>27757,27763
27772xThái Bình Trung>27757,27763,27775
27775xVĩnh Bình>27757,27775
27778xVĩnh Thuận>27757,27775
27781xTuyên Bình>27775
27784xTuyên Bình Tây>27775
^798
27796xBình Hòa Tây>27793
27802xBình Thạnh>27811
27808xBình Hòa Trung>27811
27811xBình Hòa Đông=
27814nBình Phong Thạnh>27823
27820xTân Lập>27823
27823xTân Thành=
^799
27826nTân Thạnh=
27829xBắc Hòa>27817,27841
27832xHậu Thạnh Tây>27841
27835xNhơn Hòa Lập>27838
27838xTân Lập=
27841xHậu Thạnh Đông=
27844xNhơn Hòa>27838
27847xKiến Bình>27826
27850xTân Thành>27856
27853xTân Bình>27826
27856xTân Ninh=
27859xNhơn Ninh>27856
27862xTân Hòa>27826
^800
27865nThạnh Hóa=
27868xTân Hiệp=
27871xThuận Bình>27868
27874xThạnh Phước>27877
27877xThạnh Phú=
27880xThuận Nghĩa Hòa>27877
27883xThủy Đông>27889
27886xThủy Tây>27865
27889xTân Tây=
27892xTân Đông>27889
27895xThạnh An>27865
^801
27898nĐông Thành=
27901xMỹ Quý Đông>27907
27904xMỹ Thạnh Bắc>27907
27907xMỹ Quý Tây=
27910xMỹ Thạnh Tây>27898
27913xMỹ Thạnh Đông>27898
27916xBình Thành>27925
27919xBình Hòa Bắc>27925
27922xBình Hòa Hưng>27868
27925xBình Hòa Nam=
27928xMỹ Bình>27898
^802
27931nHậu Nghĩa=
27934nHiệp Hòa>27952
27937nĐức Hòa=
27940xLộc Giang>27943
27943xAn Ninh Đông=
27946xAn Ninh Tây>27943
27949xTân Mỹ>27931
27952xHiệp Hòa=
27955xĐức Lập Thượng>27931
27958xĐức Lập Hạ>27964
27961xTân Phú>27952
27964xMỹ Hạnh Bắc=
27967xĐức Hòa Thượng>27964,27976
27970xHòa Khánh Tây>27979
27973xHòa Khánh Đông>27979
27976xMỹ Hạnh Nam=
27979xHòa Khánh Nam=
27982xĐức Hòa Đông>27976
27985xĐức Hòa Hạ>27937
27988xHựu Thạnh>27937
^803
27991nBến Lức=
27994xThạnh Lợi=
27997xLương Bình>27994
28000xThạnh Hòa>27994
28003xLương Hòa=
28009xTân Bửu>28003
28012xAn Thạnh>27991
28015xBình Đức=
28018xMỹ Yên=
28021xThanh Phú>27991
28024xLong Hiệp>28018
28027xThạnh Đức>28015
28030xPhước Lợi>28018
28033xNhựt Chánh>28015
^804
28036nThủ Thừa>28036,28087
28039xLong Thạnh>28072
28042xTân Thành>28036,28051
28045xLong Thuận>28072
28048xMỹ Lạc>28051
28051xMỹ Thạnh=
28054xBình An>28051
28057xNhị Thành>28036,28087
28060xMỹ An>28066
28063xBình Thạnh>27694,28036
28066xMỹ Phú=
28072xTân Long=
^805
28075nTân Trụ=
28078xTân Bình>28087
28084xQuê Mỹ Thạnh>28087
28087xLạc Tấn=
28090xBình Trinh Đông>28075
28093xTân Phước Tây=
28096xBình Lãng>28075
28099xBình Tịnh>28075
28102xĐức Tân>28093
28105xNhựt Ninh>28093
^806
28108nCần Đước=
28111xLong Trạch>28114
28114xLong Khê=
28117xLong Định>28126
28120xPhước Vân>28126
28123xLong Hòa>28114
28126xLong Cang=
28129xLong Sơn>28132
28132xTân Trạch=
28135xMỹ Lệ>28132
28138xTân Lân=
28141xPhước Tuy>28108
28144xLong Hựu Đông=
28147xTân Ân>28108
28150xPhước Đông>28138
28153xLong Hựu Tây>28144
28156xTân Chánh>28108
^807
28159nCần Giuộc=
28162xPhước Lý>28165
28165xLong Thượng=
28168xLong Hậu>28159
28174xPhước Hậu>28165
28177xMỹ Lộc=
28180xPhước Lại>28159
28183xPhước Lâm>28177
28189xThuận Thành>28177
28192xPhước Vĩnh Tây>28201
28195xPhước Vĩnh Đông>28207
28198xLong An>28201
28201xLong Phụng=
28204xĐông Thạnh>28207
28207xTân Tập=
^808
28210nTầm Vu=
28213xBình Quới>28222
28216xHòa Phú>28222
28219xPhú Ngãi Trị>28210
28222xVĩnh Công=
28225xThuận Mỹ=
28228xHiệp Thạnh>28210
28231xPhước Tân Hưng>28210
28234xThanh Phú Long>28225
28237xDương Xuân Hội>28243
28240xAn Lục Long>28243
28243xLong Trì=
28246xThanh Vĩnh Đông>28225
^815
28249p5=
28252p4>28249,29869
28261p1=
28264p2>28261
28270p6>28270,29869
28273p9=
28276p10>28285
28279pTân Long>28261
28282xĐạo Thạnh>28249
28285xTrung An=
28288xMỹ Phong>28273
28291xTân Mỹ Chánh>28273
28567xPhước Thạnh>28285
28591xThới Sơn>28270
^816
28297p2=
28300p1>28306
28306p5=
28309pLong Hưng>28729
28312pLong Thuận>28297
28315pLong Chánh=
28318pLong Hòa>28306
28708xBình Đông>28729
28717xBình Xuân>28315
28729xTân Trung=
^817
28435p1=
28436p2=
28437p3>28435,29869
28439p4>28439,29869
28440p5>28439
28447xMỹ Phước Tây>28435
28450xMỹ Hạnh Đông>28468
28453xMỹ Hạnh Trung>28435
28459xTân Phú>28468
28462xTân Bình>28436
28468xTân Hội=
28474pNhị Mỹ>28477
28477xNhị Quý=
28480xThanh Hòa>28436
28483xPhú Quý>28477
28486xLong Khánh>28439
^818
28321nMỹ Phước=
28324xTân Hòa Đông>28321
28327xThạnh Tân=
28330xThạnh Mỹ>28321
28333xThạnh Hòa>28327
28336xPhú Mỹ=
28339xTân Hòa Thành>28336
28342xHưng Thạnh>28336
28345xTân Lập 1=
28348xTân Hòa Tây>28327
28354xTân Lập 2>28345
28357xPhước Lập>28345
^819
28360nCái Bè=
28363xHậu Mỹ Bắc B>28366
28366xHậu Mỹ Bắc A=
28369xMỹ Trung>28378
28372xHậu Mỹ Trinh>28366
28375xHậu Mỹ Phú>28393
28378xMỹ Tân=
28381xMỹ Lợi B>28414
28384xThiện Trung>28378
28387xMỹ Hội>28393
28390xAn Cư>28393
28393xHậu Thành=
28396xMỹ Lợi A>28414
28399xHòa Khánh>28360
28402xThiện Trí>28405
28405xMỹ Đức Đông=
28408xMỹ Đức Tây>28405
28411xĐông Hòa Hiệp>28360
28414xAn Thái Đông=
28417xTân Hưng>28426
28420xMỹ Lương>28429
28423xTân Thanh>28426
28426xAn Thái Trung=
28429xAn Hữu=
28432xHòa Hưng>28429
^820
28438xThạnh Lộc>28444
28441xMỹ Thành Bắc>28456
28444xPhú Cường=
28456xMỹ Thành Nam=
28465xPhú Nhuận>28456
28471nBình Phú=
28489xCẩm Sơn>28471
28492xPhú An>28471
28495xMỹ Long>28504
28498xLong Tiên>28504
28501xHiệp Đức=
28504xLong Trung=
28507xHội Xuân>28501
28510xTân Phong>28501
28513xTam Bình>28516
28516xNgũ Hiệp=
^821
28519nTân Hiệp=
28522xTân Hội Đông>28525
28525xTân Hương=
28528xTân Lý Đông>28525
28534xThân Cửu Nghĩa>28519
28537xTam Hiệp=
28540xĐiềm Hy>28564
28543xNhị Bình=
28549xĐông Hòa>28543
28552xLong Định>28543
28558xLong An>28519
28561xLong Hưng>28537
28564xBình Trưng=
28570xThạnh Phú>28537
28573xBàn Long>28576
28576xVĩnh Kim=
28579xBình Đức>28582
28582xSong Thuận=
28585xKim Sơn>28582
28588xPhú Phong>28576
^822
28594nChợ Gạo=
28597xTrung Hòa>28603
28600xHòa Tịnh>28603
28603xMỹ Tịnh An=
28606xTân Bình Thạnh>28603
28609xPhú Kiết>28615
28612xLương Hòa Lạc>28615
28615xThanh Bình=
28618xQuơn Long>28627
28621xBình Phục Nhứt>28633
28624xĐăng Hưng Phước>28627
28627xTân Thuận Bình=
28630xSong Bình>28594
28633xBình Phan=
28636xLong Bình Điền>28594
28639xAn Thạnh Thủy>28633
28642xXuân Đông>28648
28645xHòa Định>28648
28648xBình Ninh=
^823
28651nVĩnh Bình=
28654xĐồng Sơn>28660
28657xBình Phú>28663
28660xĐồng Thạnh=
28663xThành Công=
28666xBình Nhì>28660
28669xYên Luông>28663
28672xThạnh Trị>28651
28675xThạnh Nhựt>28651
28678xLong Vĩnh=
28681xBình Tân>28687
28684xVĩnh Hựu>28678
28687xLong Bình=
^824
28702nTân Hòa=
28705xTăng Hòa>28747
28711xTân Phước>28723
28714xGia Thuận>28720
28720nVàm Láng=
28723xTân Tây=
28726xKiểng Phước>28720
28732xTân Đông>28723
28735xBình Ân>28738
28738xTân Điền=
28741xBình Nghị>28702
28744xPhước Trung>28702
28747xTân Thành=
^825
28690xTân Thới>28693
28693xTân Phú=
28696xPhú Thạnh=
28699xTân Thạnh>28693
28750xPhú Đông>28696
28753xPhú Tân>28696
^829
28756pPhú Khương=
28757pPhú Tân>28858
28759p8>28756
28762p6>28783
28777pAn Hội=
28780p7>28789
28783xSơn Đông=
28786xPhú Hưng>28756
28789xBình Phú=
28792xMỹ Thạnh An>28777
28795xNhơn Thạnh>28756
28798xPhú Nhuận>28777
^831
28804xTân Thạch>28810
28807xQưới Sơn~Quới Sơn=
28810nChâu Thành=
28813xGiao Long>28807
28819xPhú Túc>28810
28822xPhú Đức>28840
28828xAn Phước>28807
28831xTam Phước>28783
28834xThành Triệu>28861
28840xTân Phú=
28843xQuới Thành>28861
28846xPhước Thạnh>28858
28852xTiên Long>28840
28855xTường Đa>28810
28858xHữu Định=
28861nTiên Thủy=
^832
28870nChợ Lách=
28873xPhú Phụng>28879
28876xSơn Định>28879
28879xVĩnh Bình=
28882xHòa Nghĩa>28870
28885xLong Thới>28870
28888xPhú Sơn>28894
28891xTân Thiềng>28894
28894xVĩnh Thành=
28897xVĩnh Hòa>28901
28900xHưng Khánh Trung B>28901
^833
28903nMỏ Cày=
28930xĐịnh Thủy>28945
28939xĐa Phước Hội>28903
28940xTân Hội>28903
28942xPhước Hiệp>28945
28945xBình Khánh=
28951xAn Thạnh>28903
28957xAn Định=
28960xThành Thới B>28969
28963xTân Trung>28957
28966xAn Thới>28969
28969xThành Thới A=
28972xMinh Đức>28957
28975xNgãi Đăng>28981
28978xCẩm Sơn>28981
28981xHương Mỹ=
^834
28984nGiồng Trôm=
28987xPhong Nẫm=
28993xMỹ Thạnh=
28996xChâu Hòa=
28999xLương Hòa>28987
29002xLương Quới>28996
29005xLương Phú>28993
29008xChâu Bình>28996
29011xThuận Điền>28993
29014xSơn Phú>28777
29017xBình Hòa>28984
29020xPhước Long=
29023xHưng Phong>29020
29026xLong Mỹ>29020
29029xTân Hào=
29032xBình Thành>28984
29035xTân Thanh>29044
29038xTân Lợi Thạnh>29029
29041xThạnh Phú Đông>29029
29044xHưng Nhượng=
29047xHưng Lễ>29044
^835
29050nBình Đại=
29053xTam Hiệp>29062
29056xLong Định>29062
29059xLong Hòa>29083
29062xPhú Thuận=
29065xVang Quới Tây>29077
29068xVang Quới Đông>29077
29071xChâu Hưng>29083
29077xLộc Thuận=
29080xĐịnh Trung>29089
29083xThới Lai=
29086xBình Thới>29050
29089xPhú Long=
29092xBình Thắng>29050
29095xThạnh Trị>29089
29098xĐại Hòa Lộc>29104
29101xThừa Đức>29107
29104xThạnh Phước=
29107xThới Thuận=
^836
29110nBa Tri=
29116xMỹ Hòa>29122
29119xTân Xuân>29137
29122xMỹ Chánh=
29125xBảo Thạnh=
29128xAn Phú Trung>29143
29131xMỹ Thạnh>29143
29134xMỹ Nhơn>29122
29137xPhước Ngãi=
29143xAn Ngãi Trung=
29146xPhú Lễ>29137
29149xAn Bình Tây>29110
29152xBảo Thuận>29125
29155xTân Hưng>29158
29158xAn Ngãi Tây=
29161xAn Hiệp>29158
29164xVĩnh Hòa>29110
29167xTân Thủy=
29170xVĩnh An>29110
29173xAn Đức>29110
29176xAn Hòa Tây>29167
29179nTiệm Tôm>29167
^837
29182nThạnh Phú=
29185xPhú Khánh>29194
29188xĐại Điền>29194
29191xQuới Điền=
29194xTân Phong=
29197xMỹ Hưng>29191
29200xAn Thạnh>29182
29203xThới Thạnh>29194
29206xHòa Lợi>29191
29209xAn Điền>29221
29212xBình Thạnh>29182
29215xAn Thuận>29224
29218xAn Quy~An Qui>29224
29221xThạnh Hải=
29224xAn Nhơn=
29227xGiao Thạnh=
29230xThạnh Phong>29227
29233xMỹ An>29182
^838
28889xPhú Mỹ>28915
28901xHưng Khánh Trung A=
28906xThanh Tân>28789
28909xThạnh Ngãi>28915
28912xTân Phú Tây>28915
28915nPhước Mỹ Trung=
28918xTân Thành Bình>28921
28921xThành An=
28924xHòa Lộc>28921,29734
28927xTân Thanh Tây>28948
28933xTân Bình>28921
28936xNhuận Phú Tân>28948
28948xKhánh Thạnh Tân=
^842
29236p4>29263
29239p1>29242
29242p3=
29248p5>29398
29254p7=
29257p8>29254
29260p9>29242
29263xLong Đức=
^844
29266nCàng Long=
29269xMỹ Cẩm>29266
29272xAn Trường A>29275
29275xAn Trường=
29278xHuyền Hội=
29281xTân An>29278
29284xTân Bình>29275
29287xBình Phú=
29290xPhương Thạnh>29287
29293xĐại Phúc>29287
29296xĐại Phước>29302
29299xNhị Long Phú>29266
29302xNhị Long=
29305xĐức Mỹ>29302
^845
29308nCầu Kè=
29311xHòa Ân>29308
29314xChâu Điền>29308
29317xAn Phú Tân=
29320xHòa Tân>29317
29323xNinh Thới>29329
29326xPhong Phú>29329
29329xPhong Thạnh=
29332xTam Ngãi>29335
29335xThông Hòa=
29338xThạnh Phú>29335
^846
29341nTiểu Cần=
29344nCầu Quan>29371
29347xPhú Cần>29341
29350xHiếu Tử>29365
29353xHiếu Trung>29341
29356xLong Thới>29371
29359xHùng Hòa>29362
29362xTân Hùng=
29365xTập Ngãi=
29368xNgãi Hùng>29362
29371xTân Hòa=
^847
29374nChâu Thành=
29377xĐa Lộc>29374
29380xMỹ Chánh>29374
29383xThanh Mỹ>29374
29386xLương Hòa A=
29389xLương Hòa>29386
29392xSong Lộc>29386
29395xNguyệt Hóa>29254
29398xHòa Thuận=
29401xHòa Lợi>29407
29404xPhước Hảo>29407
29407xHưng Mỹ=
29410xHòa Minh=
29413xLong Hòa=
^848
29416nCầu Ngang=
29419nMỹ Long=
29422xMỹ Long Bắc>29419
29425xMỹ Long Nam>29419
29428xMỹ Hòa>29416
29431xVĩnh Kim~Vinh Kim=
29434xKim Hòa>29431
29437xHiệp Hòa>29446
29440xThuận Hòa>29416
29443xLong Sơn>29455
29446xNhị Trường=
29449xTrường Thọ>29446
29452xHiệp Mỹ Đông>29455
29455xHiệp Mỹ Tây=
29458xThạnh Hòa Sơn>29530
^849
29461nTrà Cú=
29462nĐịnh An>29491
29464xPhước Hưng>29467
29467xTập Sơn=
29470xTân Sơn>29467
29473xAn Quảng Hữu>29476
29476xLưu Nghiệp Anh=
29479xNgãi Xuyên>29461
29482xKim Sơn>29489
29485xThanh Sơn>29461
29488xHàm Giang>29489
29489xHàm Tân=
29491xĐại An=
29494xĐịnh An>29491
29503xNgọc Biên>29506
29506xLong Hiệp=
29509xTân Hiệp>29506
^850
29497xĐôn Xuân=
29500xĐôn Châu>29497
29513nLong Thành=
29521xLong Khánh>29513
29530xNgũ Lạc=
29533xLong Vĩnh=
29536xĐông Hải=
^851
29512p1=
29515xLong Toàn>29512
29516p2=
29518xLong Hữu=
29524xDân Thành>29512
29527xTrường Long Hòa>29516
29539xHiệp Thạnh>29518
^855
29542p9>29551
29545p5>29590
29551p1=
29554p4>29557
29557p3=
29560p8>29593
29563pTân Ngãi>29566
29566pTân Hòa=
29569pTân Hội>29566
29572pTrường An>29551
^857
29578xĐồng Phú>29584
29581xBình Hòa Phước>29584
29584xHòa Ninh=
29587xAn Bình>29584
29590xThanh Đức=
29593xTân Hạnh=
29596xPhước Hậu>29557
29599xLong Phước>29602
29602nLong Hồ=
29605xLộc Hòa>29611
29608xLong An>29602
29611xPhú Quới=
29614xThạnh Quới>29611
29617xHòa Phú>29611
^858
29623xMỹ An>29182,29623
29626xMỹ Phước>29623
29629xAn Phước>29641
29632xNhơn Phú>29623
29635xLong Mỹ>29638
29638xHòa Tịnh=
29641nCái Nhum=
29644xBình Phước>29638
29647xChánh An>29641
29650xTân An Hội>29653
29653xTân Long=
29656xTân Long Hội>29653
^859
29659nVũng Liêm=
29662xTân Quới Trung>29668
29665xQuới Thiện>29677
29668xQuới An=
29671xTrung Chánh>29683
29674xTân An Luông>29683
29677xThanh Bình=
29680xTrung Thành Tây>29668
29683xTrung Hiệp=
29686xHiếu Phụng>29701
29689xTrung Thành Đông>29698
29692xTrung Thành>29659
29695xTrung Hiếu>29659
29698xTrung Ngãi=
29701xHiếu Thuận=
29704xTrung Nghĩa>29698
29707xTrung An>29701
29710xHiếu Nhơn>29713
29713xHiếu Thành=
29716xHiếu Nghĩa>29713
^860
29719nTam Bình>29719,29836
29722xTân Lộc>29728
29725xPhú Thịnh>29740
29728xHậu Lộc=
29731xHòa Thạnh>29734
29734xHòa Lộc>28921,29734
29737xPhú Lộc>29728
29740xSong Phú=
29743xHòa Hiệp>29734
29746xMỹ Lộc>29728
29749xTân Phú>29740
29752xLong Phú>29740
29755xMỹ Thạnh Trung>29719
29761xLoan Mỹ>29767
29764xNgãi Tứ>29767,29770
29767xBình Ninh=
^861
29770pCái Vồn>29770,29771
29771pThành Phước>29770,29771
29806xThuận An>29771
29809xĐông Thạnh>29812
29812xĐông Bình=
29813pĐông Thuận>29812
29815xMỹ Hòa>29770
29818xĐông Thành>29812
^862
29821nTrà Ôn>29767,29821
29824xXuân Hiệp>29830
29827xNhơn Bình>29836
29830xHòa Bình=
29833xThới Hòa>29830
29836xTrà Côn=
29839xTân Mỹ>29836
29842xHựu Thành>29845
29845xVĩnh Xuân=
29848xThuận Thới>29845
29851xPhú Thành>29857
29857xLục Sỹ Thành~Lục Sĩ Thành=
29860xTích Thiện>29821
^863
29776xTân Thành>29785
29779xThành Trung>29788
29782xTân An Thạnh>29785
29785xTân Lược=
29788xNguyễn Văn Thảnh=
29791xThành Lợi>29800
29794xMỹ Thuận>29788
29797xTân Bình>29800
29800nTân Quới=
^866
29869p1=
29872p4>29869
29875p3>29869
29878p6>29869
29881pMỹ Ngãi>29884
29884xMỹ Tân=
29887xMỹ Trà>29888
29888pMỹ Phú=
29890xTân Thuận Tây>29869
29892pHòa Thuận>29869
29893xHòa An>29869
29896xTân Thuận Đông>29869
29899xTịnh Thới>29869
^867
29902p3>29869,29905
29905p1=
29908p4>29869,29905
29911p2>29905
29914xTân Khánh Đông>29905
29917pTân Quy Đông>29905
29919pAn Hòa>29905
29920xTân Quy Tây>29905
29923xTân Phú Đông>30214
^868
29954pAn Lộc=
29955pAn Thạnh=
29959xBình Thạnh>29955
29965xTân Hội>29955
29978pAn Lạc=
29986pAn Bình B>29954
29989pAn Bình A>29954
^869
29926nSa Rài=
29929xTân Hộ Cơ=
29932xThông Bình>29938
29935xBình Phú>29926
29938xTân Thành A=
29941xTân Thành B>29929
29944xTân Phước=
29947xTân Công Chí>29926
29950xAn Phước>29944
^870
29956xThường Phước 1>29971
29962xThường Thới Hậu A>29978
29971nThường Thới Tiền=
29974xThường Phước 2>29971
29977xThường Lạc>29978
29980xLong Khánh A>29983
29983xLong Khánh B=
29992xLong Thuận=
29995xPhú Thuận B>29992,30154
29998xPhú Thuận A>29992
^871
30001nTràm Chim=
30004xHòa Bình>30025
30007xTân Công Sính>30001
30010xPhú Hiệp=
30013xPhú Đức>30010
30016xPhú Thành B>30019
30019xAn Hòa=
30022xAn Long>30028
30025xPhú Cường=
30028xPhú Ninh=
30031xPhú Thọ>30034
30034xPhú Thành A=
^872
30037nMỹ An=
30040xThạnh Lợi>30046
30043xHưng Thạnh=
30046xTrường Xuân=
30049xTân Kiều>30061
30052xMỹ Hòa>30037
30055xMỹ Quý=
30058xMỹ Đông>30055
30061xĐốc Binh Kiều=
30064xMỹ An>30037
30067xPhú Điền>30073
30070xLáng Biển>30055
30073xThanh Mỹ=
^873
30076nMỹ Thọ=
30079xGáo Giồng>30025,30088
30082xPhương Thịnh>30043
30085xBa Sao=
30088xPhong Mỹ=
30091xTân Nghĩa>29884
30094xPhương Trà>30085
30097xNhị Mỹ>29888
30100xMỹ Thọ>30076
30103xTân Hội Trung>30118
30106xAn Bình>29888
30109xMỹ Hội>30076
30112xMỹ Hiệp=
30115xMỹ Long>30112
30118xBình Hàng Trung=
30121xMỹ Xương>30076
30124xBình Hàng Tây>30118
30127xBình Thạnh>30112
^874
30130nThanh Bình=
30133xTân Quới>30154
30136xTân Hòa>30154
30139xAn Phong>30028
30142xPhú Lợi>30157
30145xTân Mỹ>30130
30148xBình Tấn>30163
30151xTân Huề>30154
30154xTân Bình=
30157xTân Thạnh>30130,30157
30160xTân Phú>30130
30163xBình Thành=
30166xTân Long>30154
^875
30169nLấp Vò=
30172xMỹ An Hưng A>30178
30175xTân Mỹ>30178
30178xMỹ An Hưng B=
30181xTân Khánh Trung>30184
30184xLong Hưng A=
30187xVĩnh Thạnh>30169
30190xLong Hưng B>30184
30193xBình Thành>30169
30196xĐịnh An>30226
30199xĐịnh Yên>30226
30202xHội An Đông>30178
30205xBình Thạnh Trung>30169
^876
30208nLai Vung=
30211xTân Dương>30214
30214xHòa Thành=
30217xLong Hậu>30208
30220xTân Phước>30226
30223xHòa Long>30208
30226xTân Thành=
30229xLong Thắng>30208
30232xVĩnh Thới>30235
30235xTân Hòa=
30238xĐịnh Hòa>30235
30241xPhong Hòa>30235
^877
30244nCái Tàu Hạ=
30247xAn Hiệp>30244
30250xAn Nhơn>30244
30253xTân Nhuận Đông=
30256xTân Bình>30259
30259xTân Phú Trung=
30262xPhú Long>30259
30265xAn Phú Thuận>30244
30268xPhú Hựu>30244
30271xAn Khánh>30253
30274xTân Phú>30259
30277xHòa Tân>30253
^883
30280pMỹ Bình>30307
30283pMỹ Long>30307
30286pMỹ Xuyên>30307
30289pBình Đức>30292
30292pBình Khánh=
30295pMỹ Phước>30307
30298pMỹ Quý>30307
30301pMỹ Thới=
30304pMỹ Thạnh>30301
30307pMỹ Hòa=
30310xMỹ Khánh>30292
30313xMỹ Hòa Hưng=
^884
30316pChâu Phú B=
30319pChâu Phú A>30316
30322pVĩnh Mỹ>30316
30325pNúi Sam=
30328pVĩnh Ngươn~Vĩnh Nguơn>30316
30331xVĩnh Tế>30325
30334xVĩnh Châu>30316,30325
^886
30337nAn Phú=
30340xKhánh An>30341
30341nLong Bình=
30343xKhánh Bình>30341
30346xQuốc Thái=
30349xNhơn Hội>30346
30352xPhú Hữu=
30355xPhú Hội>30337,30346
30358xPhước Hưng>30337,30346,30352
30361xVĩnh Lộc>30352
30364xVĩnh Hậu>30367
30367xVĩnh Trường=
30370xVĩnh Hội Đông>30337
30373nĐa Phước>30367
^887
30376pLong Thạnh=
30377pLong Hưng=
30378pLong Châu>30377
30379xPhú Lộc>30385
30382xVĩnh Xương>30385
30385xVĩnh Hòa=
30387xTân Thạnh>30388
30388xTân An=
30391xLong An>30388
30394pLong Phú>30377
30397xChâu Phong>30403
30400xPhú Vĩnh>30403
30403xLê Chánh=
30412pLong Sơn>30376
^888
30406nPhú Mỹ=
30409nChợ Vàm=
30415xLong Hòa>30421
30418xPhú Long>30421
30421xPhú Lâm=
30424xPhú Hiệp>30430
30427xPhú Thạnh>30409
30430xHòa Lạc=
30433xPhú Thành>30409
30436xPhú An=
30439xPhú Xuân>30436
30442xHiệp Xương>30445
30445xPhú Bình=
30448xPhú Thọ>30436
30451xPhú Hưng>30406
30454xBình Thạnh Đông>30445
30457xTân Hòa>30406
30460xTân Trung>30406
^889
30463nCái Dầu=
30466xKhánh Hòa>30469
30469xMỹ Đức=
30472xMỹ Phú>30478
30475xÔ Long Vỹ~Ô Long Vĩ>30481
30478nVĩnh Thạnh Trung=
30481xThạnh Mỹ Tây=
30484xBình Long>30463
30487xBình Mỹ=
30490xBình Thủy>30487
30493xĐào Hữu Cảnh>30481
30496xBình Phú>30463
30499xBình Chánh>30487
^890
30502pNhà Bàng=
30505pChi Lăng=
30508pNúi Voi>30505
30511pNhơn Hưng>30502
30514pAn Phú>30520
30517pThới Sơn>30502
30520pTịnh Biên=
30523xVăn Giáo>30526
30526xAn Cư=
30529xAn Nông>30520
30532xVĩnh Trung>30526
30535xTân Lợi>30505
30538xAn Hảo=
30541xTân Lập>30538
^891
30544nTri Tôn=
30547nBa Chúc=
30550xLạc Quới>30547
30553xLê Trì>30547
30556xVĩnh Gia>30568
30559xVĩnh Phước>30568
30562xChâu Lăng>30544
30565xLương Phi>30577
30568xLương An Trà=
30571xTà Đảnh>30580
30574xNúi Tô>30544
30577xAn Tức=
30580nCô Tô=
30583xTân Tuyến>30580
30586xÔ Lâm>30577
^892
30589nAn Châu=
30592xAn Hòa>30607
30595xCần Đăng=
30598xVĩnh Hanh>30619
30601xBình Thạnh>30607
30604nVĩnh Bình=
30607xBình Hòa=
30610xVĩnh An>30604
30613xHòa Bình Thạnh>30589
30616xVĩnh Lợi>30595
30619xVĩnh Nhuận=
30622xTân Phú>30604
30625xVĩnh Thành>30589
^893
30628nChợ Mới=
30631nMỹ Luông=
30634xKiến An>30628
30637xMỹ Hội Đông>30658
30640xLong Điền A>30631
30643xTấn Mỹ=
30646xLong Điền B>30631
30649xKiến Thành>30628
30652xMỹ Hiệp>30643
30655xMỹ An>30664
30658xNhơn Mỹ=
30661xLong Giang>30658
30664xLong Kiến=
30667xBình Phước Xuân>30643
30670xAn Thạnh Trung>30664
30673nHội An=
30676xHòa Bình>30673
30679xHòa An>30673
^894
30682nNúi Sập=
30685nPhú Hòa=
30688nÓc Eo=
30691xTây Phú=
30692xAn Bình>30691
30694xVĩnh Phú>30709
30697xVĩnh Trạch=
30700xPhú Thuận>30685
30703xVĩnh Chánh>30685
30706xĐịnh Mỹ>30709
30709xĐịnh Thành=
30712xMỹ Phú Đông>30691
30715xVọng Đông>30688
30718xVĩnh Khánh>30697
30721xThoại Giang>30682
30724xBình Thành>30682
30727xVọng Thê>30688
^899
30733pVĩnh Thanh>30742
30736pVĩnh Quang>30742
30739pVĩnh Hiệp>30742
30742pVĩnh Thanh Vân=
30745pVĩnh Lạc>30742
30748pAn Hòa>30742
30751pAn Bình>30742
30754pRạch Sỏi>30742
30757pVĩnh Lợi>30742
30760pVĩnh Thông=
30763xPhi Thông>30760
^900
30766pTô Châu=
30769pĐông Hồ=
30772pBình San>30769
30775pPháo Đài>30769
30778pMỹ Đức>30769
30781xTiên Hải=
30784xThuận Yên>30766
^902
30787nKiên Lương=
30790xKiên Bình=
30802xHòa Điền>30790
30805xDương Hòa>30766
30808xBình An>30787
30809xBình Trị>30787
30811xSơn Hải=
30814xHòn Nghệ=
^903
30817nHòn Đất=
30820nSóc Sơn>30838
30823xBình Sơn=
30826xBình Giang=
30828xMỹ Thái>30835
30829xNam Thái Sơn>30817
30832xMỹ Hiệp Sơn>30838
30835xSơn Kiên=
30836xSơn Bình>30835
30838xMỹ Thuận=
30840xLình Huỳnh>30817
30841xThổ Sơn>30817
30844xMỹ Lâm>30760
30847xMỹ Phước>30838
^904
30850nTân Hiệp=
30853xTân Hội>30856
30856xTân Thành=
30859xTân Hiệp B>30850
30860xTân Hòa>30856
30862xThạnh Đông B>30850
30865xThạnh Đông>30850
30868xTân Hiệp A>30874
30871xTân An>30856
30874xThạnh Đông A=
30877xThạnh Trị>30874
^905
30880nMinh Lương=
30883xMong Thọ A>30886
30886xMong Thọ B=
30887xMong Thọ>30886
30889xGiục Tượng>30880
30892xVĩnh Hòa Hiệp>30898
30893xVĩnh Hòa Phú>30898
30895xMinh Hòa>30880
30898xBình An=
30901xThạnh Lộc>30886
^906
30904nGiồng Riềng=
30907xThạnh Hưng>30910
30910xThạnh Phước=
30913xThạnh Lộc>30910
30916xThạnh Hòa>30904
30917xThạnh Bình>30904
30919xBàn Thạch>30904
30922xBàn Tân Định>30904
30925xNgọc Thành>30928
30928xNgọc Chúc=
30931xNgọc Thuận>30928
30934xHòa Hưng=
30937xHòa Lợi>30934
30940xHòa An>30934
30943xLong Thạnh=
30946xVĩnh Thạnh>30943
30947xVĩnh Phú>30943
30949xHòa Thuận=
30950xNgọc Hòa>30949
^907
30952nGò Quao=
30955xVĩnh Hòa Hưng Bắc>30970
30958xĐịnh Hòa=
30961xThới Quản>30958
30964xĐịnh An>30952
30967xThủy Liễu>30958
30970xVĩnh Hòa Hưng Nam=
30973xVĩnh Phước A>30982
30976xVĩnh Phước B>30952
30979xVĩnh Tuy>30982
30982xVĩnh Thắng=
^908
30985nThứ Ba=
30988xTây Yên=
30991xTây Yên A>30988
30994xNam Yên>30988
30997xHưng Yên>30985
31000xNam Thái>31006
31003xNam Thái A>31006
31006xĐông Thái=
31009xĐông Yên>30985
^909
31018nThứ Mười Một=
31021xThuận Hòa>31031
31024xĐông Hòa=
31030xĐông Thạnh>31024
31031xTân Thạnh=
31033xĐông Hưng>31018
31036xĐông Hưng A=
31039xĐông Hưng B>31018
31042xVân Khánh=
31045xVân Khánh Đông>31036
31048xVân Khánh Tây>31042
^910
31051nVĩnh Thuận=
31060xVĩnh Bình Bắc>31064
31063xVĩnh Bình Nam>31064
31064xBình Minh=
31069xVĩnh Thuận=
31072xTân Thuận>31069
31074xPhong Đông>31051
31075xVĩnh Phong>31051
^911
31078pDương Đông=
31081pAn Thới>31078
31084xCửa Cạn>31078
31087xGành Dầu>31078
31090xCửa Dương>31078
31093xHàm Ninh>31078
31096xDương Tơ>31078
31102xBãi Thơm>31078
31105xThổ Châu=
^912
31108xHòn Tre=
31111xLại Sơn>31108
31114xAn Sơn>31108
31115xNam Du>31108
^913
31012xThạnh Yên=
31015xThạnh Yên A>31012
31027xAn Minh Bắc=
31054xVĩnh Hòa>31012
31057xHòa Chánh>31012
31066xMinh Thuận>31027
^914
30791xVĩnh Phú>30793
30793xVĩnh Điều=
30796xTân Khánh Hòa=
30797xPhú Lợi>30796
30799xPhú Mỹ>30796
^916
31117pCái Khế>31120
31120pAn Hòa=
31123pThới Bình>31135
31135pTân An=
31144pXuân Khánh>31135
31147pHưng Lợi=
31149pAn Khánh>31147
31150pAn Bình=
^917
31153pChâu Văn Liêm=
31154pThới Hòa>31153
31156pThới Long>31157
31157pLong Hưng=
31159pThới An>31153
31162pPhước Thới=
31165pTrường Lạc>31162
^918
31168pBình Thủy=
31169pTrà An>31174
31171pTrà Nóc>31174
31174pThới An Đông=
31177pAn Thới>31168
31178pBùi Hữu Nghĩa>31120,31168
31180pLong Hòa>31183
31183pLong Tuyền>31150,31183
^919
31186pLê Bình=
31189pHưng Phú>31201
31192pHưng Thạnh>31186
31195pBa Láng>31186
31198pThường Thạnh>31186
31201pPhú Thứ=
31204pTân Phú>31201
^923
31207pThốt Nốt>31207,31228
31210pThới Thuận>31207
31212pThuận An>31207
31213pTân Lộc=
31216pTrung Nhứt>31217
31217pThạnh Hòa=
31219pTrung Kiên>31228
31227pTân Hưng>31157
31228pThuận Hưng=
^924
31211xVĩnh Bình>31237
31231nThanh An~Thạnh An=
31232nVĩnh Thạnh=
31234xThạnh Mỹ>31232
31237xVĩnh Trinh=
31240xThạnh An>31246
31241xThạnh Tiến>31246
31243xThạnh Thắng>31231
31244xThạnh Lợi>31231
31246xThạnh Qưới~Thạnh Quới>31246,31726
31252xThạnh Lộc>31232
^925
31222xTrung An>31217
31225xTrung Thạnh>31255
31249xThạnh Phú=
31255xTrung Hưng=
31261nCờ Đỏ=
31264xThới Hưng=
31273xĐông Hiệp=
31274xĐông Thắng>31273
31276xThới Đông>31261
31277xThới Xuân>31261
^926
31299nPhong Điền=
31300xNhơn Ái>31315
31303xGiai Xuân>31299
31306xTân Thới>31299
31309xTrường Long=
31312xMỹ Khánh>31150
31315xNhơn Nghĩa=
^927
31258nThới Lai=
31267xThới Thạnh>31153
31268xTân Thạnh>31288,31666
31270xXuân Thắng>31273
31279xĐông Bình>31282
31282xĐông Thuận=
31285xThới Tân>31258
31286xTrường Thắng>31258
31288xĐịnh Môn=
31291xTrường Thành>31288
31294xTrường Xuân=
31297xTrường Xuân A>31294
31298xTrường Xuân B>31294
^930
31318pI>31321
31321pIII=
31324pIV>31333
31327pV>31333
31330pVII>31321
31333xVị Tân=
31336xHỏa Lựu>31338
31338xTân Tiến=
31339xHỏa Tiến>31338
^931
31340pNgã Bảy=
31341pLái Hiếu>31340
31343pHiệp Thành>31340
31344pHiệp Lợi>31411
31411xĐại Thành=
31414xTân Thành>31411
^932
31342nMột Ngàn=
31345xTân Hòa>31342
31346nBảy Ngàn>31342
31348xTrường Long Tây=
31351xTrường Long A>31348
31357xNhơn Nghĩa A>31342
31359nRạch Gòi>31360
31360xThạnh Xuân=
31362nCái Tắc>31369
31363xTân Phú Thạnh>31360
^933
31366nNgã Sáu=
31369xĐông Thạnh=
31375xĐông Phú>31366
31378xPhú Hữu>31378,31654
31379xPhú Tân>31378,31582
31381nMái Dầm>31366
31384xĐông Phước>31378
31387xĐông Phước A>31369
^934
31393nKinh Cùng=
31396nCây Dương=
31399xTân Bình=
31402xBình Thành>31399
31405xThạnh Hòa>31408
31408xLong Thạnh=
31417xPhụng Hiệp>31420
31420xHòa Mỹ=
31423xHòa An>31393
31426xPhương Bình=
31429xHiệp Hưng>31396
31432xTân Phước Hưng=
31433nBúng Tàu>31432
31435xPhương Phú>31426
31438xTân Long>31408,31741
^935
31441nNàng Mau=
31444xVị Trung>31441
31447xVị Thủy>31453
31450xVị Thắng>31441
31453xVĩnh Thuận Tây=
31456xVĩnh Trung>31459
31459xVĩnh Tường=
31462xVị Đông>31465
31465xVị Thanh=
31468xVị Bình>31465
^936
31483xThuận Hưng>31495,31591
31484xThuận Hòa>31495
31486xVĩnh Thuận Đông>31453
31489nVĩnh Viễn=
31490xVĩnh Viễn A>31489
31492xLương Tâm=
31493xLương Nghĩa>31492
31495xXà Phiên=
^937
31471pThuận An=
31472pTrà Lồng>31480
31473pBình Thạnh=
31474xLong Bình>31473,31741
31475pVĩnh Tường>31473
31477xLong Trị>31471
31478xLong Trị A>31471
31480xLong Phú>31480,31639
31481xTân Phú>31480
^941
31498p5>31507
31501p7>31507
31504p8>31507
31507p6=
31510p2=
31516p4>31510
31519p3>31510
31522p1>31510
31525p10>31684
^942
31569nChâu Thành=
31570xHồ Đắc Kiện=
31573xPhú Tâm>31569
31576xThuận Hòa>31582
31582xPhú Tân>31378,31582
31585xThiện Mỹ>31570
31594xAn Hiệp=
31600xAn Ninh>31594
^943
31528nKế Sách=
31531nAn Lạc Thôn=
31534xXuân Hòa>31531
31537xPhong Nẫm=
31540xAn Lạc Tây=
31543xTrinh Phú>31531
31546xBa Trinh>31561
31549xThới An Hội>31540
31552xNhơn Mỹ=
31555xKế Thành>31528
31558xKế An>31528
31561xĐại Hải=
31564xAn Mỹ>31552
^944
31567nHuỳnh Hữu Nghĩa=
31579xLong Hưng=
31588xHưng Phú>31579
31591xMỹ Hương=
31597xMỹ Tú>31567
31603xMỹ Phước=
31606xThuận Hưng>31495,31591
31609xMỹ Thuận>31567
31612xPhú Mỹ>31591
^945
31615nCù Lao Dung=
31618xAn Thạnh 1>31615
31621xAn Thạnh Tây>31615
31624xAn Thạnh Đông>31615
31627xĐại Ân 1>31633
31630xAn Thạnh 2>31633
31633xAn Thạnh 3=
31636xAn Thạnh Nam>31633
^946
31639nLong Phú=
31642xSong Phụng>31552
31645nĐại Ngãi=
31648xHậu Thạnh>31654
31651xLong Đức>31645
31654xTrường Khánh=
31657xPhú Hữu>31378,31654
31660xTân Hưng>31666
31663xChâu Khánh>31666
31666xTân Thạnh>31288,31666
31669xLong Phú>31480,31639
^947
31684nMỹ Xuyên=
31690xĐại Tâm>31684
31693xTham Đôn>31723
31708xThạnh Phú=
31711xNgọc Đông>31723
31714xThạnh Quới>31246,31726
31717xHòa Tú 1=
31720xGia Hòa 1>31708
31723xNgọc Tố=
31726xGia Hòa 2=
31729xHòa Tú II~Hòa Tú 2>31717
^948
31732p1=
31735p2>31732
31738xVĩnh Quới>31732
31741xTân Long>31408,31741
31744xLong Bình>31473,31741
31747p3>31753
31750xMỹ Bình>31753
31753xMỹ Quới=
^949
31756nPhú Lộc=
31757nHưng Lợi>31756
31759xLâm Tân=
31762xThạnh Tân>31741
31765xLâm Kiết>31759
31768xTuân Tức>31759
31771xVĩnh Thành>31777
31774xThạnh Trị>31756
31777xVĩnh Lợi=
31780xChâu Hưng>31777
^950
31783p1=
31786xHòa Đông>31789
31789pKhánh Hòa=
31792xVĩnh Hiệp>31789
31795xVĩnh Hải=
31798xLạc Hòa>31783
31801p2>31783
31804pVĩnh Phước=
31807xVĩnh Tân>31804
31810xLai Hòa=
^951
31672xĐại Ân 2>31673
31673nTrần Đề=
31675xLiêu Tú=
31678xLịch Hội Thượng>31679
31679nLịch Hội Thượng=
31681xTrung Bình>31673
31687xTài Văn=
31696xViên An>31687
31699xThạnh Thới An=
31702xThạnh Thới Thuận>31699
31705xViên Bình>31675
^954
31813p2>31825
31816p3>31825
31819p5>31834
31822p7>31825
31825p1=
31828p8>31825
31831pNhà Mát>31840
31834xVĩnh Trạch=
31837xVĩnh Trạch Đông>31840
31840xHiệp Thành=
^956
31843nNgan Dừa=
31846xNinh Quới>31849
31849xNinh Quới A=
31852xNinh Hòa>31843
31855xLộc Ninh>31843
31858xVĩnh Lộc=
31861xVĩnh Lộc A>31858
31863xNinh Thạnh Lợi A>31864
31864xNinh Thạnh Lợi=
^957
31867nPhước Long=
31870xVĩnh Phú Đông>31867
31873xVĩnh Phú Tây>31876
31876xPhước Long=
31879xHưng Phú>31882
31882xVĩnh Thanh=
31885xPhong Thạnh Tây A=
31888xPhong Thạnh Tây B>31885
^958
31894xVĩnh Hưng=
31897xVĩnh Hưng A>31894
31900nChâu Hưng=
31903xChâu Hưng A>31900
31906xHưng Thành=
31909xHưng Hội>31906
31912xChâu Thới>31894
31921xLong Thạnh>31891
^959
31942p1=
31945pHộ Phòng>31942
31948xPhong Thạnh Đông>31951
31951pLáng Tròn=
31954xPhong Tân>31951
31957xTân Phong=
31960xPhong Thạnh>31942
31963xPhong Thạnh A>31942
31966xPhong Thạnh Tây>31957
31969xTân Thạnh>31957
^960
31972nGành Hào=
31975xLong Điền Đông=
31978xLong Điền Đông A>31975
31981xLong Điền>31985
31984xLong Điền Tây>31972
31985xĐiền Hải=
31987xAn Trạch>31988
31988xAn Trạch A=
31990xAn Phúc>31993
31993xĐịnh Thành=
31996xĐịnh Thành A>31993
^961
31891nHòa Bình=
31915xMinh Diệu>31918
31918xVĩnh Bình=
31924xVĩnh Mỹ B>31918
31927xVĩnh Hậu=
31930xVĩnh Hậu A>31927
31933xVĩnh Mỹ A>31891
31936xVĩnh Thịnh>31927
^964
31999p9>32002
32002p2=
32005p1>32002
32008p5>32025
32014p8=
32017p6>32025,32041
32020p7>32025,32041
32022pTân Xuyên>32002
32023xAn Xuyên>32002
32025pTân Thành=
32026xTân Thành>32025
32029xTắc Vân>32025,32041
32032xLý Văn Lâm>32014
32035xĐịnh Bình>32025,32041
32038xHòa Thành>32041
32041xHòa Tân=
^966
32044nU Minh=
32047xKhánh Hòa=
32048xKhánh Thuận>32044,32047
32050xKhánh Tiến>32047
32053xNguyễn Phích>32044,32059,32062
32056xKhánh Lâm>32047,32062
32059xKhánh An=
32062xKhánh Hội=
^967
32065nThới Bình=
32068xBiển Bạch>32069
32069xTân Bằng=
32071xTrí Phải=
32072xTrí Lực>32071
32074xBiển Bạch Đông>32069
32077xThới Bình>32065
32080xTân Phú>32071
32083xTân Lộc Bắc=
32086xTân Lộc>32083
32089xTân Lộc Đông>32083
32092xHồ Thị Kỷ=
^968
32095nTrần Văn Thời=
32098nSông Đốc=
32101xKhánh Bình Tây Bắc>32104
32104xKhánh Bình Tây=
32107xTrần Hợi>32095,32104
32108xKhánh Lộc>32095
32110xKhánh Bình=
32113xKhánh Hưng>32119
32116xKhánh Bình Đông>32110
32119xKhánh Hải=
32122xLợi An>32014,32095,32134
32124xPhong Điền>32095,32098
32125xPhong Lạc>32095
^969
32128nCái Nước=
32130xThạnh Phú>32134
32131xLương Thế Trân>32134
32134xPhú Hưng=
32137xTân Hưng=
32140xHưng Mỹ=
32141xHòa Mỹ>32137,32140,32214
32142xĐông Hưng>32128,32137
32143xĐông Thới>32128,32137
32146xTân Hưng Đông>32128,32140
32149xTrần Thới>32128
^970
32152nĐầm Dơi=
32155xTạ An Khương>32152,32155
32158xTạ An Khương Đông>32155
32161xTrần Phán=
32162xTân Trung>32161
32164xTân Đức>32167
32167xTân Thuận=
32170xTạ An Khương Nam>32155
32173xTân Duyệt>32152
32174xTân Dân>32152
32176xTân Tiến>32188
32179xQuách Phẩm Bắc>32182
32182xQuách Phẩm=
32185xThanh Tùng=
32186xNgọc Chánh>32185
32188xNguyễn Huân=
^971
32191nNăm Căn>32191,32201
32194xHàm Rồng>32191,32201
32197xHiệp Tùng>32206
32200xĐất Mới>32201
32201xLâm Hải=
32203xHàng Vịnh>32191
32206xTam Giang=
32209xTam Giang Đông>32206
^972
32212nCái Đôi Vàm=
32214xPhú Thuận=
32215xPhú Mỹ>32214
32218xPhú Tân=
32221xTân Hải>32218
32224xViệt Thắng>32227
32227xTân Hưng Tây=
32228xRạch Chèo>32227
32230xNguyễn Việt Khái>32212
^973
32233xTam Giang Tây>32236
32236xTân Ân Tây=
32239xViên An Đông>32244
32242xViên An>32201,32248
32244nRạch Gốc=
32245xTân Ân>32244,32248
32248xĐất Mũi=
@2025-01-01/2025-07-01
46cHuế=
@2025-07-01/-
01cHà Nội
04tCao Bằng
08tTuyên Quang
11tĐiện Biên
12tLai Châu
14tSơn La
15tLào Cai
19tThái Nguyên
20tLạng Sơn
22tQuảng Ninh
24tBắc Ninh
25tPhú Thọ
31cHải Phòng
33tHưng Yên
37tNinh Bình
38tThanh Hóa
40tNghệ An
42tHà Tĩnh
44tQuảng Trị
46cHuế
48cĐà Nẵng
51tQuảng Ngãi
52tGia Lai
56tKhánh Hòa
66tĐắk Lắk
68tLâm Đồng
79cHồ Chí Minh
80tTây Ninh
82tĐồng Tháp
86tVĩnh Long
91tAn Giang
92cCần Thơ
96tCà Mau
^01
00004pBa Đình
00008pNgọc Hà
00025pGiảng Võ
00070pHoàn Kiếm
00082pCửa Nam
00091pPhú Thượng
00097pHồng Hà
00103pTây Hồ
00118pBồ Đề
00127pViệt Hưng
00136pPhúc Lợi
00145pLong Biên
00160pNghĩa Đô
00166pCầu Giấy
00175pYên Hòa
00190pÔ Chợ Dừa
00199pLáng
00226pVăn Miếu - Quốc Tử Giám
00229pKim Liên
00235pĐống Đa
00256pHai Bà Trưng
00283pVĩnh Tuy
00292pBạch Mai
00301pVĩnh Hưng
00316pĐịnh Công
00322pTương Mai
00328pLĩnh Nam
00331pHoàng Mai
00337pHoàng Liệt
00340pYên Sở
00352pPhương Liệt
00364pKhương Đình
00367pThanh Xuân
00376xSóc Sơn
00382xKim Anh
00385xTrung Giã
00430xĐa Phúc
00433xNội Bài
00454xĐông Anh
00466xPhúc Thịnh
00475xThư Lâm
00493xThiên Lộc
00508xVĩnh Thanh
00541xPhù Đổng
00562xThuận An
00565xGia Lâm
00577xBát Tràng
00592pTừ Liêm
00598pThượng Cát
00602pĐông Ngạc
00611pXuân Đỉnh
00613pTây Tựu
00619pPhú Diễn
00622pXuân Phương
00634pTây Mỗ
00637pĐại Mỗ
00640xThanh Trì
00643pThanh Liệt
00664xĐại Thanh
00679xNgọc Hồi
00685xNam Phù
04930xYên Xuân
08974xQuang Minh
08980xYên Lãng
08995xTiến Thắng
09022xMê Linh
09552pKiến Hưng
09556pHà Đông
09562pYên Nghĩa
09568pPhú Lương
09574pSơn Tây
09604pTùng Thiện
09616xĐoài Phương
09619xQuảng Oai
09634xCổ Đô
09661xMinh Châu
09664xVật Lại
09676xBất Bạt
09694xSuối Hai
09700xBa Vì
09706xYên Bài
09715xPhúc Thọ
09739xPhúc Lộc
09772xHát Môn
09784xĐan Phượng
09787xLiên Minh
09817xÔ Diên
09832xHoài Đức
09856xDương Hòa
09871xSơn Đồng
09877xAn Khánh
09886pDương Nội
09895xQuốc Oai
09910xKiều Phú
09931xHưng Đạo
09952xPhú Cát
09955xThạch Thất
09982xHạ Bằng
09988xHòa Lạc
10003xTây Phương
10015pChương Mỹ
10030xPhú Nghĩa
10045xXuân Mai
10072xQuảng Bị
10081xTrần Phú
10096xHòa Phú
10114xThanh Oai
10126xBình Minh
10144xTam Hưng
10180xDân Hòa
10183xThường Tín
10210xHồng Vân
10231xThượng Phúc
10237xChương Dương
10273xPhú Xuyên
10279xPhượng Dực
10330xChuyên Mỹ
10342xĐại Xuyên
10354xVân Đình
10369xỨng Thiên
10402xỨng Hòa
10417xHòa Xá
10441xMỹ Đức
10459xPhúc Sơn
10465xHồng Sơn
10489xHương Sơn
^04
01273pThục Phán
01279pNùng Trí Cao
01288pTân Giang
01290xBảo Lâm
01294xLý Bôn
01297xNam Quang
01304xQuảng Lâm
01318xYên Thổ
01321xBảo Lạc
01324xCốc Pàng
01327xCô Ba
01336xKhánh Xuân
01339xXuân Trường
01351xHưng Đạo
01354xHuy Giáp
01360xSơn Lộ
01363xThông Nông
01366xCần Yên
01387xThanh Long
01392xTrường Hà
01393xLũng Nặm
01414xTổng Cọt
01438xHà Quảng
01447xTrà Lĩnh
01456xQuang Hán
01465xQuang Trung
01477xTrùng Khánh
01489xĐình Phong
01501xĐàm Thủy
01525xĐoài Dương
01537xLý Quốc
01552xQuang Long
01558xHạ Lang
01561xVinh Quý
01576xQuảng Uyên
01594xĐộc Lập
01618xHạnh Phúc
01636xBế Văn Đàn
01648xPhục Hòa
01654xHòa An
01660xNam Tuấn
01699xNguyễn Huệ
01708xBạch Đằng
01726xNguyên Bình
01729xTĩnh Túc
01738xCa Thành
01747xMinh Tâm
01768xPhan Thanh
01774xTam Kim
01777xThành Công
01786xĐông Khê
01789xCanh Tân
01792xKim Đồng
01795xMinh Khai
01807xThạch An
01822xĐức Long
^08
00691pHà Giang 2
00694pHà Giang 1
00700xNgọc Đường
00706xPhú Linh
00715xLũng Cú
00721xĐồng Văn
00733xSà Phìn
00745xPhố Bảng
00763xLũng Phìn
00769xMèo Vạc
00778xSơn Vĩ
00787xSủng Máng
00802xKhâu Vai
00808xTát Ngà
00817xNiêm Sơn
00820xYên Minh
00829xThắng Mố
00832xBạch Đích
00847xMậu Duệ
00859xNgọc Long
00865xĐường Thượng
00871xDu Già
00874xQuản Bạ
00883xCán Tỷ
00889xNghĩa Thuận
00892xTùng Vài
00901xLùng Tám
00913xVị Xuyên
00919xMinh Tân
00922xThuận Hòa
00925xTùng Bá
00928xThanh Thủy
00937xLao Chải
00952xCao Bồ
00958xThượng Sơn
00967xViệt Lâm
00970xLinh Hồ
00976xBạch Ngọc
00982xMinh Sơn
00985xGiáp Trung
00991xBắc Mê
00994xMinh Ngọc
01006xYên Cường
01012xĐường Hồng
01021xHoàng Su Phì
01024xBản Máy
01033xThàng Tín
01051xTân Tiến
01057xPờ Ly Ngài
01075xNậm Dịch
01084xHồ Thầu
01090xThông Nguyên
01096xPà Vầy Sủ
01108xXín Mần
01117xTrung Thịnh
01141xNấm Dẩn
01144xQuảng Nguyên
01147xKhuôn Lùng
01153xBắc Quang
01156xVĩnh Tuy
01165xĐồng Tâm
01171xTân Quang
01180xBằng Hành
01192xLiên Hiệp
01201xHùng An
01216xĐồng Yên
01225xTiên Nguyên
01234xYên Thành
01237xQuang Bình
01243xTân Trịnh
01246xBằng Lang
01255xXuân Giang
01261xTiên Yên
02212pNông Tiến
02215pMinh Xuân
02221xNà Hang
02239xThượng Nông
02245xCôn Lôn
02248xYên Hoa
02260xHồng Thái
02266xLâm Bình
02269xThượng Lâm
02287xChiêm Hóa
02296xBình An
02302xMinh Quang
02305xTrung Hà
02308xTân Mỹ
02317xYên Lập
02320xTân An
02332xKiên Đài
02350xKim Bình
02353xHòa An
02359xTri Phú
02365xYên Nguyên
02374xHàm Yên
02380xBạch Xa
02392xPhù Lưu
02398xYên Phú
02404xBình Xa
02407xThái Sơn
02419xThái Hòa
02425xHùng Đức
02434xLực Hành
02437xKiến Thiết
02449xXuân Vân
02455xHùng Lợi
02458xTrung Sơn
02470xTân Long
02473xYên Sơn
02494xThái Bình
02509pMỹ Lâm
02512pAn Tường
02524pBình Thuận
02530xNhữ Khê
02536xSơn Dương
02545xTân Trào
02548xBình Ca
02554xMinh Thanh
02572xĐông Thọ
02578xTân Thanh
02608xHồng Sơn
02611xPhú Lương
02620xSơn Thủy
02623xTrường Sinh
^11
03127pĐiện Biên Phủ
03151pMường Lay
03158xSín Thầu
03160xMường Nhé
03162xNậm Kè
03163xMường Toong
03164xQuảng Lâm
03166xMường Chà
03169xNà Hỳ
03172xNa Sang
03175xChà Tở
03176xNà Bủng
03181xMường Tùng
03193xPa Ham
03194xNậm Nèn
03199xSi Pa Phìn
03202xMường Pồn
03203xNa Son
03208xXa Dung
03214xMường Luân
03217xTủa Chùa
03220xTủa Thàng
03226xSín Chải
03241xSính Phình
03244xSáng Nhè
03253xTuần Giáo
03256xMường Ảng
03260xPú Nhung
03268xMường Mùn
03283xChiềng Sinh
03295xQuài Tở
03301xBúng Lao
03313xMường Lạn
03316xNà Tấu
03325xMường Phăng
03328xThanh Nưa
03334pMường Thanh
03349xThanh Yên
03352xThanh An
03356xSam Mứn
03358xNúa Ngam
03368xMường Nhà
03370xPu Nhi
03382xPhình Giàng
03385xTìa Dình
^12
03388pĐoàn Kết
03390xBình Lư
03394xSin Suối Hồ
03405xTả Lèng
03408pTân Phong
03424xBản Bo
03430xKhun Há
03433xBum Tở
03434xNậm Hàng
03439xThu Lũm
03442xPa Ủ
03445xMường Tè
03451xMù Cả
03460xHua Bum
03463xTà Tổng
03466xBum Nưa
03472xMường Mô
03478xSìn Hồ
03487xLê Lợi
03503xPa Tần
03508xHồng Thu
03517xNậm Tăm
03529xTủa Sín Chải
03532xPu Sam Cáp
03538xNậm Mạ
03544xNậm Cuổi
03549xPhong Thổ
03562xSì Lở Lầu
03571xDào San
03583xKhổng Lào
03595xThan Uyên
03598xTân Uyên
03601xMường Khoa
03613xNậm Sỏ
03616xPắc Ta
03618xMường Than
03637xMường Kim
03640xKhoen On
^14
03646pTô Hiệu
03664pChiềng An
03670pChiềng Cơi
03679pChiềng Sinh
03688xMường Chiên
03694xMường Giôn
03703xQuỳnh Nhai
03712xMường Sại
03721xThuận Châu
03724xBình Thuận
03727xMường É
03754xChiềng La
03757xMường Khiêng
03760xMường Bám
03763xLong Hẹ
03781xCo Mạ
03784xNậm Lầu
03799xMuổi Nọi
03808xMường La
03814xChiềng Lao
03820xNgọc Chiến
03847xMường Bú
03850xChiềng Hoa
03856xBắc Yên
03862xXím Vàng
03868xTà Xùa
03871xPắc Ngà
03880xTạ Khoa
03892xChiềng Sại
03901xSuối Tọ
03907xMường Cơi
03910xPhù Yên
03922xGia Phù
03943xMường Bang
03958xTường Hạ
03961xKim Bon
03970xTân Phong
03979pMộc Sơn
03980pMộc Châu
03982pThảo Nguyên
03985xChiềng Sơn
03997xTân Yên
04000xĐoàn Kết
04006xSong Khủa
04018xTô Múa
04033pVân Sơn
04045xLóng Sập
04048xVân Hồ
04057xXuân Nha
04075xYên Châu
04078xChiềng Hặc
04087xYên Sơn
04096xLóng Phiêng
04099xPhiêng Khoài
04105xMai Sơn
04108xChiềng Sung
04117xMường Chanh
04123xChiềng Mung
04132xChiềng Mai
04136xTà Hộc
04144xPhiêng Cằm
04159xPhiêng Pằn
04168xSông Mã
04171xBó Sinh
04183xMường Lầm
04186xNậm Ty
04195xChiềng Sơ
04204xChiềng Khoong
04210xHuổi Một
04219xMường Hung
04222xChiềng Khương
04228xPúng Bánh
04231xSốp Cộp
04240xMường Lèo
04246xMường Lạn
^15
02647pLào Cai
02671pCam Đường
02680xHợp Thành
02683xBát Xát
02686xA Mú Sung
02695xTrịnh Tường
02701xY Tý
02707xDền Sáng
02725xBản Xèo
02728xMường Hum
02746xCốc San
02752xPha Long
02761xMường Khương
02782xCao Sơn
02788xBản Lầu
02809xSi Ma Cai
02824xSín Chéng
02839xBắc Hà
02842xTả Củ Tỷ
02848xLùng Phình
02869xBản Liền
02890xBảo Nhai
02896xCốc Lầu
02902xPhong Hải
02905xBảo Thắng
02908xTằng Loỏng
02923xGia Phú
02926xXuân Quang
02947xBảo Yên
02953xNghĩa Đô
02962xXuân Hòa
02968xThượng Hà
02989xBảo Hà
02998xPhúc Khánh
03004xNgũ Chỉ Sơn
03006pSa Pa
03013xTả Phìn
03037xTả Van
03043xMường Bo
03046xBản Hồ
03061xVõ Lao
03076xNậm Chày
03082xVăn Bàn
03085xNậm Xé
03091xChiềng Ken
03103xKhánh Yên
03106xDương Quỳ
03121xMinh Lương
04252pYên Bái
04273pNam Cường
04279pVăn Phú
04288pNghĩa Lộ
04303xLục Yên
04309xLâm Thượng
04336xTân Lĩnh
04342xKhánh Hòa
04345xMường Lai
04363xPhúc Lợi
04375xMậu A
04381xLâm Giang
04387xChâu Quế
04399xĐông Cuông
04402xPhong Dụ Hạ
04423xPhong Dụ Thượng
04429xTân Hợp
04441xXuân Ái
04450xMỏ Vàng
04456xMù Cang Chải
04462xNậm Có
04465xKhao Mang
04474xLao Chải
04489xChế Tạo
04492xPúng Luông
04498xTrấn Yên
04531xQuy Mông
04537xLương Thịnh
04543pÂu Lâu
04564xViệt Hồng
04576xHưng Khánh
04585xHạnh Phúc
04603xTà Xi Láng
04606xTrạm Tấu
04609xPhình Hồ
04630xTú Lệ
04636xGia Hội
04651xSơn Lương
04660xLiên Sơn
04663pTrung Tâm
04672xVăn Chấn
04681pCầu Thia
04693xCát Thịnh
04699xChấn Thịnh
04705xThượng Bằng La
04711xNghĩa Tâm
04714xYên Bình
04717xThác Bà
04726xCảm Nhân
04744xYên Thành
04750xBảo Ái
^19
01840pĐức Xuân
01843pBắc Kạn
01849xPhong Quang
01864xBằng Thành
01879xCao Minh
01882xNghiên Loan
01894xPhúc Lộc
01906xBa Bể
01912xChợ Rã
01921xThượng Minh
01933xĐồng Phúc
01936xNà Phặc
01942xBằng Vân
01954xNgân Sơn
01957xThượng Quan
01960xHiệp Lực
01969xPhủ Thông
01981xVĩnh Thông
02008xCẩm Giàng
02014xBạch Thông
02020xChợ Đồn
02026xNam Cường
02038xQuảng Bạch
02044xYên Thịnh
02071xNghĩa Tá
02083xYên Phong
02086xChợ Mới
02101xThanh Mai
02104xTân Kỳ
02107xThanh Thịnh
02116xYên Bình
02143xVăn Lang
02152xCường Lợi
02155xNa Rì
02176xTrần Phú
02185xCôn Minh
02191xXuân Dương
05443pPhan Đình Phùng
05455pQuyết Thắng
05467pGia Sàng
05482pQuan Triều
05488xĐại Phúc
05500pTích Lương
05503xTân Cương
05518pSông Công
05528pBách Quang
05533pBá Xuyên
05542xLam Vỹ
05551xKim Phượng
05563xPhượng Tiến
05569xĐịnh Hóa
05581xTrung Hội
05587xBình Yên
05602xPhú Đình
05605xBình Thành
05611xPhú Lương
05620xYên Trạch
05632xHợp Thành
05641xVô Tranh
05662xTrại Cau
05665xVăn Lăng
05674xQuang Sơn
05680xVăn Hán
05692xĐồng Hỷ
05707xNam Hòa
05710pLinh Sơn
05716xVõ Nhai
05719xSảng Mộc
05722xNghinh Tường
05725xThần Sa
05740xLa Hiên
05746xTràng Xá
05755xDân Tiến
05773xPhú Xuyên
05776xĐức Lương
05788xPhú Lạc
05800xPhú Thịnh
05809xAn Khánh
05818xLa Bằng
05830xĐại Từ
05845xVạn Phú
05851xQuân Chu
05857pPhúc Thuận
05860pPhổ Yên
05881xThành Công
05890pVạn Xuân
05899pTrung Thành
05908xPhú Bình
05917xTân Khánh
05923xTân Thành
05941xĐiềm Thụy
05953xKha Sơn
^20
05977pĐông Kinh
05983pLương Văn Tri
05986pTam Thanh
06001xĐoàn Kết
06004xQuốc Khánh
06019xTân Tiến
06037xKháng Chiến
06040xThất Khê
06046xTràng Định
06058xQuốc Việt
06073xHoa Thám
06076xQuý Hòa
06079xHồng Phong
06085xThiện Hòa
06091xThiện Thuật
06103xThiện Long
06112xBình Gia
06115xTân Văn
06124xNa Sầm
06148xThụy Hùng
06151xHội Hoan
06154xVăn Lãng
06172xHoàng Văn Thụ
06184xĐồng Đăng
06187pKỳ Lừa
06196xBa Sơn
06211xCao Lộc
06220xCông Sơn
06253xVăn Quan
06280xĐiềm He
06286xKhánh Khê
06298xYên Phúc
06313xTri Lễ
06316xTân Đoàn
06325xBắc Sơn
06337xTân Tri
06349xHưng Vũ
06364xVũ Lễ
06367xVũ Lăng
06376xNhất Hòa
06385xHữu Lũng
06391xYên Bình
06400xHữu Liên
06415xVân Nham
06427xCai Kinh
06436xThiện Tân
06445xTân Thành
06457xTuấn Sơn
06463xChi Lăng
06475xBằng Mạc
06481xChiến Thắng
06496xNhân Lý
06505xVạn Linh
06517xQuan Sơn
06526xNa Dương
06529xLộc Bình
06541xMẫu Sơn
06565xKhuất Xá
06577xThống Nhất
06601xLợi Bác
06607xXuân Dương
06613xĐình Lập
06616xThái Bình
06625xKiên Mộc
06637xChâu Sơn
^22
06652pHà Tu
06658pCao Xanh
06661pViệt Hưng
06673pBãi Cháy
06676pHà Lầm
06685pHồng Gai
06688pHạ Long
06706pTuần Châu
06709pMóng Cái 2
06712pMóng Cái 1
06724xHải Sơn
06733xHải Ninh
06736pMóng Cái 3
06757xVĩnh Thực
06760pMông Dương
06778pQuang Hanh
06781pCửa Ông
06793pCẩm Phả
06799xHải Hòa
06811pUông Bí
06820pVàng Danh
06832pYên Tử
06838xBình Liêu
06841xHoành Mô
06856xLục Hồn
06862xTiên Yên
06874xĐiền Xá
06877xĐông Ngũ
06886xHải Lạng
06895xĐầm Hà
06913xQuảng Tân
06922xQuảng Hà
06931xQuảng Đức
06946xĐường Hoa
06967xCái Chiên
06978xBa Chẽ
06979xKỳ Thượng
06985xLương Minh
06994kVân Đồn
07030pHoành Bồ
07054xQuảng La
07060xThống Nhất
07069pMạo Khê
07081pBình Khê
07090pAn Sinh
07093pĐông Triều
07114pHoàng Quế
07132pQuảng Yên
07135pĐông Mai
07147pHiệp Hòa
07168pHà An
07180pLiên Hòa
07183pPhong Cốc
07192kCô Tô
^24
07210pBắc Giang
07228pĐa Mai
07246xXuân Lương
07264xTam Tiến
07282xĐồng Kỳ
07288xYên Thế
07294xBố Hạ
07306xNhã Nam
07330xPhúc Hòa
07333xQuang Trung
07339xTân Yên
07351xNgọc Thiện
07375xLạng Giang
07381xTiên Lục
07399xKép
07420xMỹ Thái
07432xTân Dĩnh
07444xLục Nam
07450xĐông Phú
07462xBảo Đài
07486xNghĩa Phương
07489xTrường Sơn
07492xLục Sơn
07498xBắc Lũng
07519xCẩm Lý
07525pChũ
07531xTân Sơn
07534xSa Lý
07537xBiên Sơn
07543xSơn Hải
07552xKiên Lao
07573xBiển Động
07582xLục Ngạn
07594xĐèo Gia
07603xNam Dương
07612pPhượng Sơn
07615xSơn Động
07616xTây Yên Tử
07621xVân Sơn
07627xĐại Sơn
07642xYên Định
07654xAn Lạc
07663xTuấn Đạo
07672xDương Hưu
07681pYên Dũng
07682pTân An
07696pTiền Phong
07699pTân Tiến
07735xĐồng Việt
07738pCảnh Thụy
07774pTự Lạn
07777pViệt Yên
07795pNếnh
07798pVân Hà
07822xHoàng Vân
07840xHiệp Hòa
07864xHợp Thịnh
07870xXuân Cẩm
09169pVũ Ninh
09187pKinh Bắc
09190pVõ Cường
09193xYên Phong
09202xTam Giang
09205xYên Trung
09208xTam Đa
09238xVăn Môn
09247pQuế Võ
09253pNhân Hòa
09265pPhương Liễu
09286pNam Sơn
09292xPhù Lãng
09295pBồng Lai
09301pĐào Viên
09313xChi Lăng
09319xTiên Du
09325pHạp Lĩnh
09334xLiên Bão
09340xĐại Đồng
09343xTân Chi
09349xPhật Tích
09367pTừ Sơn
09370pTam Sơn
09379pPhù Khê
09385pĐồng Nguyên
09400pThuận Thành
09409pMão Điền
09427pTrí Quả
09430pTrạm Lộ
09433pSong Liễu
09445pNinh Xá
09454xGia Bình
09466xCao Đức
09469xĐại Lai
09475xNhân Thắng
09487xĐông Cứu
09496xLương Tài
09499xTrung Kênh
09523xTrung Chính
09529xLâm Thao
^25
04792pTân Hòa
04795pHòa Bình
04828pThống Nhất
04831xĐà Bắc
04846xĐức Nhàn
04849xTân Pheo
04873xQuy Đức
04876xCao Sơn
04891xTiền Phong
04894pKỳ Sơn
04897xThịnh Minh
04924xLương Sơn
04960xLiên Sơn
04978xKim Bôi
04990xNật Sơn
05014xMường Động
05047xCao Dương
05068xHợp Kim
05086xDũng Tiến
05089xCao Phong
05092xThung Nai
05116xMường Thàng
05128xTân Lạc
05134xMường Hoa
05152xVân Sơn
05158xMường Bi
05191xToàn Thắng
05200xMai Châu
05206xTân Mai
05212xPà Cò
05245xBao La
05251xMai Hạ
05266xLạc Sơn
05287xMường Vang
05290xNhân Nghĩa
05293xThượng Cốc
05305xYên Phú
05323xQuyết Thắng
05329xNgọc Sơn
05347xĐại Đồng
05353xYên Thủy
05362xLạc Lương
05386xYên Trị
05392xLạc Thủy
05395xAn Nghĩa
05425xAn Bình
07894pNông Trang
07900pViệt Trì
07909pThanh Miếu
07918pVân Phú
07942pPhú Thọ
07948pÂu Cơ
07954pPhong Châu
07969xĐoan Hùng
07996xBằng Luân
07999xChí Đám
08023xTây Cốc
08038xChân Mộng
08053xHạ Hòa
08071xĐan Thượng
08110xHiền Lương
08113xYên Kỳ
08134xVăn Lang
08143xVĩnh Chân
08152xThanh Ba
08173xQuảng Yên
08203xHoàng Cương
08209xĐông Thành
08218xChí Tiên
08227xLiên Minh
08230xPhù Ninh
08236xPhú Mỹ
08245xTrạm Thản
08254xDân Chủ
08275xBình Phú
08290xYên Lập
08296xSơn Lương
08305xXuân Viên
08311xTrung Sơn
08323xThượng Long
08338xMinh Hòa
08341xCẩm Khê
08344xTiên Lương
08377xVân Bán
08398xPhú Khê
08416xHùng Việt
08431xĐồng Lương
08434xTam Nông
08443xHiền Quan
08467xVạn Xuân
08479xThọ Văn
08494xLâm Thao
08500xXuân Lũng
08515xHy Cương
08521xPhùng Nguyên
08527xBản Nguyên
08542xThanh Sơn
08545xThu Cúc
08560xLai Đồng
08566xTân Sơn
08584xVõ Miếu
08590xXuân Đài
08593xMinh Đài
08611xVăn Miếu
08614xCự Đồng
08620xLong Cốc
08632xHương Cần
08635xKhả Cửu
08656xYên Sơn
08662xĐào Xá
08674xThanh Thủy
08686xTu Vũ
08707pVĩnh Yên
08716pVĩnh Phúc
08740pPhúc Yên
08746pXuân Hòa
08761xLập Thạch
08770xHợp Lý
08773xYên Lãng
08782xHải Lựu
08788xThái Hòa
08812xLiên Hòa
08824xTam Sơn
08842xTiên Lữ
08848xSông Lô
08866xSơn Đông
08869xTam Dương
08872xTam Dương Bắc
08896xHoàng An
08905xHội Thịnh
08911xTam Đảo
08914xĐạo Trù
08923xĐại Đình
08935xBình Nguyên
08944xBình Tuyền
08950xBình Xuyên
08971xXuân Lãng
09025xYên Lạc
09040xTề Lỗ
09043xTam Hồng
09052xNguyệt Đức
09064xLiên Châu
09076xVĩnh Tường
09079xVĩnh An
09100xVĩnh Hưng
09106xVĩnh Thành
09112xThổ Tang
09154xVĩnh Phú
^31
10507pThành Đông
10525pHải Dương
10532pLê Thanh Nghị
10537pTân Hưng
10543pViệt Hòa
10546pChí Linh
10549pChu Văn An
10552pNguyễn Trãi
10570pTrần Hưng Đạo
10573pTrần Nhân Tông
10603pLê Đại Hành
10606xNam Sách
10615xHợp Tiến
10633xTrần Phú
10642xThái Tân
10645xAn Phú
10660pÁi Quốc
10675pKinh Môn
10678pBắc An Phụ
10705xNam An Phụ
10714pNhị Chiểu
10726pPhạm Sư Mạnh
10729pTrần Liễu
10744pNguyễn Đại Năng
10750xPhú Thái
10756xLai Khê
10792xAn Thành
10804xKim Thành
10813xThanh Hà
10816xHà Bắc
10837pNam Đồng
10843xHà Nam
10846xHà Tây
10882xHà Đông
10888xCẩm Giang
10891pTứ Minh
10903xCẩm Giàng
10909xTuệ Tĩnh
10930xMao Điền
10945xKẻ Sặt
10966xBình Giang
10972xĐường An
10993xThượng Hồng
10999xGia Lộc
11002pThạch Khôi
11020xYết Kiêu
11050xGia Phúc
11065xTrường Tân
11074xTứ Kỳ
11086xĐại Sơn
11113xTân Kỳ
11131xChí Minh
11140xLạc Phượng
11146xNguyên Giáp
11164xVĩnh Lại
11167xTân An
11203xNinh Giang
11218xHồng Châu
11224xKhúc Thừa Dụ
11239xThanh Miện
11242xNguyễn Lương Bằng
11254xBắc Thanh Miện
11257xHải Hưng
11284xNam Thanh Miện
11311pHồng Bàng
11329pNgô Quyền
11359pGia Viên
11383pLê Chân
11407pAn Biên
11411pĐông Hải
11413pHải An
11443pKiến An
11446pPhù Liễn
11455pĐồ Sơn
11473pBạch Đằng
11488pLưu Kiếm
11503xViệt Khê
11506pLê Ích Mộc
11533pHòa Bình
11542pNam Triệu
11557pThiên Hương
11560pThủy Nguyên
11581pAn Dương
11593pAn Phong
11602pHồng An
11617pAn Hải
11629xAn Lão
11635xAn Trường
11647xAn Quang
11668xAn Khánh
11674xAn Hưng
11680xKiến Thụy
11689pHưng Đạo
11692pDương Kinh
11713xNghi Dương
11725xKiến Minh
11728xKiến Hưng
11737pNam Đồ Sơn
11749xKiến Hải
11755xTiên Lãng
11761xQuyết Thắng
11779xTân Minh
11791xTiên Minh
11806xChấn Hưng
11809xHùng Thắng
11824xVĩnh Bảo
11836xVĩnh Thịnh
11842xVĩnh Thuận
11848xVĩnh Hòa
11875xVĩnh Hải
11887xVĩnh Am
11911xNguyễn Bỉnh Khiêm
11914kCát Hải
11948kBạch Long Vĩ
^33
11953pPhố Hiến
11977xTân Hưng
11980pHồng Châu
11983pSơn Nam
11992xLạc Đạo
11995xĐại Đồng
12004xNhư Quỳnh
12019xVăn Giang
12025xPhụng Công
12031xNghĩa Trụ
12049xMễ Sở
12064xNguyễn Văn Linh
12070xHoàn Long
12073xYên Mỹ
12091xViệt Yên
12103pMỹ Hào
12127pThượng Hồng
12133pĐường Hào
12142xÂn Thi
12148xPhạm Ngũ Lão
12166xXuân Trúc
12184xNguyễn Trãi
12196xHồng Quang
12205xKhoái Châu
12223xTriệu Việt Vương
12238xViệt Tiến
12247xChâu Ninh
12271xChí Minh
12280xLương Bằng
12286xNghĩa Dân
12313xĐức Hợp
12322xHiệp Cường
12337xHoàng Hoa Thám
12361xTiên Hoa
12364xTiên Lữ
12391xQuang Hưng
12406xĐoàn Đào
12424xTiên Tiến
12427xTống Trân
12452pTrần Hưng Đạo
12454pTrần Lãm
12466pVũ Phúc
12472xQuỳnh Phụ
12499xA Sào
12511xMinh Thọ
12517xNgọc Lâm
12523xPhụ Dực
12526xĐồng Bằng
12532xNguyễn Du
12577xQuỳnh An
12583xTân Tiến
12586xHưng Hà
12595xNgự Thiên
12613xLong Hưng
12619xDiên Hà
12631xThần Khê
12634xTiên La
12676xLê Quý Đôn
12685xHồng Minh
12688xĐông Hưng
12694xBắc Đông Hưng
12700xBắc Tiên Hưng
12736xĐông Tiên Hưng
12745xBắc Đông Quan
12754xTiên Hưng
12763xNam Tiên Hưng
12775xNam Đông Hưng
12793xĐông Quan
12817pTrà Lý
12826xThái Thụy
12850xTây Thụy Anh
12859xBắc Thụy Anh
12862xĐông Thụy Anh
12865xThụy Anh
12904xNam Thụy Anh
12916xBắc Thái Ninh
12919xTây Thái Ninh
12922xThái Ninh
12943xĐông Thái Ninh
12961xNam Thái Ninh
12970xTiền Hải
12988xĐông Tiền Hải
13003xĐồng Châu
13021xÁi Quốc
13039xTây Tiền Hải
13057xNam Cường
13063xNam Tiền Hải
13066xHưng Phú
13075xKiến Xương
13093xTrà Giang
13096xBình Nguyên
13120xLê Lợi
13132xQuang Lịch
13141xVũ Quý
13159xHồng Vũ
13183xBình Thanh
13186xBình Định
13192xVũ Thư
13219xVạn Xuân
13222xThư Trì
13225pThái Bình
13246xTân Thuận
13264xThư Vũ
13279xVũ Tiên
^37
13285pPhủ Lý
13291pPhù Vân
13318pChâu Sơn
13324pDuy Tiên
13330pDuy Tân
13336pDuy Hà
13348pĐồng Văn
13363pTiên Sơn
13366pHà Nam
13384pKim Bảng
13393pLê Hồ
13396pNguyễn Úy
13402pKim Thanh
13420pTam Chúc
13435pLý Thường Kiệt
13444pLiêm Tuyền
13456xLiêm Hà
13474xTân Thanh
13483xThanh Bình
13489xThanh Lâm
13495xThanh Liêm
13501xBình Mỹ
13504xBình Lục
13531xBình Giang
13540xBình An
13558xBình Sơn
13573xLý Nhân
13579xBắc Lý
13591xNam Xang
13594xTrần Thương
13597xVĩnh Trụ
13609xNhân Hà
13627xNam Lý
13669pNam Định
13684pThiên Trường
13693pĐông A
13699pThành Nam
13708pMỹ Lộc
13741xVụ Bản
13750xMinh Tân
13753xHiển Khánh
13777pTrường Thi
13786xLiên Minh
13795xÝ Yên
13807xTân Minh
13822xPhong Doanh
13834xVũ Dương
13864xVạn Thắng
13870xYên Cường
13879xYên Đồng
13891xNghĩa Hưng
13894xRạng Đông
13900xĐồng Thịnh
13918xNghĩa Sơn
13927xHồng Phong
13939xQuỹ Nhất
13957xNghĩa Lâm
13966xNam Trực
13972pVị Khê
13984pHồng Quang
13987xNam Hồng
14005xNam Ninh
14011xNam Minh
14014xNam Đồng
14026xCổ Lễ
14038xNinh Giang
14053xTrực Ninh
14056xCát Thành
14062xQuang Hưng
14071xMinh Thái
14077xNinh Cường
14089xXuân Trường
14095xXuân Hồng
14104xXuân Giang
14122xXuân Hưng
14161xGiao Minh
14167xGiao Thủy
14179xGiao Hưng
14182xGiao Hòa
14194xGiao Bình
14203xGiao Phúc
14212xGiao Ninh
14215xHải Hậu
14218xHải Tiến
14221xHải Thịnh
14236xHải Anh
14248xHải Hưng
14281xHải An
14287xHải Quang
14308xHải Xuân
14329pHoa Lư
14359pNam Hoa Lư
14362pTam Điệp
14365pTrung Sơn
14371pYên Sơn
14389xGia Lâm
14401xGia Tường
14404xCúc Phương
14407xPhú Sơn
14428xNho Quan
14434xThanh Sơn
14452xQuỳnh Lưu
14458xPhú Long
14464xGia Viễn
14482xGia Hưng
14488xGia Vân
14494xGia Trấn
14500xĐại Hoàng
14524xGia Phong
14533pTây Hoa Lư
14560xYên Khánh
14563xKhánh Thiện
14566pĐông Hoa Lư
14608xKhánh Trung
14611xKhánh Nhạc
14614xKhánh Hội
14620xPhát Diệm
14623xBình Minh
14638xKim Sơn
14647xQuang Thiện
14653xChất Bình
14674xLai Thành
14677xĐịnh Hóa
14698xKim Đông
14701xYên Mô
14725pYên Thắng
14728xYên Từ
14743xYên Mạc
14746xĐồng Thái
^38
14758pHàm Rồng
14797pHạc Thành
14812pBỉm Sơn
14818pQuang Trung
14845xMường Lát
14848xTam Chung
14854xMường Lý
14857xTrung Lý
14860xQuang Chiểu
14863xPù Nhi
14864xNhi Sơn
14866xMường Chanh
14869xHồi Xuân
14872xTrung Thành
14875xTrung Sơn
14878xPhú Lệ
14890xPhú Xuân
14896xHiền Kiệt
14902xNam Xuân
14908xThiên Phủ
14923xBá Thước
14932xĐiền Quang
14950xĐiền Lư
14953xQuý Lương
14956xPù Luông
14959xCổ Lũng
14974xVăn Nho
14980xThiết Ống
15001xTrung Hạ
15007xTam Thanh
15010xSơn Thủy
15013xNa Mèo
15016xQuan Sơn
15019xTam Lư
15022xSơn Điện
15025xMường Mìn
15031xYên Khương
15034xYên Thắng
15043xGiao An
15049xVăn Phú
15055xLinh Sơn
15058xĐồng Lương
15061xNgọc Lặc
15085xThạch Lập
15091xNgọc Liên
15106xNguyệt Ấn
15112xKiên Thọ
15124xMinh Sơn
15127xCẩm Thủy
15142xCẩm Thạch
15148xCẩm Tú
15163xCẩm Vân
15178xCẩm Tân
15187xKim Tân
15190xVân Du
15199xThạch Quảng
15211xThạch Bình
15229xThành Vinh
15250xNgọc Trạo
15271xHà Trung
15274xHà Long
15286xHoạt Giang
15298xLĩnh Toại
15316xTống Sơn
15349xVĩnh Lộc
15361xTây Đô
15382xBiện Thượng
15409xYên Phú
15412xQuý Lộc
15421xYên Trường
15442xYên Ninh
15448xĐịnh Hòa
15457xĐịnh Tân
15469xYên Định
15499xThọ Xuân
15505xThọ Long
15520xXuân Hòa
15544xLam Sơn
15553xSao Vàng
15568xThọ Lập
15574xXuân Tín
15592xXuân Lập
15607xBát Mọt
15610xYên Nhân
15622xVạn Xuân
15628xLương Sơn
15634xLuận Thành
15643xThắng Lộc
15646xThường Xuân
15658xXuân Chinh
15661xTân Thành
15664xTriệu Sơn
15667xThọ Bình
15682xHợp Tiến
15715xTân Ninh
15724xĐồng Tiến
15754xThọ Ngọc
15763xThọ Phú
15766xAn Nông
15772xThiệu Hóa
15778xThiệu Tiến
15796xThiệu Quang
15820xThiệu Toán
15835xThiệu Trung
15853pĐông Tiến
15865xHoằng Hóa
15880xHoằng Giang
15889xHoằng Phú
15910xHoằng Sơn
15925pNguyệt Viên
15961xHoằng Lộc
15976xHoằng Châu
15991xHoằng Tiến
16000xHoằng Thanh
16012xHậu Lộc
16021xTriệu Lộc
16033xĐông Thành
16072xHoa Lộc
16078xVạn Lộc
16093xNga Sơn
16108xTân Tiến
16114xNga Thắng
16138xHồ Vương
16144xNga An
16171xBa Đình
16174xNhư Xuân
16177xXuân Bình
16186xHóa Quỳ
16213xThanh Phong
16222xThanh Quân
16225xThượng Ninh
16228xNhư Thanh
16234xXuân Du
16249xMậu Lâm
16258xXuân Thái
16264xYên Thọ
16273xThanh Kỳ
16279xNông Cống
16297xTrung Chính
16309xThắng Lợi
16342xThăng Bình
16348xTrường Văn
16363xTượng Lĩnh
16369xCông Chính
16378pĐông Sơn
16417pĐông Quang
16438xLưu Vệ
16480xQuảng Yên
16489xQuảng Chính
16498xQuảng Ngọc
16516pNam Sầm Sơn
16522pQuảng Phú
16531pSầm Sơn
16540xQuảng Ninh
16543xQuảng Bình
16549xTiên Trang
16561pTĩnh Gia
16576pNgọc Sơn
16591xCác Sơn
16594pTân Dân
16597pHải Lĩnh
16609pĐào Duy Từ
16624pTrúc Lâm
16636xTrường Lâm
16645pHải Bình
16654pNghi Sơn
^40
16681pThành Vinh
16690pTrường Vinh
16702pVinh Phú
16708pVinh Lộc
16732pCửa Lò
16738xQuế Phong
16744xThông Thụ
16750xTiền Phong
16756xTri Lễ
16774xMường Quàng
16777xQuỳ Châu
16792xChâu Tiến
16801xHùng Chân
16804xChâu Bình
16813xMường Xén
16816xMỹ Lý
16819xBắc Lý
16822xKeng Đu
16828xHuồi Tụ
16831xMường Lống
16834xNa Loi
16837xNậm Cắn
16849xHữu Kiệm
16855xChiêu Lưu
16858xMường Típ
16870xNa Ngoi
16876xTương Dương
16882xNhôn Mai
16885xHữu Khuông
16903xNga My
16906xLượng Minh
16909xYên Hòa
16912xYên Na
16933xTam Quang
16936xTam Thái
16939pThái Hòa
16941xNghĩa Đàn
16951xNghĩa Lâm
16969xNghĩa Thọ
16972xNghĩa Hưng
16975xNghĩa Mai
17011pTây Hiếu
17017xĐông Hiếu
17029xNghĩa Lộc
17032xNghĩa Khánh
17035xQuỳ Hợp
17044xChâu Hồng
17056xChâu Lộc
17059xTam Hợp
17071xMinh Hợp
17077xMường Ham
17089xMường Chọng
17110pHoàng Mai
17125pQuỳnh Mai
17128pTân Mai
17143xQuỳnh Văn
17149xQuỳnh Tam
17170xQuỳnh Sơn
17176xQuỳnh Anh
17179xQuỳnh Lưu
17212xQuỳnh Phú
17224xQuỳnh Thắng
17230xBình Chuẩn
17239xMậu Thạch
17242xCam Phục
17248xChâu Khê
17254xCon Cuông
17263xMôn Sơn
17266xTân Kỳ
17272xTân Phú
17278xGiai Xuân
17284xNghĩa Đồng
17287xTiên Đồng
17305xTân An
17326xNghĩa Hành
17329xAnh Sơn
17335xThành Bình Thọ
17344xNhân Hòa
17357xVĩnh Tường
17365xAnh Sơn Đông
17380xYên Xuân
17395xHùng Châu
17416xĐức Châu
17419xHải Châu
17443xQuảng Châu
17464xDiễn Châu
17476xMinh Châu
17479xAn Châu
17488xTân Châu
17506xYên Thành
17515xBình Minh
17521xQuang Đồng
17524xGiai Lạc
17530xĐông Thành
17560xVân Du
17569xQuan Thành
17605xHợp Minh
17611xVân Tụ
17623xBạch Ngọc
17641xLương Sơn
17662xĐô Lương
17677xVăn Hiến
17689xThuần Trung
17707xBạch Hà
17713xĐại Đồng
17722xHạnh Lâm
17728xCát Ngạn
17743xTam Đồng
17759xSơn Lâm
17770xHoa Quân
17779xXuân Lâm
17791xKim Bảng
17818xBích Hào
17827xNghi Lộc
17833xHải Lộc
17842xThần Lĩnh
17854xVăn Kiều
17857xPhúc Lộc
17866xTrung Lộc
17878xĐông Lộc
17920pVinh Hưng
17935xNam Đàn
17944xĐại Huệ
17950xVạn An
17971xKim Liên
17989xThiên Nhẫn
18001xHưng Nguyên
18007xYên Trung
18028xHưng Nguyên Nam
18040xLam Thành
^42
18073pThành Sen
18100pTrần Phú
18115pBắc Hồng Lĩnh
18118pNam Hồng Lĩnh
18133xHương Sơn
18160xSơn Hồng
18163xSơn Tiến
18172xSơn Tây
18184xSơn Giang
18196xSơn Kim 1
18199xSơn Kim 2
18202xTứ Mỹ
18223xKim Hoa
18229xĐức Thọ
18244xĐức Minh
18262xĐức Quang
18277xĐức Thịnh
18304xĐức Đồng
18313xVũ Quang
18322xMai Hoa
18328xThượng Đức
18352xNghi Xuân
18364xĐan Hải
18373xTiên Điền
18394xCổ Đạm
18406xCan Lộc
18409xHồng Lộc
18418xTùng Lộc
18436xTrường Lưu
18466xGia Hanh
18481xXuân Lộc
18484xĐồng Lộc
18496xHương Khê
18502xHà Linh
18523xHương Bình
18532xHương Phố
18544xHương Xuân
18547xPhúc Trạch
18550xHương Đô
18562xThạch Hà
18568xLộc Hà
18583xMai Phụ
18586xĐông Kinh
18601xViệt Xuyên
18604xThạch Khê
18619xĐồng Tiến
18628xThạch Lạc
18634xToàn Lưu
18652pHà Huy Tập
18667xThạch Xuân
18673xCẩm Xuyên
18676xThiên Cầm
18682xYên Hòa
18685xCẩm Bình
18736xCẩm Hưng
18739xCẩm Duệ
18742xCẩm Trung
18748xCẩm Lạc
18754pSông Trí
18766xKỳ Xuân
18775xKỳ Anh
18781pHải Ninh
18787xKỳ Văn
18790xKỳ Khang
18814xKỳ Hoa
18823pVũng Áng
18832pHoành Sơn
18838xKỳ Lạc
18844xKỳ Thượng
^44
18859pĐồng Thuận
18871pĐồng Sơn
18880pĐồng Hới
18901xMinh Hóa
18904xDân Hóa
18919xTân Thành
18922xKim Điền
18943xKim Phú
18949xĐồng Lê
18952xTuyên Sơn
18958xTuyên Lâm
18985xTuyên Phú
18991xTuyên Bình
18997xTuyên Hóa
19009pBa Đồn
19021xPhú Trạch
19030xTrung Thuần
19033xHòa Trạch
19051xTân Gianh
19057xQuảng Trạch
19066pBắc Gianh
19075xNam Ba Đồn
19093xNam Gianh
19111xHoàn Lão
19126xBắc Trạch
19138xPhong Nha
19141xBố Trạch
19147xThượng Trạch
19159xĐông Trạch
19198xNam Trạch
19204xTrường Sơn
19207xQuảng Ninh
19225xNinh Châu
19237xTrường Ninh
19246xLệ Ninh
19249xLệ Thủy
19255xCam Hồng
19288xSen Ngư
19291xTân Mỹ
19309xTrường Phú
19318xKim Ngân
19333pĐông Hà
19351pNam Đông Hà
19360pQuảng Trị
19363xVĩnh Linh
19366xBến Quan
19372xVĩnh Hoàng
19405xVĩnh Thủy
19414xCửa Tùng
19429xKhe Sanh
19432xLao Bảo
19435xHướng Lập
19441xHướng Phùng
19462xTân Lập
19483xA Dơi
19489xLìa
19495xGio Linh
19496xCửa Việt
19501xBến Hải
19537xCồn Tiên
19555xHướng Hiệp
19564xĐakrông
19567xBa Lòng
19588xTà Rụt
19594xLa Lay
19597xCam Lộ
19603xHiếu Giang
19624xTriệu Phong
19639xNam Cửa Việt
19645xTriệu Bình
19654xTriệu Cơ
19669xÁi Tử
19681xDiên Sanh
19699xVĩnh Định
19702xHải Lăng
19735xNam Hải Lăng
19741xMỹ Thủy
19742kCồn Cỏ
^46
19753pPhú Xuân
19774pKim Long
19777pVỹ Dạ
19789pThuận Hóa
19804pHương An
19813pThủy Xuân
19815pAn Cựu
19819pPhong Điền
19828pPhong Phú
19831pPhong Dinh
19858pPhong Thái
19867xQuảng Điền
19873pPhong Quảng
19885xĐan Điền
19900pThuận An
19909pDương Nỗ
19918xPhú Hồ
19930pMỹ Thượng
19942xPhú Vang
19945xPhú Vinh
19960pPhú Bài
19969pThanh Thủy
19975pHương Thủy
19996pHương Trà
20014pHóa Châu
20017pKim Trà
20035xBình Điền
20044xA Lưới 2
20050xA Lưới 5
20056xA Lưới 1
20071xA Lưới 3
20101xA Lưới 4
20107xPhú Lộc
20122xVinh Lộc
20131xHưng Lộc
20137xChân Mây - Lăng Cô
20140xLộc An
20161xKhe Tre
20179xNam Đông
20182xLong Quảng
^48
20194pHải Vân
20197pLiên Chiểu
20200pHòa Khánh
20209pThanh Khê
20242pHải Châu
20257pHòa Cường
20260pCẩm Lệ
20263pSơn Trà
20275pAn Hải
20285pNgũ Hành Sơn
20305pAn Khê
20308xBà Nà
20314pHòa Xuân
20320xHòa Vang
20332xHòa Tiến
20333kHoàng Sa
20335pBàn Thạch
20341pTam Kỳ
20350pHương Trà
20356pQuảng Phú
20364xChiên Đàn
20380xTây Hồ
20392xPhú Ninh
20401pHội An Tây
20410pHội An
20413pHội An Đông
20434xTân Hiệp
20443xHùng Sơn
20455xTây Giang
20458xAvương
20467xĐông Giang
20476xSông Kôn
20485xSông Vàng
20494xBến Hiên
20500xĐại Lộc
20506xThượng Đức
20515xHà Nha
20539xVu Gia
20542xPhú Thuận
20551pĐiện Bàn
20557pĐiện Bàn Bắc
20569xĐiện Bàn Tây
20575pAn Thắng
20579pĐiện Bàn Đông
20587xGò Nổi
20599xNam Phước
20611xThu Bồn
20623xDuy Xuyên
20635xDuy Nghĩa
20641xQuế Sơn
20650xXuân Phú
20656xNông Sơn
20662xQuế Sơn Trung
20669xQuế Phước
20695xThạnh Mỹ
20698xLa Êê
20704xLa Dêê
20707xNam Giang
20710xBến Giằng
20716xĐắc Pring
20722xKhâm Đức
20728xPhước Hiệp
20734xPhước Năng
20740xPhước Chánh
20752xPhước Thành
20767xViệt An
20770xPhước Trà
20779xHiệp Đức
20791xThăng Bình
20794xThăng An
20818xĐồng Dương
20827xThăng Phú
20836xThăng Trường
20848xThăng Điền
20854xTiên Phước
20857xSơn Cẩm Hà
20875xLãnh Ngọc
20878xThạnh Bình
20900xTrà My
20908xTrà Liên
20920xTrà Đốc
20923xTrà Tân
20929xTrà Giáp
20938xTrà Leng
20941xTrà Tập
20944xNam Trà My
20950xTrà Linh
20959xTrà Vân
20965xNúi Thành
20971xTam Xuân
20977xĐức Phú
20984xTam Anh
20992xTam Hải
21004xTam Mỹ
^51
21025pCẩm Thành
21028pNghĩa Lộ
21034xAn Phú
21040xBình Sơn
21061xVạn Tường
21085xBình Minh
21100xBình Chương
21109xĐông Sơn
21115xTrà Bồng
21124xThanh Bồng
21127xĐông Trà Bồng
21136xCà Đam
21154xTây Trà
21157xTây Trà Bồng
21172pTrương Quang Trọng
21181xThọ Phong
21196xTrường Giang
21205xBa Gia
21211xTịnh Khê
21220xSơn Tịnh
21235xTư Nghĩa
21238xVệ Giang
21244xTrà Giang
21250xNghĩa Giang
21289xSơn Hà
21292xSơn Hạ
21307xSơn Linh
21319xSơn Thủy
21325xSơn Kỳ
21334xSơn Tây Thượng
21340xSơn Tây
21343xSơn Tây Hạ
21349xSơn Mai
21361xMinh Long
21364xNghĩa Hành
21370xPhước Giang
21385xĐình Cương
21388xThiện Tín
21400xMộ Đức
21409xLong Phụng
21421xMỏ Cày
21433xLân Phong
21439pĐức Phổ
21451pTrà Câu
21457xNguyễn Nghiêm
21472xKhánh Cường
21478pSa Huỳnh
21484xBa Tơ
21490xBa Vinh
21496xBa Động
21499xBa Dinh
21520xĐặng Thùy Trâm
21523xBa Tô
21529xBa Vì
21538xBa Xa
21548kLý Sơn
23284pĐăk Cấm
23293pKon Tum
23302pĐăk Bla
23317xNgọk Bay
23326xIa Chim
23332xĐăk Rơ Wa
23341xĐăk Pék
23344xĐăk Plô
23356xXốp
23365xNgọc Linh
23368xĐăk Long
23374xĐăk Môn
23377xBờ Y
23383xDục Nông
23392xSa Loong
23401xĐăk Tô
23416xĐăk Sao
23419xĐăk Tờ Kan
23425xTu Mơ Rông
23428xNgọk Tụ
23430xKon Đào
23446xMăng Ri
23455xMăng Bút
23473xMăng Đen
23476xKon Plông
23479xĐăk Rve
23485xĐăk Kôi
23497xKon Braih
23500xĐăk Hà
23504xĐăk Pxi
23510xĐăk Ui
23512xĐăk Mar
23515xNgọk Réo
23527xSa Thầy
23530xRờ Kơi
23534xSa Bình
23535xIa Đal
23536xMô Rai
23538xIa Tơi
23548xYa Ly
^52
21553pQuy Nhơn Bắc
21583pQuy Nhơn
21589pQuy Nhơn Tây
21592pQuy Nhơn Nam
21601pQuy Nhơn Đông
21607xNhơn Châu
21609xAn Lão
21616xAn Vinh
21622xAn Toàn
21628xAn Hòa
21637pTam Quan
21640pBồng Sơn
21655pHoài Nhơn Bắc
21661pHoài Nhơn Tây
21664pHoài Nhơn
21670pHoài Nhơn Đông
21673pHoài Nhơn Nam
21688xHoài Ân
21697xÂn Hảo
21703xVạn Đức
21715xÂn Tường
21727xKim Sơn
21730xPhù Mỹ
21733xBình Dương
21739xPhù Mỹ Bắc
21751xPhù Mỹ Đông
21757xPhù Mỹ Tây
21769xAn Lương
21775xPhù Mỹ Nam
21786xVĩnh Thạnh
21787xVĩnh Sơn
21796xVĩnh Thịnh
21805xVĩnh Quang
21808xTây Sơn
21817xBình Hiệp
21820xBình Khê
21829xBình An
21835xBình Phú
21853xPhù Cát
21859xĐề Gi
21868xHội Sơn
21871xHòa Hội
21880xCát Tiến
21892xXuân An
21901xNgô Mây
21907pBình Định
21910pAn Nhơn
21925pAn Nhơn Bắc
21934pAn Nhơn Đông
21940xAn Nhơn Tây
21943pAn Nhơn Nam
21952xTuy Phước
21964xTuy Phước Bắc
21970xTuy Phước Đông
21985xTuy Phước Tây
21994xVân Canh
21997xCanh Liên
22006xCanh Vinh
23563pDiên Hồng
23575pPleiku
23584pThống Nhất
23586pHội Phú
23590xBiển Hồ
23602pAn Phú
23611xGào
23614pAn Bình
23617pAn Khê
23629xCửu An
23638xKbang
23644xĐak Rong
23647xSơn Lang
23650xKrong
23668xTơ Tung
23674xKông Bơ La
23677xĐak Đoa
23683xĐak Sơmei
23701xKon Gang
23710xIa Băng
23714xKDang
23722xChư Păh
23728xIa Khươl
23734xIa Ly
23749xIa Phí
23764xIa Grai
23767xIa Hrung
23776xIa Krái
23782xIa O
23788xIa Chia
23794xMang Yang
23798xAyun
23799xHra
23812xLơ Pang
23818xKon Chiêng
23824xKông Chro
23830xChư Krey
23833xYa Ma
23839xSRó
23842xĐăk Song
23851xChơ Long
23857xĐức Cơ
23866xIa Krêl
23869xIa Dơk
23872xIa Dom
23881xIa Pnôn
23884xIa Nan
23887xChư Prông
23896xBàu Cạn
23908xIa Tôr
23911xIa Boòng
23917xIa Púch
23926xIa Pia
23935xIa Lâu
23938xIa Mơ
23941xChư Sê
23942xChư Pưh
23947xBờ Ngoong
23954xAl Bá
23971xIa Hrú
23977xIa Ko
23986xIa Le
23995xĐak Pơ
24007xYa Hội
24013xPờ Tó
24022xIa Pa
24028xIa Tul
24043xPhú Thiện
24044pAyun Pa
24049xChư A Thai
24061xIa Hiao
24065xIa Rbol
24073xIa Sao
24076xPhú Túc
24100xIa Dreh
24109xUar
24112xIa Rsai
^56
22333pBắc Nha Trang
22366pNha Trang
22390pTây Nha Trang
22402pNam Nha Trang
22411pBắc Cam Ranh
22420pCam Ranh
22423pBa Ngòi
22432pCam Linh
22435xCam Hiệp
22453xCam Lâm
22465xCam An
22480xNam Cam Ranh
22489xVạn Ninh
22498xTu Bông
22504xĐại Lãnh
22516xVạn Thắng
22525xVạn Hưng
22528pNinh Hòa
22546xBắc Ninh Hòa
22552xTây Ninh Hòa
22558xHòa Trí
22561pĐông Ninh Hòa
22576xTân Định
22591pHòa Thắng
22597xNam Ninh Hòa
22609xKhánh Vĩnh
22612xTrung Khánh Vĩnh
22615xBắc Khánh Vĩnh
22624xTây Khánh Vĩnh
22648xNam Khánh Vĩnh
22651xDiên Khánh
22657xDiên Điền
22660xDiên Lâm
22672xDiên Thọ
22678xDiên Lạc
22702xSuối Hiệp
22708xSuối Dầu
22714xKhánh Sơn
22720xTây Khánh Sơn
22732xĐông Khánh Sơn
22736kTrường Sa
22738pĐô Vinh
22741pBảo An
22759pPhan Rang
22780pĐông Hải
22786xBác Ái Tây
22795xBác Ái
22801xBác Ái Đông
22810xNinh Sơn
22813xLâm Sơn
22822xMỹ Sơn
22828xAnh Dũng
22834pNinh Chử
22840xCông Hải
22846xVĩnh Hải
22849xThuận Bắc
22852xNinh Hải
22861xXuân Hải
22870xNinh Phước
22873xPhước Hậu
22888xPhước Dinh
22891xPhước Hữu
22897xThuận Nam
22900xPhước Hà
22909xCà Ná
^66
22015pTuy Hòa
22045pBình Kiến
22051pSông Cầu
22057xXuân Lộc
22060xXuân Cảnh
22075xXuân Thọ
22076pXuân Đài
22081xĐồng Xuân
22090xXuân Lãnh
22096xPhú Mỡ
22111xXuân Phước
22114xTuy An Bắc
22120xTuy An Đông
22132xTuy An Tây
22147xÔ Loan
22153xTuy An Nam
22165xSơn Hòa
22171xTây Sơn
22177xVân Hòa
22192xSuối Trai
22207xSông Hinh
22222xĐức Bình
22225xEa Bá
22237xEa Ly
22240pPhú Yên
22250xSơn Thành
22255xTây Hòa
22258pĐông Hòa
22261pHòa Hiệp
22276xHòa Thịnh
22285xHòa Mỹ
22291xHòa Xuân
22303xPhú Hòa 2
22319xPhú Hòa 1
24121pTân Lập
24133pBuôn Ma Thuột
24154pThành Nhất
24163pTân An
24169pEa Kao
24175xHòa Phú
24181xEa Drăng
24184xEa H'Leo
24187xEa Hiao
24193xEa Wy
24208xEa Khăl
24211xEa Súp
24214xIa Lốp
24217xEa Rốk
24221xIa Rvê
24229xEa Bung
24235xBuôn Đôn
24241xEa Wer
24250xEa Nuôl
24259xQuảng Phú
24265xEa Kiết
24277xEa Tul
24280xCư M'gar
24286xEa M'Droh
24301xCuôr Đăng
24305pBuôn Hồ
24310xKrông Búk
24313xCư Pơng
24316xPơng Drang
24328xEa Drông
24340pCư Bao
24343xKrông Năng
24346xDliê Ya
24352xTam Giang
24364xPhú Xuân
24373xEa Kar
24376xEa Knốp
24400xEa Păl
24403xEa Ô
24406xCư Yang
24412xM'Drắk
24415xCư Prao
24433xEa Riêng
24436xCư M'ta
24444xKrông Á
24445xEa Trang
24448xKrông Bông
24454xDang Kang
24472xHòa Sơn
24478xCư Pui
24484xYang Mao
24490xKrông Pắc
24496xEa Kly
24502xEa Phê
24505xEa Knuếc
24526xTân Tiến
24529xVụ Bổn
24538xKrông Ana
24540xEa Ning
24544xEa Ktur
24559xEa Na
24561xDray Bhăng
24568xDur Kmăl
24580xLiên Sơn Lắk
24595xĐắk Liêng
24598xĐắk Phơi
24604xKrông Nô
24607xNam Ka
^68
22918pMũi Né
22924pPhú Thủy
22933pHàm Thắng
22945pPhan Thiết
22954pTiến Thành
22960pBình Thuận
22963xTuyên Quang
22969xLiên Hương
22972xPhan Rí Cửa
22978xTuy Phong
22981xVĩnh Hảo
23005xBắc Bình
23008xPhan Sơn
23020xHải Ninh
23023xSông Lũy
23032xLương Sơn
23041xHồng Thái
23053xHòa Thắng
23059xHàm Thuận
23065xLa Dạ
23074xĐông Giang
23086xHồng Sơn
23089xHàm Thuận Bắc
23095xHàm Liêm
23110xHàm Thuận Nam
23122xHàm Thạnh
23128xHàm Kiệm
23134xTân Lập
23143xTân Thành
23149xTánh Linh
23152xBắc Ruộng
23158xNghị Đức
23173xĐồng Kho
23188xSuối Kiết
23191xĐức Linh
23194xHoài Đức
23200xNam Thành
23227xTrà Tân
23230xTân Minh
23231pPhước Hội
23235pLa Gi
23236xHàm Tân
23246xTân Hải
23266xSơn Mỹ
23272kPhú Quý
24611pBắc Gia Nghĩa
24615pNam Gia Nghĩa
24616xQuảng Sơn
24617pĐông Gia Nghĩa
24620xQuảng Hòa
24631xQuảng Khê
24637xTà Đùng
24640xCư Jút
24646xĐắk Wil
24649xNam Dong
24664xĐức Lập
24670xĐắk Mil
24678xĐắk Sắk
24682xThuận An
24688xKrông Nô
24697xNam Đà
24703xNâm Nung
24712xQuảng Phú
24717xĐức An
24718xĐắk Song
24722xThuận Hạnh
24730xTrường Xuân
24733xKiến Đức
24736xQuảng Trực
24739xTuy Đức
24748xQuảng Tân
24751xNhân Cơ
24760xQuảng Tín
24778pLâm Viên - Đà Lạt
24781pXuân Hương - Đà Lạt
24787pCam Ly - Đà Lạt
24805pXuân Trường - Đà Lạt
24820p2 Bảo Lộc
24823p1 Bảo Lộc
24829pB'Lao
24841p3 Bảo Lộc
24846pLang Biang - Đà Lạt
24848xLạc Dương
24853xĐam Rông 4
24868xNam Ban Lâm Hà
24871xĐinh Văn Lâm Hà
24875xĐam Rông 3
24877xĐam Rông 2
24883xNam Hà Lâm Hà
24886xĐam Rông 1
24895xPhú Sơn Lâm Hà
24907xPhúc Thọ Lâm Hà
24916xTân Hà Lâm Hà
24931xĐơn Dương
24934xD'Ran
24943xKa Đô
24955xQuảng Lập
24958xĐức Trọng
24967xHiệp Thạnh
24976xTân Hội
24985xNinh Gia
24988xTà Năng
24991xTà Hine
25000xDi Linh
25007xĐinh Trang Thượng
25015xGia Hiệp
25018xBảo Thuận
25036xHòa Ninh
25042xHòa Bắc
25051xSơn Điền
25054xBảo Lâm 1
25057xBảo Lâm 5
25063xBảo Lâm 4
25084xBảo Lâm 2
25093xBảo Lâm 3
25099xĐạ Huoai
25105xĐạ Huoai 2
25114xĐạ Huoai 3
25126xĐạ Tẻh
25135xĐạ Tẻh 3
25138xĐạ Tẻh 2
25159xCát Tiên
25162xCát Tiên 3
25180xCát Tiên 2
^75
25195pBình Phước
25210pĐồng Xoài
25217pPhước Long
25220pPhước Bình
25222xBù Gia Mập
25225xĐăk Ơ
25231xĐa Kia
25246xBình Tân
25252xPhú Riềng
25255xLong Hà
25261xPhú Trung
25267xPhú Nghĩa
25279xLộc Tấn
25280xLộc Thạnh
25292xLộc Quang
25294xLộc Thành
25303xLộc Hưng
25308xThiện Hưng
25309xHưng Phước
25318xTân Tiến
25326pBình Long
25333pAn Lộc
25345xTân Hưng
25349xMinh Đức
25351xTân Quan
25378xTân Lợi
25387xThuận Lợi
25390xĐồng Tâm
25396xBù Đăng
25399xĐak Nhau
25402xThọ Sơn
25405xBom Bo
25417xNghĩa Trung
25420xPhước Sơn
25432pChơn Thành
25441pMinh Hưng
25450xNha Bích
25993pTrảng Dài
26005pHố Nai
26017pTam Hiệp
26020pLong Bình
26041pTrấn Biên
26068pBiên Hòa
26080pLong Khánh
26089pBình Lộc
26098pBảo Vinh
26104pXuân Lập
26113pHàng Gòn
26119xĐak Lua
26122xNam Cát Tiên
26134xTà Lài
26158xPhú Lâm
26173xPhú Lý
26179xTân An
26188pTân Triều
26206xĐịnh Quán
26209xThanh Sơn
26215xPhú Vinh
26221xPhú Hòa
26227xLa Ngà
26254xBàu Hàm
26278xBình Minh
26281xHưng Thịnh
26296xAn Viễn
26299xThống Nhất
26311xGia Kiệm
26332xXuân Quế
26341xCẩm Mỹ
26347xXuân Đường
26359xXuân Đông
26362xSông Ray
26374pTam Phước
26377pPhước Tân
26380pLong Hưng
26383xAn Phước
26389xBình An
26413xLong Phước
26422xPhước Thái
26428xXuân Bắc
26434xXuân Thành
26446xXuân Hòa
26458xXuân Phú
26461xXuân Định
26491xĐại Phước
26503xPhước An
^79
25747pThủ Dầu Một
25750pPhú Lợi
25760pBình Dương
25768pPhú An
25771pChánh Hiệp
25777xDầu Tiếng
25780xMinh Thạnh
25792xLong Hòa
25807xThanh An
25813pBến Cát
25819xTrừ Văn Thố
25822xBàu Bàng
25837pChánh Phú Hòa
25840pLong Nguyên
25843pTây Nam
25846pThới Hòa
25849pHòa Lợi
25858xPhú Giáo
25864xPhước Thành
25867xAn Long
25882xPhước Hòa
25888pTân Uyên
25891pTân Khánh
25906xBắc Tân Uyên
25909xThường Tân
25912pVĩnh Tân
25915pBình Cơ
25920pTân Hiệp
25942pDĩ An
25945pTân Đông Hiệp
25951pĐông Hòa
25966pLái Thiêu
25969pThuận Giao
25975pAn Phú
25978pThuận An
25987pBình Hòa
26506pVũng Tàu
26526pTam Thắng
26536pRạch Dừa
26542pPhước Thắng
26545xLong Sơn
26560pBà Rịa
26566pLong Hương
26572pTam Long
26575xNgãi Giao
26584xXuân Sơn
26590xBình Giã
26596xChâu Đức
26608xKim Long
26617xNghĩa Thành
26620xHồ Tràm
26632xXuyên Mộc
26638xBàu Lâm
26641xHòa Hội
26647xHòa Hiệp
26656xBình Châu
26659xLong Điền
26662xLong Hải
26680xĐất Đỏ
26686xPhước Hải
26704pPhú Mỹ
26710pTân Hải
26713pTân Phước
26725pTân Thành
26728xChâu Pha
26732kCôn Đảo
26737pTân Định
26740pSài Gòn
26743pBến Thành
26758pCầu Ông Lãnh
26767pAn Phú Đông
26773pThới An
26782pTân Thới Hiệp
26785pTrung Mỹ Tây
26791pĐông Hưng Thuận
26800pLinh Xuân
26803pTam Bình
26809pHiệp Bình
26824pThủ Đức
26833pLong Bình
26842pTăng Nhơn Phú
26848pPhước Long
26857pLong Phước
26860pLong Trường
26876pAn Nhơn
26878pAn Hội Đông
26882pAn Hội Tây
26884pGò Vấp
26890pHạnh Thông
26898pThông Tây Hội
26905pBình Lợi Trung
26911pBình Quới
26929pBình Thạnh
26944pGia Định
26956pThạnh Mỹ Tây
26968pTân Sơn Nhất
26977pTân Sơn Hòa
26983pBảy Hiền
26995pTân Hòa
27004pTân Bình
27007pTân Sơn
27013pTây Thạnh
27019pTân Sơn Nhì
27022pPhú Thọ Hòa
27028pPhú Thạnh
27031pTân Phú
27043pĐức Nhuận
27058pCầu Kiệu
27073pPhú Nhuận
27094pAn Khánh
27097pBình Trưng
27112pCát Lái
27139pXuân Hòa
27142pNhiêu Lộc
27154pBàn Cờ
27163pHòa Hưng
27169pDiên Hồng
27190pVườn Lài
27211pHòa Bình
27226pPhú Thọ
27232pBình Thới
27238pMinh Phụng
27259pXóm Chiếu
27265pKhánh Hội
27286pVĩnh Hội
27301pChợ Quán
27316pAn Đông
27343pChợ Lớn
27349pPhú Lâm
27364pBình Phú
27367pBình Tây
27373pBình Tiên
27418pChánh Hưng
27424pBình Đông
27427pPhú Định
27439pBình Hưng Hòa
27442pBình Tân
27448pBình Trị Đông
27457pTân Tạo
27460pAn Lạc
27475pTân Hưng
27478pTân Thuận
27484pPhú Thuận
27487pTân Mỹ
27496xTân An Hội
27508xAn Nhơn Tây
27511xNhuận Đức
27526xThái Mỹ
27541xPhú Hòa Đông
27544xBình Mỹ
27553xCủ Chi
27559xHóc Môn
27568xĐông Thạnh
27577xXuân Thới Sơn
27592xBà Điểm
27595xTân Nhựt
27601xVĩnh Lộc
27604xTân Vĩnh Lộc
27610xBình Lợi
27619xBình Hưng
27628xHưng Long
27637xBình Chánh
27655xNhà Bè
27658xHiệp Phước
27664xCần Giờ
27667xBình Khánh
27673xAn Thới Đông
27676xThạnh An
^80
25459pTân Ninh
25480pBình Minh
25486xTân Biên
25489xTân Lập
25498xThạnh Bình
25510xTrà Vong
25516xTân Châu
25522xTân Đông
25525xTân Hội
25531xTân Hòa
25534xTân Thành
25549xTân Phú
25552xDương Minh Châu
25567pNinh Thạnh
25573xCầu Khởi
25579xLộc Ninh
25585xChâu Thành
25588xHảo Đước
25591xPhước Vinh
25606xHòa Hội
25621xNinh Điền
25630pLong Hoa
25633pThanh Điền
25645pHòa Thành
25654pGò Dầu
25657xThạnh Đức
25663xPhước Thạnh
25666xTruông Mít
25672pGia Lộc
25681xBến Cầu
25684xLong Chữ
25702xLong Thuận
25708pTrảng Bàng
25711xHưng Thuận
25729xPhước Chỉ
25732pAn Tịnh
27694pLong An
27712pTân An
27715pKhánh Hậu
27721xTân Hưng
27727xHưng Điền
27736xVĩnh Thạnh
27748xVĩnh Châu
27757xVĩnh Hưng
27763xKhánh Hưng
27775xTuyên Bình
27787pKiến Tường
27793xBình Hiệp
27811xBình Hòa
27817xTuyên Thạnh
27823xMộc Hóa
27826xTân Thạnh
27838xNhơn Hòa Lập
27841xHậu Thạnh
27856xNhơn Ninh
27865xThạnh Hóa
27868xBình Thành
27877xThạnh Phước
27889xTân Tây
27898xĐông Thành
27907xMỹ Quý
27925xĐức Huệ
27931xHậu Nghĩa
27937xĐức Hòa
27943xAn Ninh
27952xHiệp Hòa
27964xĐức Lập
27976xMỹ Hạnh
27979xHòa Khánh
27991xBến Lức
27994xThạnh Lợi
28003xLương Hòa
28015xBình Đức
28018xMỹ Yên
28036xThủ Thừa
28051xMỹ Thạnh
28066xMỹ An
28072xTân Long
28075xTân Trụ
28087xNhựt Tảo
28093xVàm Cỏ
28108xCần Đước
28114xRạch Kiến
28126xLong Cang
28132xMỹ Lệ
28138xTân Lân
28144xLong Hựu
28159xCần Giuộc
28165xPhước Lý
28177xMỹ Lộc
28201xPhước Vĩnh Tây
28207xTân Tập
28210xTầm Vu
28222xVĩnh Công
28225xThuận Mỹ
28243xAn Lục Long
^82
28249pĐạo Thạnh
28261pMỹ Tho
28270pThới Sơn
28273pMỹ Phong
28285pTrung An
28297pLong Thuận
28306pGò Công
28315pBình Xuân
28321xTân Phước 1
28327xTân Phước 2
28336xHưng Thạnh
28345xTân Phước 3
28360xCái Bè
28366xHậu Mỹ
28378xMỹ Thiện
28393xHội Cư
28405xMỹ Đức Tây
28414xMỹ Lợi
28426xThanh Hưng
28429xAn Hữu
28435pMỹ Phước Tây
28436pThanh Hòa
28439pCai Lậy
28444xThạnh Phú
28456xMỹ Thành
28468xTân Phú
28471xBình Phú
28477pNhị Quý
28501xHiệp Đức
28504xLong Tiên
28516xNgũ Hiệp
28519xChâu Thành
28525xTân Hương
28537xLong Hưng
28543xLong Định
28564xBình Trưng
28576xVĩnh Kim
28582xKim Sơn
28594xChợ Gạo
28603xMỹ Tịnh An
28615xLương Hòa Lạc
28627xTân Thuận Bình
28633xAn Thạnh Thủy
28648xBình Ninh
28651xVĩnh Bình
28660xĐồng Sơn
28663xPhú Thành
28678xVĩnh Hựu
28687xLong Bình
28693xTân Thới
28696xTân Phú Đông
28702xTân Hòa
28720xGia Thuận
28723xTân Đông
28729pSơn Qui
28738xTân Điền
28747xGò Công Đông
29869pCao Lãnh
29884pMỹ Ngãi
29888pMỹ Trà
29905pSa Đéc
29926xTân Hồng
29929xTân Hộ Cơ
29938xTân Thành
29944xAn Phước
29954pAn Bình
29955pHồng Ngự
29971xThường Phước
29978pThường Lạc
29983xLong Khánh
29992xLong Phú Thuận
30001xTràm Chim
30010xTam Nông
30019xAn Hòa
30025xPhú Cường
30028xAn Long
30034xPhú Thọ
30037xTháp Mười
30043xPhương Thịnh
30046xTrường Xuân
30055xMỹ Quí
30061xĐốc Binh Kiều
30073xThanh Mỹ
30076xMỹ Thọ
30085xBa Sao
30088xPhong Mỹ
30112xMỹ Hiệp
30118xBình Hàng Trung
30130xThanh Bình
30154xTân Long
30157xTân Thạnh
30163xBình Thành
30169xLấp Vò
30178xMỹ An Hưng
30184xTân Khánh Trung
30208xHòa Long
30214xTân Dương
30226xLai Vung
30235xPhong Hòa
30244xPhú Hựu
30253xTân Nhuận Đông
30259xTân Phú Trung
^86
28756pPhú Khương
28777pAn Hội
28783pSơn Đông
28789pBến Tre
28807xGiao Long
28810xPhú Túc
28840xTân Phú
28858pPhú Tân
28861xTiên Thủy
28870xChợ Lách
28879xPhú Phụng
28894xVĩnh Thành
28901xHưng Khánh Trung
28903xMỏ Cày
28915xPhước Mỹ Trung
28921xTân Thành Bình
28945xĐồng Khởi
28948xNhuận Phú Tân
28957xAn Định
28969xThành Thới
28981xHương Mỹ
28984xGiồng Trôm
28987xLương Hòa
28993xLương Phú
28996xChâu Hòa
29020xPhước Long
29029xTân Hào
29044xHưng Nhượng
29050xBình Đại
29062xPhú Thuận
29077xLộc Thuận
29083xChâu Hưng
29089xThạnh Trị
29104xThạnh Phước
29107xThới Thuận
29110xBa Tri
29122xMỹ Chánh Hòa
29125xBảo Thạnh
29137xTân Xuân
29143xAn Ngãi Trung
29158xAn Hiệp
29167xTân Thủy
29182xThạnh Phú
29191xQuới Điền
29194xĐại Điền
29221xThạnh Hải
29224xAn Qui
29227xThạnh Phong
29242pTrà Vinh
29254pNguyệt Hóa
29263pLong Đức
29266xCàng Long
29275xAn Trường
29278xTân An
29287xBình Phú
29302xNhị Long
29308xCầu Kè
29317xAn Phú Tân
29329xPhong Thạnh
29335xTam Ngãi
29341xTiểu Cần
29362xHùng Hòa
29365xTập Ngãi
29371xTân Hòa
29374xChâu Thành
29386xSong Lộc
29398pHòa Thuận
29407xHưng Mỹ
29410xHòa Minh
29413xLong Hòa
29416xCầu Ngang
29419xMỹ Long
29431xVinh Kim
29446xNhị Trường
29455xHiệp Mỹ
29461xTrà Cú
29467xTập Sơn
29476xLưu Nghiệp Anh
29489xHàm Giang
29491xĐại An
29497xĐôn Châu
29506xLong Hiệp
29512pDuyên Hải
29513xLong Thành
29516pTrường Long Hòa
29518xLong Hữu
29530xNgũ Lạc
29533xLong Vĩnh
29536xĐông Hải
29551pLong Châu
29557pPhước Hậu
29566pTân Ngãi
29584xAn Bình
29590pThanh Đức
29593pTân Hạnh
29602xLong Hồ
29611xPhú Quới
29623xNhơn Phú
29638xBình Phước
29641xCái Nhum
29653xTân Long Hội
29659xTrung Thành
29668xQuới An
29677xQuới Thiện
29683xTrung Hiệp
29698xTrung Ngãi
29701xHiếu Phụng
29713xHiếu Thành
29719xTam Bình
29728xCái Ngang
29734xHòa Hiệp
29740xSong Phú
29767xNgãi Tứ
29770pCái Vồn
29771pBình Minh
29785xTân Lược
29788xMỹ Thuận
29800xTân Quới
29812pĐông Thành
29821xTrà Ôn
29830xHòa Bình
29836xTrà Côn
29845xVĩnh Xuân
29857xLục Sĩ Thành
^91
30292pBình Đức
30301pMỹ Thới
30307pLong Xuyên
30313xMỹ Hòa Hưng
30316pChâu Đốc
30325pVĩnh Tế
30337xAn Phú
30341xKhánh Bình
30346xNhơn Hội
30352xPhú Hữu
30367xVĩnh Hậu
30376pTân Châu
30377pLong Phú
30385xVĩnh Xương
30388xTân An
30403xChâu Phong
30406xPhú Tân
30409xChợ Vàm
30421xPhú Lâm
30430xHòa Lạc
30436xPhú An
30445xBình Thạnh Đông
30463xChâu Phú
30469xMỹ Đức
30478xVĩnh Thạnh Trung
30481xThạnh Mỹ Tây
30487xBình Mỹ
30502pThới Sơn
30505pChi Lăng
30520pTịnh Biên
30526xAn Cư
30538xNúi Cấm
30544xTri Tôn
30547xBa Chúc
30568xVĩnh Gia
30577xÔ Lâm
30580xCô Tô
30589xAn Châu
30595xCần Đăng
30604xVĩnh An
30607xBình Hòa
30619xVĩnh Hanh
30628xChợ Mới
30631xLong Điền
30643xCù Lao Giêng
30658xNhơn Mỹ
30664xLong Kiến
30673xHội An
30682xThoại Sơn
30685xPhú Hòa
30688xÓc Eo
30691xTây Phú
30697xVĩnh Trạch
30709xĐịnh Mỹ
30742pRạch Giá
30760pVĩnh Thông
30766pTô Châu
30769pHà Tiên
30781xTiên Hải
30787xKiên Lương
30790xHòa Điền
30793xVĩnh Điều
30796xGiang Thành
30811xSơn Hải
30814xHòn Nghệ
30817xHòn Đất
30823xBình Sơn
30826xBình Giang
30835xSơn Kiên
30838xMỹ Thuận
30850xTân Hiệp
30856xTân Hội
30874xThạnh Đông
30880xChâu Thành
30886xThạnh Lộc
30898xBình An
30904xGiồng Riềng
30910xThạnh Hưng
30928xNgọc Chúc
30934xHòa Hưng
30943xLong Thạnh
30949xHòa Thuận
30952xGò Quao
30958xĐịnh Hòa
30970xVĩnh Hòa Hưng
30982xVĩnh Tuy
30985xAn Biên
30988xTây Yên
31006xĐông Thái
31012xVĩnh Hòa
31018xAn Minh
31024xĐông Hòa
31027xU Minh Thượng
31031xTân Thạnh
31036xĐông Hưng
31042xVân Khánh
31051xVĩnh Phong
31064xVĩnh Bình
31069xVĩnh Thuận
31078kPhú Quốc
31105kThổ Châu
31108kKiên Hải
^92
31120pCái Khế
31135pNinh Kiều
31147pTân An
31150pAn Bình
31153pÔ Môn
31157pThới Long
31162pPhước Thới
31168pBình Thủy
31174pThới An Đông
31183pLong Tuyền
31186pCái Răng
31201pHưng Phú
31207pThốt Nốt
31213pTân Lộc
31217pTrung Nhứt
31228pThuận Hưng
31231xThạnh An
31232xVĩnh Thạnh
31237xVĩnh Trinh
31246xThạnh Quới
31249xThạnh Phú
31255xTrung Hưng
31258xThới Lai
31261xCờ Đỏ
31264xThới Hưng
31273xĐông Hiệp
31282xĐông Thuận
31288xTrường Thành
31294xTrường Xuân
31299xPhong Điền
31309xTrường Long
31315xNhơn Ái
31321pVị Thanh
31333pVị Tân
31338xHỏa Lựu
31340pNgã Bảy
31342xTân Hòa
31348xTrường Long Tây
31360xThạnh Xuân
31366xChâu Thành
31369xĐông Phước
31378xPhú Hữu
31393xHòa An
31396xHiệp Hưng
31399xTân Bình
31408xThạnh Hòa
31411pĐại Thành
31420xPhụng Hiệp
31426xPhương Bình
31432xTân Phước Hưng
31441xVị Thủy
31453xVĩnh Thuận Đông
31459xVĩnh Tường
31465xVị Thanh 1
31471pLong Mỹ
31473pLong Bình
31480pLong Phú 1
31489xVĩnh Viễn
31492xLương Tâm
31495xXà Phiên
31507pSóc Trăng
31510pPhú Lợi
31528xKế Sách
31531xAn Lạc Thôn
31537xPhong Nẫm
31540xThới An Hội
31552xNhơn Mỹ
31561xĐại Hải
31567xMỹ Tú
31569xPhú Tâm
31570xHồ Đắc Kiện
31579xLong Hưng
31582xThuận Hòa
31591xMỹ Hương
31594xAn Ninh
31603xMỹ Phước
31615xAn Thạnh
31633xCù Lao Dung
31639xLong Phú
31645xĐại Ngãi
31654xTrường Khánh
31666xTân Thạnh
31673xTrần Đề
31675xLiêu Tú
31679xLịch Hội Thượng
31684pMỹ Xuyên
31687xTài Văn
31699xThạnh Thới An
31708xNhu Gia
31717xHòa Tú
31723xNgọc Tố
31726xGia Hòa
31732pNgã Năm
31741xTân Long
31753pMỹ Quới
31756xPhú Lộc
31759xLâm Tân
31777xVĩnh Lợi
31783pVĩnh Châu
31789pKhánh Hòa
31795xVĩnh Hải
31804pVĩnh Phước
31810xLai Hòa
^96
31825pBạc Liêu
31834pVĩnh Trạch
31840pHiệp Thành
31843xHồng Dân
31849xNinh Quới
31858xVĩnh Lộc
31864xNinh Thạnh Lợi
31867xPhước Long
31876xVĩnh Phước
31882xVĩnh Thanh
31885xPhong Hiệp
31891xHòa Bình
31894xChâu Thới
31900xVĩnh Lợi
31906xHưng Hội
31918xVĩnh Mỹ
31927xVĩnh Hậu
31942pGiá Rai
31951pLáng Tròn
31957xPhong Thạnh
31972xGành Hào
31975xĐông Hải
31985xLong Điền
31988xAn Trạch
31993xĐịnh Thành
32002pAn Xuyên
32014pLý Văn Lâm
32025pTân Thành
32041pHòa Thành
32044xNguyễn Phích
32047xU Minh
32059xKhánh An
32062xKhánh Lâm
32065xThới Bình
32069xBiển Bạch
32071xTrí Phải
32083xTân Lộc
32092xHồ Thị Kỷ
32095xTrần Văn Thời
32098xSông Đốc
32104xĐá Bạc
32110xKhánh Bình
32119xKhánh Hưng
32128xCái Nước
32134xLương Thế Trân
32137xTân Hưng
32140xHưng Mỹ
32152xĐầm Dơi
32155xTạ An Khương
32161xTrần Phán
32167xTân Thuận
32182xQuách Phẩm
32185xThanh Tùng
32188xTân Tiến
32191xNăm Căn
32201xĐất Mới
32206xTam Giang
32212xCái Đôi Vàm
32214xPhú Mỹ
32218xPhú Tân
32227xNguyễn Việt Khái
32236xTân Ân
32244xPhan Ngọc Hiển
32248xĐất Mũi
@2025-07-01/2026-04-30
75tĐồng Nai=
^75
25270xLộc Ninh=
25357xTân Khai=
25363xĐồng Phú=
26116xTân Phú=
26170xTrị An=
26248xTrảng Bom=
26326xDầu Giây=
26368xLong Thành=
26425xXuân Lộc=
26485xNhơn Trạch=
@2026-04-30/-
75cĐồng Nai
^75
25270pLộc Ninh
25357pTân Khai
25363pĐồng Phú
26116pTân Phú
26170pTrị An
26248pTrảng Bom
26326pDầu Giây
26368pLong Thành
26425pXuân Lộc
26485pNhơn Trạch`
