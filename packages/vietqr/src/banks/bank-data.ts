/**
 * Institutions by which NAPAS routes transfers: BIN, code and short name of api.vietqr.io, legal
 * name, SWIFT, and two flags of api.vietqr.io (2025-02): whether its app pays by scanning a VietQR,
 * whether account names can be looked up; `?` where no source tells.
 *
 * Sources: list of api.vietqr.io/v2/banks as kept in trungthanh-tran/vietqr-generator (2025-02-19);
 * (its SWIFT code of 970414, a bank in the United States, is left out); renames of
 * www.vietqr.io/changelog (to 2026-07-31); MoMo and Liobank from vietnam-qr-pay 1.5.1.
 */
export const BANK_ROWS = `
422589|CIMB|CIMB|Ngân hàng TNHH MTV CIMB Việt Nam|CIBBVNVN|11
458761|HSBC|HSBC|Ngân hàng TNHH MTV HSBC (Việt Nam)|HSBCVNVX|01
533948|CITIBANK|Citibank|Ngân hàng Citibank, N.A. - Chi nhánh Hà Nội||00
546034|CAKE|CAKE|TMCP Việt Nam Thịnh Vượng - Ngân hàng số CAKE by VPBank||11
546035|Ubank|Ubank|TMCP Việt Nam Thịnh Vượng - Ngân hàng số Ubank by VPBank||11
668888|KBank|KBank|Ngân hàng Đại chúng TNHH Kasikornbank|KASIVNVX|11
796500|DBS|DBSBank|DBS Bank Ltd - Chi nhánh Thành phố Hồ Chí Minh|DBSSVNVX|00
801011|NHB HN|Nonghyup|Ngân hàng Nonghyup - Chi nhánh Hà Nội||00
963369|LIOBANK|Liobank|Ngân hàng số Liobank by OCB||??
963388|TIMO|Timo|Ngân hàng số Timo by Ban Viet Bank (Timo by Ban Viet Bank)||10
970400|SGICB|SaigonBank|Ngân hàng TMCP Sài Gòn Công Thương|SBITVNVX|11
970403|STB|Sacombank|Ngân hàng TMCP Sài Gòn Thương Tín|SGTTVNVX|11
970405|VBA|Agribank|Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam|VBAAVNVX|11
970406|DOB|Vikki|Ngân hàng TNHH MTV Số Vikki|EACBVNVX|01
970407|TCB|Techcombank|Ngân hàng TMCP Kỹ thương Việt Nam|VTCBVNVX|11
970408|GPB|GPBank|Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu|GBNKVNVX|01
970409|BAB|BacABank|Ngân hàng TMCP Bắc Á|NASCVNVX|11
970410|SCVN|StandardChartered|Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam|SCBLVNVX|01
970412|PVCB|PVcomBank|Ngân hàng TMCP Đại Chúng Việt Nam|WBVNVNVX|11
970414|Oceanbank|MBV|Ngân hàng TNHH MTV Việt Nam Hiện Đại||11
970415|ICB|VietinBank|Ngân hàng TMCP Công thương Việt Nam|ICBVVNVX|11
970416|ACB|ACB|Ngân hàng TMCP Á Châu|ASCBVNVX|11
970418|BIDV|BIDV|Ngân hàng TMCP Đầu tư và Phát triển Việt Nam|BIDVVNVX|11
970419|NCB|NCB|Ngân hàng TMCP Quốc Dân|NVBAVNVX|11
970421|VRB|VRB|Ngân hàng Liên doanh Việt - Nga||01
970422|MB|MBBank|Ngân hàng TMCP Quân đội|MSCBVNVX|11
970423|TPB|TPBank|Ngân hàng TMCP Tiên Phong|TPBVVNVX|11
970424|SHBVN|ShinhanBank|Ngân hàng TNHH MTV Shinhan Việt Nam|SHBKVNVX|11
970425|ABB|ABBANK|Ngân hàng TMCP An Bình|ABBKVNVX|11
970426|MSB|MSB|Ngân hàng TMCP Hàng Hải Việt Nam|MCOBVNVX|11
970427|VAB|VietABank|Ngân hàng TMCP Việt Á|VNACVNVX|11
970428|NAB|NamABank|Ngân hàng TMCP Nam Á|NAMAVNVX|11
970429|SCB|SCB|Ngân hàng TMCP Sài Gòn|SACLVNVX|11
970430|PGB|PGBank|Ngân hàng TMCP Thịnh vượng và Phát triển|PGBLVNVX|11
970431|EIB|Eximbank|Ngân hàng TMCP Xuất Nhập khẩu Việt Nam|EBVIVNVX|11
970432|VPB|VPBank|Ngân hàng TMCP Việt Nam Thịnh Vượng|VPBKVNVX|11
970433|VIETBANK|VietBank|Ngân hàng TMCP Việt Nam Thương Tín|VNTTVNVX|11
970434|IVB|IndovinaBank|Ngân hàng TNHH Indovina||01
970436|VCB|Vietcombank|Ngân hàng TMCP Ngoại Thương Việt Nam|BFTVVNVX|11
970437|HDB|HDBank|Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh|HDBCVNVX|11
970438|BVB|BaoVietBank|Ngân hàng TMCP Bảo Việt|BVBVVNVX|11
970439|PBVN|PublicBank|Ngân hàng TNHH MTV Public Việt Nam|VIDPVNVX|01
970440|SEAB|SeABank|Ngân hàng TMCP Đông Nam Á|SEAVVNVX|11
970441|VIB|VIB|Ngân hàng TMCP Quốc tế Việt Nam|VNIBVNVX|11
970442|HLBVN|HongLeong|Ngân hàng TNHH MTV Hong Leong Việt Nam|HLBBVNVX|01
970443|SHB|SHB|Ngân hàng TMCP Sài Gòn - Hà Nội|SHBAVNVX|11
970444|CBB|CBBank|Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam|GTBAVNVX|01
970446|COOPBANK|Co-opBank|Ngân hàng Hợp tác xã Việt Nam||11
970448|OCB|OCB|Ngân hàng TMCP Phương Đông|ORCOVNVX|11
970449|LPB|LPBank|Ngân hàng TMCP Lộc Phát Việt Nam|LVBKVNVX|11
970452|KLB|KienLongBank|Ngân hàng TMCP Kiên Long|KLBKVNVX|11
970454|VCCB|BVBank|Ngân hàng TMCP Bản Việt|VCBCVNVX|11
970455|IBK - HN|IBKHN|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội||00
970456|IBK - HCM|IBKHCM|Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh||00
970457|WVN|Woori|Ngân hàng TNHH MTV Woori Việt Nam||11
970458|UOB|UnitedOverseas|Ngân hàng United Overseas - Chi nhánh TP. Hồ Chí Minh||01
970462|KBHN|KookminHN|Ngân hàng Kookmin - Chi nhánh Hà Nội||00
970463|KBHCM|KookminHCM|Ngân hàng Kookmin - Chi nhánh Thành phố Hồ Chí Minh||00
970466|KEBHANAHCM|KEBHanaHCM|Ngân hàng KEB Hana – Chi nhánh Thành phố Hồ Chí Minh||00
970467|KEBHANAHN|KEBHANAHN|Ngân hàng KEB Hana – Chi nhánh Hà Nội||00
971005|VTLMONEY|ViettelMoney|Tổng Công ty Dịch vụ số Viettel - Chi nhánh tập đoàn công nghiệp viễn thông Quân Đội||01
971011|VNPTMONEY|VNPTMoney|VNPT Money||01
971025|MOMO|MoMo|CTCP Dịch Vụ Di Động Trực Tuyến (M_Service)||??
977777|MAFC|MAFC|Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)||00
999888|VBSP|VBSP|Ngân hàng Chính sách Xã hội||00
`
