<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Archive Reader</source>
        <translation>Giới thiệu Archive Reader</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Phiên bản {version}</translation>
    </message>
    <message>
        <source>Keeps saved web pages, shows who is in them, and takes your notes. It works without a network and sends nothing anywhere. It is free software under the MIT licence and uses Qt under the LGPL 3; you may replace Qt’s libraries by your own.</source>
        <translation>Lưu giữ các trang web đã lưu, cho biết ai được nhắc đến trong đó và ghi lại ghi chú của bạn. Chương trình hoạt động không cần mạng và không gửi dữ liệu đi đâu. Đây là phần mềm tự do theo giấy phép MIT, sử dụng Qt theo giấy phép LGPL 3; bạn có thể thay các thư viện Qt bằng bản của mình.</translation>
    </message>
    <message>
        <source>Licence to read</source>
        <translation>Giấy phép cần xem</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Nội dung giấy phép</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>Nhập thư mục…</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>Nhập từ bảng nhớ tạm</translation>
    </message>
    <message>
        <source>Import highlights…</source>
        <translation>Nhập đoạn tô màu…</translation>
    </message>
    <message>
        <source>Open the sample archive</source>
        <translation>Mở kho bài mẫu</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>Xuất ghi chú…</translation>
    </message>
    <message>
        <source>Check an exported file…</source>
        <translation>Kiểm tra tệp đã xuất…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Tag the paragraph</source>
        <translation>Gắn thẻ cho đoạn</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Viết ghi chú</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>Tìm trong kho lưu trữ</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Tìm trong bài này</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Đoạn sau</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Đoạn trước</translation>
    </message>
    <message>
        <source>Copy the address of the page</source>
        <translation>Sao chép địa chỉ trang</translation>
    </message>
    <message>
        <source>About this article…</source>
        <translation>Về bài này…</translation>
    </message>
    <message>
        <source>Correct the article&apos;s facts…</source>
        <translation>Sửa thông tin của bài…</translation>
    </message>
    <message>
        <source>Captures of this page</source>
        <translation>Các bản lưu của trang này</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>Những gì đã thay đổi…</translation>
    </message>
    <message>
        <source>This capture is another page</source>
        <translation>Bản lưu này là một trang khác</translation>
    </message>
    <message>
        <source>Hide this paragraph</source>
        <translation>Ẩn đoạn này</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>Hiện những đoạn bị lược bỏ</translation>
    </message>
    <message>
        <source>Read again with this version</source>
        <translation>Đọc lại bằng phiên bản này</translation>
    </message>
    <message>
        <source>Read the whole archive again…</source>
        <translation>Đọc lại toàn bộ kho lưu trữ…</translation>
    </message>
    <message>
        <source>Articles that are nearly the same…</source>
        <translation>Các bài gần giống nhau…</translation>
    </message>
    <message>
        <source>Notes without a place…</source>
        <translation>Ghi chú mất vị trí…</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Người và tổ chức</translation>
    </message>
    <message>
        <source>Review doubtful names</source>
        <translation>Rà soát các tên chưa chắc chắn</translation>
    </message>
    <message>
        <source>Hand articles to a colleague…</source>
        <translation>Gửi bài cho đồng nghiệp…</translation>
    </message>
    <message>
        <source>Take over from a colleague…</source>
        <translation>Nhận bài từ đồng nghiệp…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Bản sao lưu…</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>Kiểm tra kho lưu trữ</translation>
    </message>
    <message>
        <source>Recognise the names again…</source>
        <translation>Nhận dạng lại tên…</translation>
    </message>
    <message>
        <source>Recogniser model…</source>
        <translation>Mô hình nhận dạng…</translation>
    </message>
    <message>
        <source>Export names…</source>
        <translation>Xuất danh sách tên…</translation>
    </message>
    <message>
        <source>Import names…</source>
        <translation>Nhập danh sách tên…</translation>
    </message>
    <message>
        <source>Is a person</source>
        <translation>Là người</translation>
    </message>
    <message>
        <source>Is an organisation</source>
        <translation>Là tổ chức</translation>
    </message>
    <message>
        <source>Is neither</source>
        <translation>Không phải cả hai</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Cũng chính là…</translation>
    </message>
    <message>
        <source>Is not the same as that</source>
        <translation>Không phải là một</translation>
    </message>
    <message>
        <source>Rename everywhere…</source>
        <translation>Đổi tên ở mọi bài…</translation>
    </message>
    <message>
        <source>The selected words are the name</source>
        <translation>Tên là những chữ đang chọn</translation>
    </message>
    <message>
        <source>Page of this name</source>
        <translation>Trang của tên này</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>Tên kế tiếp</translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation>Tên trước đó</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ lớn hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Cỡ chữ mặc định</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>Danh sách bài</translation>
    </message>
    <message>
        <source>Names, tags and notes</source>
        <translation>Tên riêng, thẻ và ghi chú</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>Help on this part of the window</source>
        <translation>Hướng dẫn về phần này của cửa sổ</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>Giới thiệu nhanh</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>About Archive Reader</source>
        <translation>Giới thiệu Archive Reader</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Nâu giấy cũ</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Tương phản cao, nền sáng</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Tương phản cao, nền tối</translation>
    </message>
    <message>
        <source>Bring this paragraph back</source>
        <translation>Đưa đoạn này trở lại</translation>
    </message>
    <message>
        <source>Articles that are nearly the same ({count})…</source>
        <translation>Các bài gần giống nhau ({count})…</translation>
    </message>
    <message>
        <source>Notes without a place ({count})…</source>
        <translation>Ghi chú mất vị trí ({count})…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Kho lưu trữ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Đọc bài</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>Thẻ và ghi chú</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Tên riêng</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Chỉnh sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Bài</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>Tê&amp;n riêng</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>T&amp;rợ giúp</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Thanh công cụ</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Sổ ghi chép</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>1 imported article is nearly the same as another one.</source>
        <translation>Có 1 bài vừa nhập gần giống một bài khác.</translation>
    </message>
    <message>
        <source>{count} pairs of articles are nearly the same.</source>
        <translation>Có {count} cặp bài gần giống nhau.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Xem các bài</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Những chỗ khác nhau</translation>
    </message>
    <message>
        <source>“{title}” is one article now, with the captures and notes of both.</source>
        <translation>“{title}” nay là một bài, gồm các bản lưu và ghi chú của cả hai.</translation>
    </message>
    <message>
        <source>The two articles stay two.</source>
        <translation>Hai bài vẫn để riêng.</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Articles that are nearly the same</source>
        <translation>Các bài gần giống nhau</translation>
    </message>
    <message>
        <source>Is this one page, saved twice or from two sites? Joined, they become captures of one article, with the notes of both. Each decision can be undone.</source>
        <translation>Đây có phải cùng một trang được lưu hai lần, hoặc lưu từ hai trang báo? Khi gộp, chúng trở thành các bản lưu của một bài, giữ nguyên ghi chú của cả hai. Mọi lựa chọn đều có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Pairs of articles</source>
        <translation>Các cặp bài</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Giống nhau</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Các bài</translation>
    </message>
    <message>
        <source>There are no more pairs to decide on.</source>
        <translation>Không còn cặp bài nào cần xem.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>They are one page: join</source>
        <translation>Cùng một trang: gộp lại</translation>
    </message>
    <message>
        <source>They are different</source>
        <translation>Là hai bài khác nhau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>About this article</source>
        <translation>Về bài này</translation>
    </message>
    <message>
        <source>Save the original file…</source>
        <translation>Lưu tệp gốc…</translation>
    </message>
    <message>
        <source>The file as it was imported, byte for byte</source>
        <translation>Tệp đúng như khi nhập, giống đến từng byte</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Sao chép tất cả</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Saved from the web</source>
        <translation>Lưu từ web lúc</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Nhập lúc</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Sao chép: {name}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Articles</source>
        <translation>Danh sách bài</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>The archive is now as the backup has it. What was there before is kept as a backup, too.</source>
        <translation>Kho lưu trữ nay như trong bản sao lưu. Những gì có trước đó cũng được giữ làm bản sao lưu.</translation>
    </message>
    <message>
        <source>The archive was copied to {path}</source>
        <translation>Kho lưu trữ đã được sao vào {path}</translation>
    </message>
    <message>
        <source>Wait until the work at the foot of the window has ended, then restore the backup again.</source>
        <translation>Hãy đợi công việc ở cuối cửa sổ xong rồi khôi phục lại bản sao lưu.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>A copy of the whole archive is made once a day while the program runs. Those of the last 7 days, 4 weeks and 12 months are kept, as far as there is room, in {folder}</source>
        <translation>Mỗi ngày một lần, khi chương trình đang chạy, toàn bộ kho lưu trữ được sao lại. Các bản của 7 ngày, 4 tuần và 12 tháng gần nhất được giữ, trong phạm vi chỗ trống, tại {folder}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Tạo lúc</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Dịp</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Khôi phục…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Hằng ngày</translation>
    </message>
    <message>
        <source>Before a large change</source>
        <translation>Trước một thay đổi lớn</translation>
    </message>
    <message>
        <source>Before an update of the program</source>
        <translation>Trước khi cập nhật chương trình</translation>
    </message>
    <message>
        <source>Before another was restored</source>
        <translation>Trước khi khôi phục bản khác</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Tự tạo</translation>
    </message>
    <message>
        <source>The archive becomes what it was on {moment}. What was added since then is not lost: the archive of now is kept as a backup, too. Press the button again to go on.</source>
        <translation>Kho lưu trữ sẽ trở lại như lúc {moment}. Những gì thêm từ đó đến nay không mất: kho hiện tại cũng được giữ làm bản sao lưu. Bấm nút lần nữa để tiếp tục.</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>Khôi phục ngay</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Hand articles to a colleague</source>
        <translation>Gửi bài cho đồng nghiệp</translation>
    </message>
    <message>
        <source>The selected articles ({count})</source>
        <translation>Các bài đang chọn ({count})</translation>
    </message>
    <message>
        <source>All articles with the tag</source>
        <translation>Mọi bài có thẻ</translation>
    </message>
    <message>
        <source>The whole archive: {articles}</source>
        <translation>Toàn bộ kho: {articles}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>They are written to one file: the saved pages, tags, notes and corrections, and who made them. Your colleague opens it with “Take over from a colleague” in the menu File.</source>
        <translation>Tất cả được ghi vào một tệp: trang đã lưu, thẻ, ghi chú, phần chỉnh sửa và tên người thực hiện. Đồng nghiệp mở tệp bằng “Nhận bài từ đồng nghiệp” trong trình đơn Tệp.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Lưu tệp…</translation>
    </message>
</context>
<context>
    <name>CaptureBanner</name>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>Xem bản mới nhất</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Đã thay đổi gì?</translation>
    </message>
    <message>
        <source>This article is in the trash.</source>
        <translation>Bài này đang ở trong thùng rác.</translation>
    </message>
    <message>
        <source>You are reading the capture of {moment}.</source>
        <translation>Bạn đang đọc bản lưu ngày {moment}.</translation>
    </message>
</context>
<context>
    <name>Captures</name>
    <message>
        <source>Captures of this page</source>
        <translation>Các bản lưu của trang này</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>Những gì đã thay đổi…</translation>
    </message>
    <message>
        <source>This capture is another page</source>
        <translation>Bản lưu này là một trang khác</translation>
    </message>
    <message>
        <source>The capture is an article of its own now.</source>
        <translation>Bản lưu nay là một bài riêng.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Repair…</source>
        <translation>Sửa chữa…</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>Kiểm tra kho lưu trữ</translation>
    </message>
    <message>
        <source>The archive is damaged in places. What you write now may be lost.</source>
        <translation>Kho lưu trữ bị hỏng một số chỗ. Những gì bạn ghi lúc này có thể bị mất.</translation>
    </message>
    <message>
        <source>What is damaged…</source>
        <translation>Chỗ bị hỏng…</translation>
    </message>
    <message>
        <source>Wait until the work at the foot of the window has ended, then repair the archive.</source>
        <translation>Hãy đợi công việc ở cuối cửa sổ kết thúc rồi sửa chữa kho lưu trữ.</translation>
    </message>
    <message>
        <source>The search was built anew.</source>
        <translation>Đã dựng lại phần tìm kiếm.</translation>
    </message>
</context>
<context>
    <name>ColorMenu</name>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lá</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Vàng đất</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Tím</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Xanh lục lam</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Nâu</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Xám</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Saved pages and documents ({patterns});;All files (*)</source>
        <translation>Trang đã lưu và tài liệu ({patterns});;Tất cả các tệp (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Nhập tệp</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Nhập thư mục</translation>
    </message>
    <message>
        <source>The address was copied: {address}</source>
        <translation>Đã sao chép địa chỉ: {address}</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>{count} paragraphs unchanged</source>
        <translation>{count} đoạn không đổi</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>What changed</source>
        <translation>Những gì đã thay đổi</translation>
    </message>
    <message>
        <source>Previous change (Shift+F8 or P)</source>
        <translation>Thay đổi trước (Shift+F8 hoặc P)</translation>
    </message>
    <message>
        <source>Next change (F8 or N)</source>
        <translation>Thay đổi tiếp theo (F8 hoặc N)</translation>
    </message>
    <message>
        <source>Show the unchanged paragraphs</source>
        <translation>Hiện các đoạn không đổi</translation>
    </message>
    <message>
        <source>{count} rewritten</source>
        <translation>{count} viết lại</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} thêm mới</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} bỏ đi</translation>
    </message>
    <message>
        <source>Paragraphs: {said}</source>
        <translation>Số đoạn: {said}</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Before (−)</source>
        <translation>Trước (−)</translation>
    </message>
    <message>
        <source>After (+)</source>
        <translation>Sau (+)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>The changes, paragraph by paragraph</source>
        <translation>Các thay đổi theo từng đoạn</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>{title} – Archive Reader</source>
        <translation>{title} – Archive Reader</translation>
    </message>
    <message>
        <source>Archive Reader</source>
        <translation>Archive Reader</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Select the right words over a name, or a part of it, then say that they are the name.</source>
        <translation>Hãy chọn đúng những chữ của tên, hoặc một phần của nó, rồi cho biết đó là tên.</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>trong bài này</translation>
    </message>
    <message>
        <source>“{name}” is the same as</source>
        <translation>“{name}” cũng chính là</translation>
    </message>
    <message>
        <source>“{name}” stands for itself already; it is not taken for anybody else.</source>
        <translation>“{name}” vốn đứng riêng; không bị coi là ai khác.</translation>
    </message>
    <message>
        <source>“{name}” is not “{whom}” any more.</source>
        <translation>“{name}” không còn được coi là “{whom}”.</translation>
    </message>
    <message>
        <source>“{name}” means “{whom}” in this article now.</source>
        <translation>Trong bài này, “{name}” nay chỉ “{whom}”.</translation>
    </message>
    <message>
        <source>“{name}” is a person in this article now.</source>
        <translation>Trong bài này, “{name}” nay là người.</translation>
    </message>
    <message>
        <source>“{name}” is an organisation in this article now.</source>
        <translation>Trong bài này, “{name}” nay là tổ chức.</translation>
    </message>
    <message>
        <source>“{name}” is not marked in this article any more.</source>
        <translation>Trong bài này, “{name}” không còn được đánh dấu.</translation>
    </message>
    <message>
        <source>The name is “{name}” now, not “{old}”.</source>
        <translation>Tên nay là “{name}”, không phải “{old}”.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Đổi tên “{name}”</translation>
    </message>
    <message>
        <source>Click a name, go to one with M, or select the words of one within a paragraph.</source>
        <translation>Hãy bấm vào một tên, dùng phím M để đến tên, hoặc chọn các chữ của tên trong một đoạn.</translation>
    </message>
    <message>
        <source>“{name}” is not marked as a name yet. Say first what it is.</source>
        <translation>“{name}” chưa được đánh dấu là tên. Trước hết hãy cho biết đó là gì.</translation>
    </message>
</context>
<context>
    <name>Curator</name>
    <message>
        <source>The picture was copied.</source>
        <translation>Đã sao chép ảnh.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>The passage</source>
        <translation>Đoạn trích</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Xem trong bài</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Change the note (F2)</source>
        <translation>Sửa ghi chú (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are selected.</source>
        <translation>
            <numerusform>Đang chọn %Ln mục.</numerusform>
        </translation>
    </message>
    <message>
        <source>{author}, {moment}</source>
        <translation>{author}, {moment}</translation>
    </message>
    <message>
        <source>{made}. This has lost its place in the text.</source>
        <translation>{made}. Mục này không còn tìm thấy vị trí trong văn bản.</translation>
    </message>
</context>
<context>
    <name>Dictionary</name>
    <message>
        <source>Export names</source>
        <translation>Xuất danh sách tên</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Nhập danh sách tên</translation>
    </message>
    <message>
        <source>The names of “{name}” were taken over, in all articles.</source>
        <translation>Đã áp dụng danh sách tên “{name}” cho mọi bài.</translation>
    </message>
    <message>
        <source>The list in {path} is empty: no correction holds for the whole archive yet.</source>
        <translation>Danh sách trong {path} còn trống: chưa có chỗ sửa nào áp dụng cho cả kho.</translation>
    </message>
    <message>
        <source>1 correction was written to {path}</source>
        <translation>Đã ghi 1 chỗ sửa vào {path}</translation>
    </message>
    <message>
        <source>{count} corrections were written to {path}</source>
        <translation>Đã ghi {count} chỗ sửa vào {path}</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Sao chép đường dẫn</translation>
    </message>
    <message>
        <source>Lists of names (*.json);;All files (*)</source>
        <translation>Danh sách tên (*.json);;Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop files here to import them</source>
        <translation>Thả tệp vào đây để nhập</translation>
    </message>
    <message>
        <source>Drop here to import it</source>
        <translation>Thả vào đây để nhập</translation>
    </message>
    <message>
        <source>Dropped page</source>
        <translation>Trang được thả</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>The note “{text}” was deleted.</source>
        <translation>Đã xóa ghi chú “{text}”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>The tag “{name}” was taken off.</source>
        <translation>Đã gỡ thẻ “{name}”.</translation>
    </message>
    <message>
        <source>The highlight of “{text}” was taken away.</source>
        <translation>Đã bỏ tô màu “{text}”.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes and tags were deleted.</source>
        <translation>
            <numerusform>Đã xóa %Ln ghi chú và thẻ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag “{name}” was put on {articles}.</source>
        <translation>Đã gắn thẻ “{name}” cho {articles}.</translation>
    </message>
    <message>
        <source>The tag “{name}” was deleted everywhere.</source>
        <translation>Đã xóa thẻ “{name}” ở mọi nơi.</translation>
    </message>
    <message>
        <source>“{subject}” has its place again.</source>
        <translation>“{subject}” đã có lại vị trí.</translation>
    </message>
    <message>
        <source>“{title}” was moved to the trash, with its notes.</source>
        <translation>Đã chuyển “{title}” cùng các ghi chú vào thùng rác.</translation>
    </message>
    <message>
        <source>{articles} were moved to the trash, with their notes.</source>
        <translation>Đã chuyển {articles} cùng các ghi chú vào thùng rác.</translation>
    </message>
</context>
<context>
    <name>EntityPageView</name>
    <message>
        <source>Show these articles</source>
        <translation>Xem các bài này</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Cũng chính là…</translation>
    </message>
    <message>
        <source>Say that this is another name of someone else</source>
        <translation>Cho biết đây là tên khác của một người hay tổ chức đã có</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Mentions in their context</source>
        <translation>Các chỗ nhắc đến, kèm câu văn</translation>
    </message>
    <message>
        <source>Enter or a double click opens the article at this place.</source>
        <translation>Enter hoặc bấm đúp để mở bài ở chỗ này.</translation>
    </message>
    <message>
        <source>Who appears in the same articles</source>
        <translation>Ai có mặt trong cùng bài</translation>
    </message>
    <message>
        <source>Who holds and held which post, as the articles say it</source>
        <translation>Ai giữ và từng giữ chức vụ nào, theo lời các bài</translation>
    </message>
    <message>
        <source>Appears with, in the newest {count} articles</source>
        <translation>Xuất hiện cùng, trong {count} bài mới nhất</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Holders of posts</source>
        <translation>Người giữ chức vụ</translation>
    </message>
    <message>
        <source>The newest {count} mentions</source>
        <translation>{count} chỗ nhắc mới nhất</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Chỗ nhắc đến</translation>
    </message>
    <message>
        <source>Also named:</source>
        <translation>Còn gọi là:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} tên nữa</translation>
    </message>
    <message>
        <source>Separate the name {name}</source>
        <translation>Tách tên {name}</translation>
    </message>
    <message>
        <source>Separate: “{name}” is somebody else</source>
        <translation>Tách: “{name}” là người hay tổ chức khác</translation>
    </message>
    <message>
        <source>Appears with</source>
        <translation>Có mặt cùng</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>It also stands in at least {count} other articles; they are being counted…</source>
        <translation>Tên này còn có trong ít nhất {count} bài khác; đang đếm…</translation>
    </message>
    <message>
        <source>It also stands in 1 other article ({places} in all).</source>
        <translation>Tên này còn có trong 1 bài khác (tất cả {places}).</translation>
    </message>
    <message>
        <source>It also stands in {count} other articles ({places} in all).</source>
        <translation>Tên này còn có trong {count} bài khác (tất cả {places}).</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi bài</translation>
    </message>
    <message>
        <source>“{name}” was corrected in the whole archive, and will be in what is imported.</source>
        <translation>Đã sửa “{name}” trong cả kho, và sẽ sửa cả trong những bài nhập sau.</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>Hand articles to a colleague</source>
        <translation>Gửi bài cho đồng nghiệp</translation>
    </message>
    <message>
        <source>What lies in the trash cannot be handed over. Restore the articles first, or select others.</source>
        <translation>Không gửi được bài nằm trong thùng rác. Hãy khôi phục các bài ấy trước, hoặc chọn bài khác.</translation>
    </message>
    <message>
        <source>{articles} with all that belongs to them: {path}</source>
        <translation>{articles} cùng mọi thứ kèm theo: {path}</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Sao chép đường dẫn</translation>
    </message>
    <message>
        <source>Take over from a colleague</source>
        <translation>Nhận bài từ đồng nghiệp</translation>
    </message>
    <message>
        <source>Merge {articles} of {author} into this archive?</source>
        <translation>Nhập {articles} của {author} vào kho này?</translation>
    </message>
    <message>
        <source>an unknown author</source>
        <translation>người không rõ tên</translation>
    </message>
    <message>
        <source>The file was made on {moment}. Nothing of yours is lost and nothing comes twice: where both of you changed the same note, both versions are kept. You can undo the merge.</source>
        <translation>Tệp được lập ngày {moment}. Không có gì của bạn bị mất và không có gì bị trùng: ghi chú nào cả hai cùng sửa thì giữ cả hai bản. Bạn có thể hoàn tác việc nhập này.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Nhập vào kho</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles of {author} were merged.</source>
        <translation>
            <numerusform>Đã gộp %Ln bài của {author}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The merge was stopped: %Ln articles of {author} are here.</source>
        <translation>
            <numerusform>Việc gộp đã dừng: đã có %Ln bài của {author}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Xem chi tiết</translation>
    </message>
    <message>
        <source>Articles of a colleague (*.zip);;All files (*)</source>
        <translation>Bài của đồng nghiệp (*.zip);;Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>For research programs</source>
        <translation>Cho phần mềm nghiên cứu</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Người và tổ chức</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Danh mục nguồn</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Theo bài</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Theo thẻ</translation>
    </message>
    <message>
        <source>By person named in the passage</source>
        <translation>Theo người được nhắc trong đoạn</translation>
    </message>
    <message>
        <source>Templates ({patterns})</source>
        <translation>Mẫu ({patterns})</translation>
    </message>
    <message>
        <source>Laid out as offices file documents, with a table of contents and a list of sources.</source>
        <translation>Trình bày theo thể thức văn bản hành chính, có mục lục và danh mục nguồn.</translation>
    </message>
    <message>
        <source>Laid out as the Word document, to be printed or sent as it is.</source>
        <translation>Trình bày như tài liệu Word, để in hoặc gửi nguyên dạng.</translation>
    </message>
    <message>
        <source>Each article whole, with the notes beside it. Opens in every browser.</source>
        <translation>Toàn văn từng bài, ghi chú nằm bên cạnh. Mở được trong mọi trình duyệt.</translation>
    </message>
    <message>
        <source>Plain text for note programs.</source>
        <translation>Văn bản thuần cho các phần mềm ghi chú.</translation>
    </message>
    <message>
        <source>A new folder with a note for each article, linked by tags and names.</source>
        <translation>Một thư mục mới, mỗi bài một ghi chú, liên kết theo thẻ và tên.</translation>
    </message>
    <message>
        <source>Notes, mentions, names and sources, each on a sheet of its own.</source>
        <translation>Ghi chú, các lần nhắc tên, người và tổ chức, nguồn: mỗi loại một trang tính.</translation>
    </message>
    <message>
        <source>A row for each note, for every spreadsheet.</source>
        <translation>Mỗi ghi chú một hàng, dùng cho mọi bảng tính.</translation>
    </message>
    <message>
        <source>A row for each place where somebody is named.</source>
        <translation>Mỗi lần nhắc tên một hàng.</translation>
    </message>
    <message>
        <source>A row for each person and organisation, with other names and roles.</source>
        <translation>Mỗi người, tổ chức một hàng, kèm tên khác và chức vụ.</translation>
    </message>
    <message>
        <source>The exchange format for annotations on the web.</source>
        <translation>Định dạng trao đổi chú giải trên web.</translation>
    </message>
    <message>
        <source>For NVivo, ATLAS.ti, MAXQDA and QualCoder: articles, tags and notes.</source>
        <translation>Cho NVivo, ATLAS.ti, MAXQDA và QualCoder: bài, thẻ và ghi chú.</translation>
    </message>
    <message>
        <source>The tags alone, as a code book for such programs.</source>
        <translation>Chỉ các thẻ, làm bảng mã cho những phần mềm đó.</translation>
    </message>
    <message>
        <source>Each mention of a name as an annotation.</source>
        <translation>Mỗi lần nhắc tên là một chú giải.</translation>
    </message>
    <message>
        <source>People, bodies, posts and who held them, for programs of investigators.</source>
        <translation>Người, tổ chức, chức vụ và người giữ chức, cho phần mềm điều tra.</translation>
    </message>
    <message>
        <source>Who appears with whom, for Gephi, yEd or Cytoscape.</source>
        <translation>Ai xuất hiện cùng ai, cho Gephi, yEd hoặc Cytoscape.</translation>
    </message>
    <message>
        <source>For Zotero, Mendeley or Pandoc.</source>
        <translation>Cho Zotero, Mendeley hoặc Pandoc.</translation>
    </message>
    <message>
        <source>For LaTeX and reference managers.</source>
        <translation>Cho LaTeX và phần mềm quản lý tài liệu tham khảo.</translation>
    </message>
    <message>
        <source>A Word or text file of your own with marks where text is filled in.</source>
        <translation>Tệp Word hoặc văn bản của riêng bạn, có dấu ở những chỗ cần điền.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export notes</source>
        <translation>Xuất ghi chú</translation>
    </message>
    <message>
        <source>The chosen notes</source>
        <translation>Các ghi chú đã chọn</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Bài này</translation>
    </message>
    <message>
        <source>The selected articles</source>
        <translation>Các bài đã chọn</translation>
    </message>
    <message>
        <source>The whole archive</source>
        <translation>Toàn bộ kho lưu trữ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Gom theo</translation>
    </message>
    <message>
        <source>Choose a template…</source>
        <translation>Chọn mẫu…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>A template of your own…</source>
        <translation>Mẫu của riêng bạn…</translation>
    </message>
    <message>
        <source>No template is chosen.</source>
        <translation>Chưa chọn mẫu.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn nơi lưu…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Tên thư mục mới</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Chọn mẫu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Chưa mở bài nào.</translation>
    </message>
    <message>
        <source>It has no tags or notes yet.</source>
        <translation>Bài chưa có thẻ hay ghi chú nào.</translation>
    </message>
    <message>
        <source>No articles are selected in the list.</source>
        <translation>Chưa chọn bài nào trong danh sách.</translation>
    </message>
    <message>
        <source>The selected articles have no tags or notes yet.</source>
        <translation>Các bài đã chọn chưa có thẻ hay ghi chú nào.</translation>
    </message>
    <message>
        <source>{articles} with tags or notes</source>
        <translation>{articles} có thẻ hoặc ghi chú</translation>
    </message>
    <message>
        <source>Nothing in the archive has tags or notes yet.</source>
        <translation>Trong kho chưa có thẻ hay ghi chú nào.</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Nội dung cần xuất</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Save the original file</source>
        <translation>Lưu tệp gốc</translation>
    </message>
    <message>
        <source>The original file was written to {path}</source>
        <translation>Đã lưu tệp gốc vào {path}</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Sao chép đường dẫn</translation>
    </message>
    <message>
        <source>Print notes</source>
        <translation>In ghi chú</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Bảng tính (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu kết quả nhập</translation>
    </message>
    <message>
        <source>The report was written to {path}</source>
        <translation>Đã lưu kết quả nhập vào {path}</translation>
    </message>
    <message numerus="yes">
        <source>The notes on %Ln passages were written to {path}</source>
        <translation>
            <numerusform>Đã ghi ghi chú của %Ln đoạn vào {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles were written to {path}</source>
        <translation>
            <numerusform>Đã ghi %Ln bài vào {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetTree</name>
    <message>
        <source>Who and what is in these articles</source>
        <translation>Những ai và những gì có trong các bài viết này</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Thêm nữa…</translation>
    </message>
    <message>
        <source>Click: only these. Alt and click, or −: without these.</source>
        <translation>Bấm: chỉ lấy những bài này. Alt và bấm, hoặc phím −: bỏ những bài này ra.</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>Correct the article&apos;s facts</source>
        <translation>Sửa thông tin của bài</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>day/month/year, or empty if it is not known</source>
        <translation>ngày/tháng/năm, hoặc để trống nếu không rõ</translation>
    </message>
    <message>
        <source>The saved page itself is not changed, and your corrections stay when it is read again.</source>
        <translation>Trang đã lưu không bị thay đổi; phần bạn sửa vẫn được giữ khi đọc lại trang.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>On the page: {value}</source>
        <translation>Trên trang: {value}</translation>
    </message>
    <message>
        <source>The page does not say; leave it empty again</source>
        <translation>Trang không ghi; để trống như cũ</translation>
    </message>
    <message>
        <source>This is no date that is known. Write day, month and year, such as 24/12/2012.</source>
        <translation>Ngày này không hợp lệ. Hãy ghi ngày, tháng, năm, ví dụ 24/12/2012.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Lỗi chương trình</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you saved before is safe. Please send this report to those who look after the program. It is kept in {place}.</source>
        <translation>Chương trình gặp lỗi. Những gì bạn đã lưu vẫn an toàn. Vui lòng gửi báo cáo này cho người phụ trách chương trình. Báo cáo được lưu tại {place}.</translation>
    </message>
    <message>
        <source>Report of the fault</source>
        <translation>Báo cáo lỗi</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Sao chép báo cáo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Back to the articles</source>
        <translation>Trở lại danh sách bài</translation>
    </message>
    <message>
        <source>Search notes and tags</source>
        <translation>Tìm trong ghi chú và thẻ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Người hoặc tổ chức</translation>
    </message>
    <message>
        <source>Names to choose from</source>
        <translation>Các tên để chọn</translation>
    </message>
    <message>
        <source>Days of the articles</source>
        <translation>Ngày đăng bài</translation>
    </message>
    <message>
        <source>2024, 03/05/2024, 2023..2024</source>
        <translation>2024, 03/05/2024, 2023..2024</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Bỏ mọi bộ lọc</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Mọi thẻ</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Mọi nguồn</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>Mọi người viết</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Đoạn tô màu</translation>
    </message>
    <message>
        <source>Highlight: {color}</source>
        <translation>Tô màu: {color}</translation>
    </message>
    <message>
        <source>This is no day, month or year, and no span of them.</source>
        <translation>Đây không phải là ngày, tháng, năm hay một khoảng thời gian.</translation>
    </message>
    <message>
        <source>Tag, with those below it</source>
        <translation>Thẻ, kể cả thẻ cấp dưới</translation>
    </message>
    <message>
        <source>Person or organisation in the passage</source>
        <translation>Người hoặc tổ chức trong đoạn</translation>
    </message>
    <message>
        <source>Author of the note</source>
        <translation>Người viết ghi chú</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation>Tìm trong bài này</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Vị trí trước (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Vị trí tiếp theo (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place}/{count}</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Không có trong bài</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Save this search…</source>
        <translation>Lưu tìm kiếm này…</translation>
    </message>
    <message>
        <source>Counted in the first {counted} of {total} articles.</source>
        <translation>Đếm trong {counted} bài viết đầu tiên trên tổng số {total}.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>một người</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>một tổ chức</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>một thẻ</translation>
    </message>
    <message>
        <source>who published it</source>
        <translation>nơi đăng bài</translation>
    </message>
    <message>
        <source>words in the title</source>
        <translation>từ trong tiêu đề</translation>
    </message>
    <message>
        <source>words in a note</source>
        <translation>từ trong ghi chú</translation>
    </message>
    <message>
        <source>when it was published: 2019, 05/2019, 2019..2020</source>
        <translation>ngày đăng: 2019, 05/2019, 2019..2020</translation>
    </message>
    <message>
        <source>when it was imported</source>
        <translation>ngày nhập vào kho</translation>
    </message>
    <message>
        <source>a note, a tag or a picture</source>
        <translation>ghi chú, thẻ hoặc ảnh</translation>
    </message>
    <message>
        <source>unread, starred, in the trash…</source>
        <translation>chưa đọc, gắn sao, trong thùng rác…</translation>
    </message>
    <message>
        <source>words near each other</source>
        <translation>các từ đứng gần nhau</translation>
    </message>
    <message>
        <source>There is no field “{text}:”.</source>
        <translation>Không có trường “{text}:”.</translation>
    </message>
    <message>
        <source>“{text}” means nothing here.</source>
        <translation>“{text}” không có nghĩa ở đây.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write 2019, 05/2019, 03/05/2019 or 2019..2020.</source>
        <translation>“{text}” không phải là ngày. Hãy viết 2019, 05/2019, 03/05/2019 hoặc 2019..2020.</translation>
    </message>
    <message>
        <source>Nothing stands after “{text}”.</source>
        <translation>Chưa có gì sau “{text}”.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Thiếu dấu ngoặc kép đóng.</translation>
    </message>
    <message>
        <source>A bracket is not closed.</source>
        <translation>Thiếu dấu ngoặc đóng.</translation>
    </message>
    <message>
        <source>A bracket is closed that was not opened.</source>
        <translation>Thừa một dấu ngoặc đóng.</translation>
    </message>
    <message>
        <source>There are too many brackets in one another.</source>
        <translation>Có quá nhiều dấu ngoặc lồng nhau.</translation>
    </message>
    <message>
        <source>The search is too long: only its first words are sought.</source>
        <translation>Nội dung tìm quá dài: chỉ tìm những từ đầu tiên.</translation>
    </message>
    <message>
        <source>This only leaves out: all other articles are listed.</source>
        <translation>Chỉ có phần loại trừ: danh sách gồm mọi bài viết còn lại.</translation>
    </message>
    <message>
        <source>Did you mean “{meant}”?</source>
        <translation>Có phải ý bạn là “{meant}”?</translation>
    </message>
</context>
<context>
    <name>FindingActions</name>
    <message>
        <source>Views and counts</source>
        <translation>Chế độ xem và số đếm</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Lưu tìm kiếm này…</translation>
    </message>
    <message>
        <source>Go to or do anything…</source>
        <translation>Đi tới hoặc làm bất cứ việc gì…</translation>
    </message>
</context>
<context>
    <name>FindingDesk</name>
    <message>
        <source>There is nothing to save. Type what you look for first.</source>
        <translation>Chưa có gì để lưu. Trước hết hãy gõ nội dung cần tìm.</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Lưu tìm kiếm này</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Tên của tìm kiếm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The search “{name}” was saved.</source>
        <translation>Đã lưu tìm kiếm “{name}”.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Đổi tên “{name}”</translation>
    </message>
    <message>
        <source>The search “{name}” was removed. Its articles stay.</source>
        <translation>Đã xóa tìm kiếm “{name}”. Các bài viết vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Chế độ xem</translation>
    </message>
</context>
<context>
    <name>Focus</name>
    <message>
        <source>Only the text is shown. Press Esc to come back.</source>
        <translation>Chỉ hiện văn bản. Bấm Esc để trở lại.</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Views and saved searches</source>
        <translation>Chế độ xem và tìm kiếm đã lưu</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tất cả bài viết</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Chưa đọc</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Có gắn sao</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Trên kệ</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>What the graph shows</source>
        <translation>Sơ đồ cho thấy gì</translation>
    </message>
    <message>
        <source>The {count} most frequent</source>
        <translation>{count} tên gặp nhiều nhất</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Hiện toàn bộ sơ đồ</translation>
    </message>
    <message>
        <source>Around {name}</source>
        <translation>Quanh {name}</translation>
    </message>
    <message>
        <source>Around a name</source>
        <translation>Quanh một tên</translation>
    </message>
    <message>
        <source>Choose a person or an organisation in the list.</source>
        <translation>Hãy chọn một người hay tổ chức trong danh sách.</translation>
    </message>
    <message>
        <source>The graph is being drawn…</source>
        <translation>Đang vẽ sơ đồ…</translation>
    </message>
    <message>
        <source>No people or organisations were found in the archive yet.</source>
        <translation>Chưa tìm thấy người hay tổ chức nào trong kho.</translation>
    </message>
    <message>
        <source>Names that stand in the same articles, joined by their strongest links, counted in the newest articles of each name. The wider a line, the more articles they share. Click a name for its page.</source>
        <translation>Những tên cùng có mặt trong các bài, nối với nhau bằng những liên hệ chặt nhất, tính theo các bài mới nhất của từng tên. Đường nối càng đậm thì càng có nhiều bài chung. Bấm vào một tên để mở trang của tên đó.</translation>
    </message>
    <message>
        <source>Names that stand in the same articles, joined by their strongest links. The wider a line, the more articles they share. Click a name for its page.</source>
        <translation>Các tên có trong cùng bài, nối với nhau bằng những mối liên hệ mạnh nhất. Đường càng đậm, số bài chung càng nhiều. Bấm vào một tên để mở trang của tên ấy.</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of who appears with whom</source>
        <translation>Sơ đồ ai có mặt cùng ai</translation>
    </message>
    <message>
        <source>Arrow keys go from name to name, Enter opens its page, plus and minus zoom, 0 shows all.</source>
        <translation>Phím mũi tên đi từ tên này sang tên khác, Enter mở trang, dấu cộng và trừ để phóng to thu nhỏ, 0 hiện tất cả.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>Sections of the guide</source>
        <translation>Các mục của hướng dẫn</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Nội dung hướng dẫn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Your articles</source>
        <translation>Các bài của bạn</translation>
    </message>
    <message>
        <source>All that you import stands here. Type in the box above to find something; accents are not needed. F7 shows the articles by person, body, tag, source and year.</source>
        <translation>Mọi thứ bạn nhập đều nằm ở đây. Gõ vào ô phía trên để tìm, không cần dấu. F7 cho xem bài theo người, tổ chức, thẻ, nguồn và năm.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc bài</translation>
    </message>
    <message>
        <source>People and organisations are marked in the text. If a name is marked wrongly, click on it and press P for a person, O for an organisation, or X for neither.</source>
        <translation>Người và tổ chức được đánh dấu ngay trong bài. Tên nào đánh dấu sai, hãy bấm vào rồi bấm P nếu là người, O nếu là tổ chức, X nếu không phải cả hai.</translation>
    </message>
    <message>
        <source>Tag and annotate</source>
        <translation>Gắn thẻ và ghi chú</translation>
    </message>
    <message>
        <source>Select words or a paragraph. T puts a tag, N writes a note, H highlights. All of it is listed here and saved at once; Ctrl+Z takes it back.</source>
        <translation>Chọn mấy chữ hoặc một đoạn. T để gắn thẻ, N để ghi chú, H để tô màu. Tất cả được liệt kê ở đây và lưu ngay; Ctrl+Z để hoàn tác.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Ctrl+E writes your notes with their passages and sources to a Word document, PDF, table or web page. The whole guide is in the menu Help; Shift+F1 opens it where you are.</source>
        <translation>Ctrl+E ghi các ghi chú cùng đoạn trích và nguồn ra tài liệu Word, PDF, bảng tính hoặc trang web. Toàn bộ hướng dẫn nằm trong trình đơn Trợ giúp; Shift+F1 mở đúng phần bạn đang dùng.</translation>
    </message>
</context>
<context>
    <name>HighlightImport</name>
    <message>
        <source>Highlights of other programs ({patterns});;All files (*)</source>
        <translation>Đoạn tô màu của chương trình khác ({patterns});;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Import highlights of another program</source>
        <translation>Nhập đoạn tô màu của chương trình khác</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Xem báo cáo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights were placed.</source>
        <translation>
            <numerusform>Đã đặt %Ln đoạn tô màu vào đúng vị trí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the archive already.</source>
        <translation>
            <numerusform>%Ln mục đã có sẵn trong kho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are kept without a place.</source>
        <translation>
            <numerusform>%Ln mục được giữ lại nhưng mất vị trí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be imported.</source>
        <translation>
            <numerusform>%Ln mục không nhập được.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped after {done} of {total}. Import the file again to go on.</source>
        <translation>Việc nhập đã dừng sau {done} trên {total} mục. Hãy nhập lại tệp để làm tiếp.</translation>
    </message>
</context>
<context>
    <name>HighlightRows</name>
    <message>
        <source>Passage or note</source>
        <translation>Đoạn trích, ghi chú</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Article or page</source>
        <translation>Bài hoặc trang</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Đã đặt</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Đã có sẵn</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Mất vị trí</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Không có bài</translation>
    </message>
    <message>
        <source>Several articles</source>
        <translation>Nhiều bài</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Trong thùng rác</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Không có chữ</translation>
    </message>
    <message>
        <source>It has its place.</source>
        <translation>Mục này đã có vị trí.</translation>
    </message>
    <message>
        <source>It has its place: the article was imported from the same file.</source>
        <translation>Mục này đã có vị trí: bài được nhập từ cùng một tệp.</translation>
    </message>
    <message>
        <source>It has its place: the article has the same address.</source>
        <translation>Mục này đã có vị trí: bài có cùng địa chỉ.</translation>
    </message>
    <message>
        <source>It has its place: the article has the same title.</source>
        <translation>Mục này đã có vị trí: bài có cùng tiêu đề.</translation>
    </message>
    <message>
        <source>It has its place: only this article has the passage.</source>
        <translation>Mục này đã có vị trí: chỉ bài này có đoạn trích đó.</translation>
    </message>
    <message>
        <source>It was in the archive already. Nothing was changed.</source>
        <translation>Mục này đã có sẵn trong kho. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The passage was not found in the article. It is kept as a note without a place: open the article, and choose its place there.</source>
        <translation>Không tìm thấy đoạn trích trong bài. Mục này được giữ lại như ghi chú mất vị trí: hãy mở bài rồi chọn vị trí cho nó.</translation>
    </message>
    <message>
        <source>The passage may stand in several places. It is kept as a note without a place: open the article, and choose its place there.</source>
        <translation>Đoạn trích có thể nằm ở nhiều vị trí. Mục này được giữ lại như ghi chú mất vị trí: hãy mở bài rồi chọn vị trí cho nó.</translation>
    </message>
    <message>
        <source>Its page is not in the archive. Save and import the page, then import the highlights again.</source>
        <translation>Trang của mục này không có trong kho. Hãy lưu và nhập trang đó, rồi nhập lại các đoạn tô màu.</translation>
    </message>
    <message>
        <source>Several articles may be meant. Open the right one, and write the note there yourself.</source>
        <translation>Mục này có thể thuộc nhiều bài. Hãy mở đúng bài và tự viết ghi chú ở đó.</translation>
    </message>
    <message>
        <source>Its article is in the trash. Restore the article, then import the highlights again.</source>
        <translation>Bài của mục này đang ở trong thùng rác. Hãy khôi phục bài, rồi nhập lại các đoạn tô màu.</translation>
    </message>
    <message>
        <source>It carries no text: there is no passage, no note and no tag that could be imported.</source>
        <translation>Mục này không có chữ: không có đoạn trích, ghi chú hay thẻ nào để nhập.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Đoạn trích</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>HighlightsDialog</name>
    <message>
        <source>Import of highlights</source>
        <translation>Nhập đoạn tô màu</translation>
    </message>
    <message>
        <source>Highlights of the file</source>
        <translation>Các đoạn tô màu trong tệp</translation>
    </message>
    <message>
        <source>Placed {count}</source>
        <translation>Đã đặt {count}</translation>
    </message>
    <message>
        <source>Already there {count}</source>
        <translation>Đã có sẵn {count}</translation>
    </message>
    <message>
        <source>Without a place {count}</source>
        <translation>Mất vị trí {count}</translation>
    </message>
    <message>
        <source>Not imported {count}</source>
        <translation>Không nhập được {count}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Tất cả {count}</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Kết quả nhập</translation>
    </message>
    <message>
        <source>Problems {count}</source>
        <translation>Có vấn đề {count}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Tất cả {count}</translation>
    </message>
    <message>
        <source>Imported {count}</source>
        <translation>Đã nhập {count}</translation>
    </message>
    <message>
        <source>Further captures {count}</source>
        <translation>Thêm bản lưu {count}</translation>
    </message>
    <message>
        <source>Already there {count}</source>
        <translation>Đã có sẵn {count}</translation>
    </message>
    <message>
        <source>Pages of the import</source>
        <translation>Các trang của lần nhập</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Clipboard</source>
        <translation>Bảng nhớ tạm</translation>
    </message>
    <message>
        <source>There is no page and no text on the clipboard. Select text in your browser, copy it, then paste it here.</source>
        <translation>Bảng nhớ tạm không có trang hay văn bản nào. Hãy chọn văn bản trong trình duyệt, sao chép rồi dán vào đây.</translation>
    </message>
    <message>
        <source>There is only a picture on the clipboard, and a picture has no text to read. Copy the text of the page, or save the page in your browser and import the file.</source>
        <translation>Bảng nhớ tạm chỉ có ảnh, mà ảnh thì không có chữ để đọc. Hãy sao chép văn bản của trang, hoặc lưu trang trong trình duyệt rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>That is only the address of a page, and this program never uses the network. Save the page in your browser (Ctrl+S, “Web page, complete”), then drop the saved file here.</source>
        <translation>Đây chỉ là địa chỉ của một trang, và chương trình này không bao giờ dùng mạng. Hãy lưu trang trong trình duyệt (Ctrl+S, “Trang web, hoàn chỉnh”) rồi thả tệp đã lưu vào đây.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Xem kết quả</translation>
    </message>
    <message>
        <source>1 page is a further capture of an article that was there.</source>
        <translation>1 trang là bản lưu mới của một bài đã có.</translation>
    </message>
    <message>
        <source>{count} pages are further captures of articles that were there.</source>
        <translation>{count} trang là bản lưu mới của các bài đã có.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the pages were in the archive already.</source>
        <translation>
            <numerusform>%Ln trang đã có sẵn trong kho lưu trữ.</numerusform>
        </translation>
    </message>
    <message>
        <source>This page was in the archive already. Nothing was changed.</source>
        <translation>Trang này đã có sẵn trong kho lưu trữ. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>All {count} pages were in the archive already. Nothing was changed.</source>
        <translation>Cả {count} trang đều đã có sẵn trong kho lưu trữ. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>{articles} imported.</source>
        <translation>Đã nhập {articles}.</translation>
    </message>
</context>
<context>
    <name>IndexPanel</name>
    <message>
        <source>Back to the articles</source>
        <translation>Trở lại danh sách bài</translation>
    </message>
    <message>
        <source>Search people and organisations</source>
        <translation>Tìm người và tổ chức</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Most articles</source>
        <translation>Nhiều bài nhất</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Name, A to Z</source>
        <translation>Tên, A đến Z</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Người và tổ chức</translation>
    </message>
    <message>
        <source>The first {count} names</source>
        <translation>{count} tên đầu tiên</translation>
    </message>
    <message>
        <source>Nobody is called so. Try fewer words; accents may be left out.</source>
        <translation>Không có ai tên như vậy. Hãy thử ít chữ hơn; có thể bỏ dấu.</translation>
    </message>
    <message>
        <source>No people or organisations were found in the archive yet.</source>
        <translation>Chưa tìm thấy người hay tổ chức nào trong kho.</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Views and counts (F7)</source>
        <translation>Chế độ xem và số đếm (F7)</translation>
    </message>
    <message>
        <source>Search articles, notes</source>
        <translation>Tìm bài, ghi chú</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>Tìm trong kho lưu trữ</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>Sắp xếp danh sách</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Xóa tìm kiếm</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Chế độ xem: {name}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>Title, A to Z</source>
        <translation>Tiêu đề, A đến Z</translation>
    </message>
    <message>
        <source>Title, Z to A</source>
        <translation>Tiêu đề, Z đến A</translation>
    </message>
    <message>
        <source>Source, A to Z</source>
        <translation>Nguồn, A đến Z</translation>
    </message>
    <message>
        <source>Source, Z to A</source>
        <translation>Nguồn, Z đến A</translation>
    </message>
    <message>
        <source>Tags, A to Z</source>
        <translation>Thẻ, A đến Z</translation>
    </message>
    <message>
        <source>Tags, Z to A</source>
        <translation>Thẻ, Z đến A</translation>
    </message>
    <message>
        <source>Most notes first</source>
        <translation>Nhiều ghi chú trước</translation>
    </message>
    <message>
        <source>Fewest notes first</source>
        <translation>Ít ghi chú trước</translation>
    </message>
    <message>
        <source>Imported last first</source>
        <translation>Mới nhập trước</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Phù hợp nhất</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} bài</translation>
    </message>
    <message>
        <source>{count} newest, more to come…</source>
        <translation>{count} bài mới nhất, đang tìm tiếp…</translation>
    </message>
    <message>
        <source>No title, text or note has all the words of “{words}”. Try fewer words; accents may be left out.</source>
        <translation>Không có tiêu đề, nội dung hay ghi chú nào chứa đủ các từ “{words}”. Hãy thử bớt từ; có thể gõ không dấu.</translation>
    </message>
    <message>
        <source>There are no articles in this view now.</source>
        <translation>Hiện không có bài viết nào ở đây.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Không có gì ở đây</translation>
    </message>
    <message>
        <source>All articles are on the shelf or in the trash. Press F7 to see these views.</source>
        <translation>Mọi bài viết đang ở kệ hoặc trong thùng rác. Bấm F7 để xem các mục này.</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>Notes without a place</source>
        <translation>Ghi chú mất vị trí</translation>
    </message>
    <message>
        <source>These notes and tags are kept, but what they were written on was not found again in the text of today. Open each one, and choose its place beside the article.</source>
        <translation>Các ghi chú và thẻ này vẫn được giữ, nhưng không tìm lại được đoạn mà chúng gắn vào trong văn bản hiện nay. Hãy mở từng mục và chọn vị trí cho nó ở cạnh bài.</translation>
    </message>
    <message>
        <source>All notes and tags have their places.</source>
        <translation>Mọi ghi chú và thẻ đều đã có vị trí.</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>LostSection</name>
    <message>
        <source>Notes and tags without a place</source>
        <translation>Ghi chú và thẻ mất vị trí</translation>
    </message>
    <message>
        <source>Where it may belong</source>
        <translation>Vị trí có thể đúng</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>Đặt vào đây</translation>
    </message>
    <message>
        <source>To the current paragraph</source>
        <translation>Đặt vào đoạn đang chọn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>1 note without a place</source>
        <translation>1 ghi chú mất vị trí</translation>
    </message>
    <message>
        <source>{count} notes without a place</source>
        <translation>{count} ghi chú mất vị trí</translation>
    </message>
    <message>
        <source>Looking for its place…</source>
        <translation>Đang tìm vị trí…</translation>
    </message>
    <message>
        <source>Paragraph {number}: {percent} alike</source>
        <translation>Đoạn {number}: giống {percent}</translation>
    </message>
    <message>
        <source>It may belong here:</source>
        <translation>Có thể thuộc về đây:</translation>
    </message>
    <message>
        <source>Nothing on the page is like what it was on. Click the paragraph to which it belongs.</source>
        <translation>Không có đoạn nào giống đoạn cũ. Hãy bấm vào đoạn mà nó thuộc về.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Archive Reader</source>
        <translation>Archive Reader</translation>
    </message>
    <message>
        <source>Wait until the work at the foot of the window has ended, then choose the language again.</source>
        <translation>Hãy đợi công việc ở cuối cửa sổ kết thúc rồi chọn lại ngôn ngữ.</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Tags and notes beside the text</source>
        <translation>Thẻ và ghi chú bên lề</translation>
    </message>
    <message>
        <source>{count} more: click to see them all</source>
        <translation>Còn {count} mục nữa: bấm để xem tất cả</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>The trash is empty.</source>
        <translation>Thùng rác trống.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Xóa vĩnh viễn</translation>
    </message>
    <message>
        <source>Delete {articles} for ever?</source>
        <translation>Xóa vĩnh viễn {articles}?</translation>
    </message>
    <message>
        <source>The text, the imported page, your tags and your notes are lost. This cannot be undone.</source>
        <translation>Văn bản, trang đã nhập, các thẻ và ghi chú của bạn sẽ mất. Không thể hoàn tác việc này.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ lại</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>The facts of “{title}” were corrected.</source>
        <translation>Đã sửa thông tin của “{title}”.</translation>
    </message>
    <message>
        <source>“{text}” is left out. Its notes are kept.</source>
        <translation>Đã ẩn “{text}”. Ghi chú của đoạn vẫn được giữ.</translation>
    </message>
    <message>
        <source>“{text}” belongs to the article again.</source>
        <translation>Đã đưa “{text}” trở lại bài.</translation>
    </message>
</context>
<context>
    <name>MergedDialog</name>
    <message>
        <source>Taken over from a colleague</source>
        <translation>Đã nhận bài từ đồng nghiệp</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>Made by {author} on {moment}</source>
        <translation>Do {author} lập ngày {moment}</translation>
    </message>
    <message>
        <source>Where the two archives say different things</source>
        <translation>Những chỗ hai kho khác nhau</translation>
    </message>
    <message>
        <source>Two versions of a note, now side by side:</source>
        <translation>Hai bản của một ghi chú, nay để cạnh nhau:</translation>
    </message>
    <message>
        <source>Decided otherwise here, and left so:</source>
        <translation>Ở đây đã quyết định khác và được giữ nguyên:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>New articles: {count}</source>
        <translation>Bài mới: {count}</translation>
    </message>
    <message>
        <source>further captures: {count}</source>
        <translation>bản lưu thêm: {count}</translation>
    </message>
    <message>
        <source>back from the trash: {count}</source>
        <translation>lấy lại từ thùng rác: {count}</translation>
    </message>
    <message>
        <source>notes and tags added: {count}</source>
        <translation>ghi chú và thẻ thêm vào: {count}</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation>thay đổi: {count}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Recogniser model</source>
        <translation>Mô hình nhận dạng</translation>
    </message>
    <message>
        <source>The program finds people and organisations by itself. If your office has a model of its own, a transformer that marks names, it can read with that instead, without a network.</source>
        <translation>Chương trình tự tìm người và tổ chức. Nếu cơ quan bạn có mô hình riêng, loại transformer đánh dấu tên, chương trình có thể đọc bằng mô hình đó, không cần mạng.</translation>
    </message>
    <message>
        <source>Its folder must hold three files:
•  model.onnx – the model, for ONNX Runtime
•  tokenizer.json – its tokenizer, as Hugging Face&apos;s tokenizers saves it
•  labels.json – its labels by number, such as [&quot;O&quot;, &quot;B-PER&quot;, &quot;I-PER&quot;, &quot;B-ORG&quot;, &quot;I-ORG&quot;]
Such a model reads more slowly. What is in the archive keeps its names until they are recognised again.</source>
        <translation>Thư mục của mô hình phải có ba tệp:
•  model.onnx – mô hình, dùng cho ONNX Runtime
•  tokenizer.json – bộ tách từ, do thư viện tokenizers của Hugging Face lưu
•  labels.json – các nhãn theo số thứ tự, ví dụ [&quot;O&quot;, &quot;B-PER&quot;, &quot;I-PER&quot;, &quot;B-ORG&quot;, &quot;I-ORG&quot;]
Mô hình như vậy đọc chậm hơn. Những gì đã có trong kho giữ nguyên tên cho đến khi được nhận dạng lại.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Read without a model</source>
        <translation>Đọc không dùng mô hình</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The model in {folder} reads.</source>
        <translation>Đang đọc bằng mô hình trong {folder}.</translation>
    </message>
    <message>
        <source>The program reads by itself, without a model.</source>
        <translation>Chương trình tự đọc, không dùng mô hình.</translation>
    </message>
    <message>
        <source>The model in {folder} is being tried…</source>
        <translation>Đang thử mô hình trong {folder}…</translation>
    </message>
    <message>
        <source>The choice is as it was before.</source>
        <translation>Lựa chọn vẫn như trước.</translation>
    </message>
    <message>
        <source>Choose the folder of the model</source>
        <translation>Chọn thư mục của mô hình</translation>
    </message>
</context>
<context>
    <name>NamePopup</name>
    <message>
        <source>Names to choose from</source>
        <translation>Các tên để chọn</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter takes   ·   Esc closes</source>
        <translation>↑ ↓ chọn   ·   Enter lấy   ·   Esc đóng</translation>
    </message>
    <message>
        <source>Who or what it means</source>
        <translation>Tên này chỉ ai, tổ chức nào</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Tên mới</translation>
    </message>
    <message>
        <source>Enter renames   ·   Esc closes</source>
        <translation>Enter đổi tên   ·   Esc đóng</translation>
    </message>
    <message>
        <source>A new name: “{name}”</source>
        <translation>Tên mới: “{name}”</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>Lưu ghi chú (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Put the draft aside (Esc). Nothing is lost.</source>
        <translation>Cất bản nháp (Esc). Không mất gì cả.</translation>
    </message>
    <message>
        <source>Change the note on the article</source>
        <translation>Sửa ghi chú cho toàn bài</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Ghi chú cho toàn bài</translation>
    </message>
    <message>
        <source>Change the note on paragraph {number}</source>
        <translation>Sửa ghi chú ở đoạn {number}</translation>
    </message>
    <message>
        <source>Note on paragraph {number}</source>
        <translation>Ghi chú cho đoạn {number}</translation>
    </message>
    <message>
        <source>Note on a paragraph that is left out</source>
        <translation>Ghi chú cho đoạn bị lược bỏ</translation>
    </message>
    <message>
        <source>Show how the note will look</source>
        <translation>Xem ghi chú khi hiển thị</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Write your note. @ names a person or a body, [[ an article.</source>
        <translation>Viết ghi chú. Gõ @ để nêu người hoặc tổ chức, [[ để nêu bài.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Nội dung ghi chú</translation>
    </message>
    <message>
        <source>Names and titles to choose from</source>
        <translation>Tên và tiêu đề để chọn</translation>
    </message>
</context>
<context>
    <name>NotePreview</name>
    <message>
        <source>The note as it will look</source>
        <translation>Ghi chú khi hiển thị</translation>
    </message>
</context>
<context>
    <name>NotebookDelegate</name>
    <message>
        <source>The whole article</source>
        <translation>Toàn bài</translation>
    </message>
</context>
<context>
    <name>NotebookDesk</name>
    <message>
        <source>More than {count}</source>
        <translation>Hơn {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes and tags</source>
        <translation>
            <numerusform>%Ln ghi chú và thẻ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookModel</name>
    <message>
        <source>Tag: {name}</source>
        <translation>Thẻ: {name}</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Tô màu</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Ghi chú: {text}</translation>
    </message>
</context>
<context>
    <name>NotebookPanel</name>
    <message>
        <source>Tags, notes and highlights of the archive</source>
        <translation>Thẻ, ghi chú và đoạn tô màu của kho</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Newest articles first</source>
        <translation>Bài mới nhất trước</translation>
    </message>
    <message>
        <source>Oldest articles first</source>
        <translation>Bài cũ nhất trước</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>Sửa gần đây nhất</translation>
    </message>
    <message>
        <source>Tag, A to Z</source>
        <translation>Thẻ, A đến Z</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Nothing answers</source>
        <translation>Không có mục nào phù hợp</translation>
    </message>
    <message>
        <source>Choose fewer filters, or type fewer words.</source>
        <translation>Hãy bỏ bớt bộ lọc hoặc gõ ít từ hơn.</translation>
    </message>
    <message>
        <source>The notebook is empty</source>
        <translation>Sổ ghi chép còn trống</translation>
    </message>
    <message>
        <source>What you tag, note and highlight in the articles is gathered here.</source>
        <translation>Những gì bạn gắn thẻ, ghi chú và tô màu trong các bài được tập hợp ở đây.</translation>
    </message>
</context>
<context>
    <name>NotesDelegate</name>
    <message>
        <source>Paragraph {number}</source>
        <translation>Đoạn {number}</translation>
    </message>
    <message>
        <source>A paragraph that is left out</source>
        <translation>Đoạn bị lược bỏ</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>Toàn bài</translation>
    </message>
    <message>
        <source>Draft, not saved: {text}</source>
        <translation>Bản nháp, chưa lưu: {text}</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Nothing here yet. Click a paragraph, then press T to tag it or N to write a note.</source>
        <translation>Chưa có gì ở đây. Hãy bấm vào một đoạn, rồi bấm T để gắn thẻ hoặc N để viết ghi chú.</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Paragraph {number}: {quote}</source>
        <translation>Đoạn {number}: {quote}</translation>
    </message>
    <message>
        <source>A paragraph that is left out: {quote}</source>
        <translation>Đoạn bị lược bỏ: {quote}</translation>
    </message>
    <message>
        <source>{what}. On the words: {quote}</source>
        <translation>{what}. Ở đoạn: {quote}</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Thẻ: {name}</translation>
    </message>
    <message>
        <source>Highlight: {quote}</source>
        <translation>Tô màu: {quote}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Ghi chú: {text}</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>Toàn bài</translation>
    </message>
    <message>
        <source>Draft of a note, not saved</source>
        <translation>Bản nháp ghi chú, chưa lưu</translation>
    </message>
</context>
<context>
    <name>NotesRows</name>
    <message>
        <source>Tags and notes</source>
        <translation>Thẻ và ghi chú</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>OnlyButton</name>
    <message>
        <source>Only articles with “{name}”. Click to show all again.</source>
        <translation>Chỉ các bài có “{name}”. Bấm để hiện lại tất cả.</translation>
    </message>
    <message>
        <source>Only with “{name}”</source>
        <translation>Chỉ bài có “{name}”</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Headings of this article</source>
        <translation>Các đề mục của bài</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>This page has no text.</source>
        <translation>Trang này không có nội dung.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bị lược bỏ</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Đưa trở lại</translation>
    </message>
    <message>
        <source>A picture of the page, without a description</source>
        <translation>Ảnh của trang, không có chú thích</translation>
    </message>
    <message>
        <source>A picture that cannot be shown</source>
        <translation>Ảnh không hiển thị được</translation>
    </message>
    <message>
        <source>A picture that cannot be shown: {description}</source>
        <translation>Ảnh không hiển thị được: {description}</translation>
    </message>
    <message>
        <source>{count} captures: {moment}</source>
        <translation>{count} bản lưu: {moment}</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>No article is open</source>
        <translation>Chưa mở bài nào</translation>
    </message>
    <message>
        <source>Choose an article in the list. Its text, its people and organisations, and your notes show here.</source>
        <translation>Hãy chọn một bài trong danh sách. Nội dung bài, các cá nhân, tổ chức được nhắc đến và ghi chú của bạn sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Tags of the selected passage</source>
        <translation>Thẻ của đoạn được chọn</translation>
    </message>
    <message>
        <source>Tags of this paragraph</source>
        <translation>Thẻ của đoạn này</translation>
    </message>
    <message>
        <source>Tags of the whole article</source>
        <translation>Thẻ của toàn bài</translation>
    </message>
    <message>
        <source>Tag {articles}</source>
        <translation>Gắn thẻ cho {articles}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy the picture</source>
        <translation>Sao chép ảnh</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A command, an article, a tag, a name…</source>
        <translation>Lệnh, bài viết, thẻ, tên…</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>Đi tới hoặc làm</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Kết quả phù hợp</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Không có gì mang tên này.</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter does it   ·   Esc closes</source>
        <translation>↑ ↓ để chọn   ·   Enter để thực hiện   ·   Esc để đóng</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Import pages…</source>
        <translation>Nhập trang web…</translation>
    </message>
    <message>
        <source>Open the sample archive</source>
        <translation>Mở kho bài mẫu</translation>
    </message>
    <message>
        <source>Your archive is empty</source>
        <translation>Kho lưu trữ còn trống</translation>
    </message>
    <message>
        <source>Import web pages that you saved from your browser. Their text is kept on this computer, with the people and organisations in it.</source>
        <translation>Hãy nhập các trang web bạn đã lưu từ trình duyệt. Nội dung được giữ trên máy tính này, cùng tên các cá nhân, tổ chức có trong bài.</translation>
    </message>
    <message>
        <source>You can also drop files and folders anywhere on this window.</source>
        <translation>Bạn cũng có thể thả tệp và thư mục vào bất cứ đâu trong cửa sổ này.</translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message>
        <source>The backup is checked and put in the place of the archive.</source>
        <translation>Bản sao lưu đang được kiểm tra và đưa vào thay cho kho lưu trữ.</translation>
    </message>
    <message>
        <source>What can be read of the archive is saved into a new one. The damaged file is kept.</source>
        <translation>Những gì còn đọc được của kho lưu trữ đang được lưu vào kho mới. Tệp hỏng được giữ lại.</translation>
    </message>
    <message>
        <source>The archive is made ready for this version of the program. A large one takes some minutes.</source>
        <translation>Kho lưu trữ đang được chuẩn bị cho phiên bản này của chương trình. Kho lớn mất vài phút.</translation>
    </message>
</context>
<context>
    <name>PatienceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Nearly done…</source>
        <translation>Sắp xong…</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>1 mention</source>
        <translation>1 lần nhắc</translation>
    </message>
    <message>
        <source>{count} mentions</source>
        <translation>{count} lần nhắc</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 chỗ</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} chỗ</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>1 tên</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count} tên</translation>
    </message>
    <message>
        <source>{month}: {articles}</source>
        <translation>{month}: {articles}</translation>
    </message>
</context>
<context>
    <name>PeopleDesk</name>
    <message>
        <source>“{alias}” and “{name}” are two now.</source>
        <translation>“{alias}” và “{name}” nay là hai.</translation>
    </message>
    <message>
        <source>“{alias}” is another name of “{name}” now.</source>
        <translation>“{alias}” nay là tên khác của “{name}”.</translation>
    </message>
    <message>
        <source>“{old}” is called “{name}” now.</source>
        <translation>“{old}” nay mang tên “{name}”.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Đổi tên “{name}”</translation>
    </message>
    <message>
        <source>“{name}” is the same as</source>
        <translation>“{name}” cũng chính là</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Nobody is chosen</source>
        <translation>Chưa chọn ai</translation>
    </message>
    <message>
        <source>Choose a person or an organisation in the list: who they appear with, when, and in which words.</source>
        <translation>Hãy chọn một người hay tổ chức trong danh sách để xem có mặt cùng ai, khi nào và trong câu văn nào.</translation>
    </message>
    <message>
        <source>Page, graph and review</source>
        <translation>Trang, sơ đồ và rà soát</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Sơ đồ</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Trang {page}/{count}</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Hiện cả trang giấy</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Vừa bề ngang</translation>
    </message>
    <message>
        <source>Show the page as wide as the window</source>
        <translation>Hiện trang giấy rộng bằng cửa sổ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ProgressPane</name>
    <message>
        <source>Looking for pages…</source>
        <translation>Đang tìm các trang…</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Đang đọc lại…</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Tiến độ nhập</translation>
    </message>
    <message>
        <source>Progress of the reading</source>
        <translation>Tiến độ đọc lại</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Dừng nhập</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Dừng đọc lại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>{done} of {total} files  ·  {pages}</source>
        <translation>{done}/{total} tệp  ·  {pages}</translation>
    </message>
    <message>
        <source>Read again: {done} of {total}</source>
        <translation>Đọc lại: {done}/{total}</translation>
    </message>
    <message>
        <source>Recognised again: {done} of {total}</source>
        <translation>Đã nhận dạng lại: {done} trên {total}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} thay đổi</translation>
    </message>
    <message>
        <source>Merged: {done} of {total} articles</source>
        <translation>Đã nhập: {done}/{total} bài</translation>
    </message>
    <message>
        <source>Highlights: {done} of {total}</source>
        <translation>Đoạn tô màu: {done} trên {total}</translation>
    </message>
    <message>
        <source>Looking through the database…</source>
        <translation>Đang kiểm tra cơ sở dữ liệu…</translation>
    </message>
    <message>
        <source>Imported pages: {done} of {total}</source>
        <translation>Trang đã nhập: {done}/{total}</translation>
    </message>
    <message>
        <source>Search: {done} of {total}</source>
        <translation>Phần tìm kiếm: {done}/{total}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Đang tạm dừng</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Stopping… what is done stays.</source>
        <translation>Đang dừng… phần đã xong vẫn được giữ.</translation>
    </message>
    <message>
        <source>Checking the bundle…</source>
        <translation>Đang kiểm tra tệp…</translation>
    </message>
    <message>
        <source>Progress of the merge</source>
        <translation>Tiến độ nhập</translation>
    </message>
    <message>
        <source>Cancel the merge</source>
        <translation>Hủy việc nhập</translation>
    </message>
    <message>
        <source>Reading the highlights…</source>
        <translation>Đang đọc các đoạn tô màu…</translation>
    </message>
    <message>
        <source>Progress of the import of highlights</source>
        <translation>Tiến độ nhập đoạn tô màu</translation>
    </message>
    <message>
        <source>Cancel the import of highlights</source>
        <translation>Hủy việc nhập đoạn tô màu</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Tiến độ kiểm tra</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Hủy kiểm tra</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Tiến tới</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục cha</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Lên thư mục cha</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Tạo một thư mục mới</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Dạng danh sách</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Chuyển sang dạng danh sách</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Dạng chi tiết</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Chuyển sang dạng chi tiết</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Thanh bên</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Danh sách vị trí và dấu trang</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Các tệp</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Xem trong:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Loại tệp:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Tên tệp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Chọn</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Tất cả tệp (*)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Hiện tệp ẩn</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Vị trí gần đây</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có sẵn.
Bạn có muốn thay thế không?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Bạn có chắc muốn xóa “%1” không?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Không tìm thấy tệp.
Hãy kiểm tra lại tên tệp.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Không tìm thấy thư mục.
Hãy kiểm tra lại tên thư mục.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa đổi</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>Insert Unicode control character</source>
        <translation>Chèn ký tự điều khiển Unicode</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Sao chép địa chỉ &amp;liên kết</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>{mentions} in all</source>
        <translation>Tất cả {mentions}</translation>
    </message>
    <message>
        <source>{mentions} in one article</source>
        <translation>{mentions} trong một bài</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>giống nhau {percent}</translation>
    </message>
</context>
<context>
    <name>ReadLine</name>
    <message>
        <source>How much of the article is read</source>
        <translation>Đã đọc được bao nhiêu phần của bài</translation>
    </message>
</context>
<context>
    <name>ReadingActions</name>
    <message>
        <source>Star</source>
        <translation>Gắn sao</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Đánh dấu đã đọc</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>Cất lên kệ</translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>Khôi phục từ thùng rác</translation>
    </message>
    <message>
        <source>Delete for ever…</source>
        <translation>Xóa vĩnh viễn…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Dọn sạch thùng rác…</translation>
    </message>
    <message>
        <source>Back to the last article</source>
        <translation>Trở lại bài trước đó</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Đi tới</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Bài tiếp theo</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Bài phía trước</translation>
    </message>
    <message>
        <source>Headings of this article</source>
        <translation>Các đề mục của bài</translation>
    </message>
    <message>
        <source>Look of the text…</source>
        <translation>Cách trình bày chữ…</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Chỉ hiện văn bản</translation>
    </message>
</context>
<context>
    <name>Recognising</name>
    <message>
        <source>A better recogniser is here: {articles} can be recognised again.</source>
        <translation>Đã có bộ nhận dạng tốt hơn: {articles} có thể được nhận dạng lại.</translation>
    </message>
    <message>
        <source>Recognise again</source>
        <translation>Nhận dạng lại</translation>
    </message>
    <message>
        <source>All names are as the present recogniser finds them.</source>
        <translation>Mọi tên đều đã theo kết quả của bộ nhận dạng hiện tại.</translation>
    </message>
    <message>
        <source>Recognise the names again</source>
        <translation>Nhận dạng lại tên</translation>
    </message>
    <message>
        <source>Find the people and organisations of {articles} again?</source>
        <translation>Tìm lại người và tổ chức trong {articles}?</translation>
    </message>
    <message>
        <source>This may take a while; you can go on working, pause it or cancel it, and go on another day. The texts stay as they are, and so do your corrections, notes and tags.</source>
        <translation>Việc này có thể mất một lúc; bạn vẫn làm việc tiếp được, có thể tạm dừng hoặc hủy rồi tiếp tục vào hôm khác. Văn bản giữ nguyên, các chỗ bạn đã sửa, ghi chú và thẻ cũng vậy.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} texts have other names now.</source>
        <translation>
            <numerusform>%Ln trên {total} văn bản nay có tên khác trước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are still to be done.</source>
        <translation>
            <numerusform>Còn %Ln văn bản chưa làm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be done and keep the names they have. The first: {reason}</source>
        <translation>
            <numerusform>%Ln văn bản không nhận dạng lại được và giữ nguyên các tên đang có. Văn bản đầu tiên: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>What is imported from now on is read so. {articles} can be recognised again.</source>
        <translation>Từ nay, những gì được nhập sẽ được đọc như vậy. {articles} có thể được nhận dạng lại.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Open the article</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Lưu kết quả…</translation>
    </message>
    <message>
        <source>A table (CSV) that Excel and LibreOffice open</source>
        <translation>Bảng CSV, mở được bằng Excel và LibreOffice</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Article, or what to do</source>
        <translation>Bài, hoặc việc cần làm</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Đã nhập</translation>
    </message>
    <message>
        <source>Further capture</source>
        <translation>Thêm bản lưu</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Đã có sẵn</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Có vấn đề</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Page in the file</source>
        <translation>Trang trong tệp</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Read the whole archive again</source>
        <translation>Đọc lại toàn bộ kho lưu trữ</translation>
    </message>
    <message>
        <source>Read all articles again with this version of the program?</source>
        <translation>Đọc lại tất cả các bài bằng phiên bản này của chương trình?</translation>
    </message>
    <message>
        <source>This may take a while; you can go on working, pause it or cancel it. Notes, tags and corrections stay. Notes that do not find their place again are listed.</source>
        <translation>Việc này có thể mất một lúc; bạn vẫn làm việc bình thường, có thể tạm dừng hoặc hủy. Ghi chú, thẻ và những chỗ đã sửa vẫn được giữ. Ghi chú không tìm lại được vị trí sẽ được liệt kê.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>1 note lost its place.</source>
        <translation>1 ghi chú bị mất vị trí.</translation>
    </message>
    <message>
        <source>{count} notes lost their places.</source>
        <translation>{count} ghi chú bị mất vị trí.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Xem các ghi chú</translation>
    </message>
    <message>
        <source>The text is the same as before.</source>
        <translation>Nội dung vẫn như trước.</translation>
    </message>
    <message>
        <source>The article has another text now.</source>
        <translation>Nội dung của bài đã thay đổi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} articles have another text now.</source>
        <translation>
            <numerusform>%Ln/{total} bài có nội dung thay đổi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read again and keep the text they have. The first: {reason}</source>
        <translation>
            <numerusform>%Ln bản không đọc lại được và giữ nguyên nội dung đang có. Bản đầu tiên: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rescued</name>
    <message>
        <source>The archive was repaired: {articles} and {notes} notes, tags and highlights are saved.</source>
        <translation>Đã sửa chữa kho lưu trữ: giữ được {articles} và {notes} ghi chú, thẻ, đoạn tô màu.</translation>
    </message>
    <message>
        <source>Not everything could be read: {parts}.</source>
        <translation>Không đọc được toàn bộ: {parts}.</translation>
    </message>
    <message>
        <source>Notes whose articles are lost were written to {path}.</source>
        <translation>Các ghi chú có bài bị mất được ghi vào {path}.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {path}.</source>
        <translation>Tệp hỏng được giữ tại {path}.</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>bài viết</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>imported pages</source>
        <translation>trang đã nhập</translation>
    </message>
    <message>
        <source>notes and tags</source>
        <translation>ghi chú và thẻ</translation>
    </message>
    <message>
        <source>names</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>what the program keeps for itself</source>
        <translation>dữ liệu riêng của chương trình</translation>
    </message>
</context>
<context>
    <name>ResumeBar</name>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Continue the import</source>
        <translation>Tiếp tục nhập</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để vậy</translation>
    </message>
    <message>
        <source>Leave the import as it is</source>
        <translation>Để nguyên lần nhập</translation>
    </message>
    <message>
        <source>What was imported stays. You can import the rest whenever you like.</source>
        <translation>Những gì đã nhập vẫn được giữ. Bạn có thể nhập phần còn lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>An import was cut off. 1 page was done, and is safe.</source>
        <translation>Một lần nhập bị ngắt giữa chừng. 1 trang đã xong và an toàn.</translation>
    </message>
    <message>
        <source>An import was cut off. {count} pages were done, and are safe.</source>
        <translation>Một lần nhập bị ngắt giữa chừng. {count} trang đã xong và an toàn.</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>“{name}” is not marked in this article any more.</source>
        <translation>“{name}” không còn được đánh dấu trong bài này nữa.</translation>
    </message>
    <message>
        <source>“{name}” is not marked in any article any more.</source>
        <translation>“{name}” không còn được đánh dấu trong bài nào nữa.</translation>
    </message>
    <message>
        <source>“{name}” is a person in this article now.</source>
        <translation>“{name}” nay là người trong bài này.</translation>
    </message>
    <message>
        <source>“{name}” is a person, everywhere.</source>
        <translation>“{name}” là người, trong mọi bài.</translation>
    </message>
    <message>
        <source>“{name}” is an organisation in this article now.</source>
        <translation>“{name}” nay là tổ chức trong bài này.</translation>
    </message>
    <message>
        <source>“{name}” is an organisation, everywhere.</source>
        <translation>“{name}” là tổ chức, trong mọi bài.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are one now.</source>
        <translation>“{first}” và “{second}” nay là một.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” stay two.</source>
        <translation>“{first}” và “{second}” vẫn là hai.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>The name in its contexts</source>
        <translation>Tên trong các ngữ cảnh</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Names that may mean the same are still being looked for…</source>
        <translation>Đang tìm các tên có thể chỉ cùng một đối tượng…</translation>
    </message>
    <message>
        <source>Nothing is doubtful</source>
        <translation>Không có tên nào chưa chắc chắn</translation>
    </message>
    <message>
        <source>Names of which the program is unsure, and names that may mean the same, are asked about here. Articles that an older version has read can be recognised again, in the File menu.</source>
        <translation>Những tên mà chương trình chưa chắc chắn và những tên có thể chỉ cùng một đối tượng sẽ được hỏi tại đây. Các bài do phiên bản cũ đọc có thể được nhận dạng lại, trong trình đơn Tệp.</translation>
    </message>
    <message>
        <source>Looking for names to ask about</source>
        <translation>Đang tìm các tên cần hỏi</translation>
    </message>
    <message>
        <source>Names that may mean the same are still being looked for. In a large archive this takes a while.</source>
        <translation>Chương trình đang tìm các tên có thể chỉ cùng một đối tượng. Với kho lưu trữ lớn, việc này mất một lúc.</translation>
    </message>
    <message>
        <source>Is this a person?</source>
        <translation>Đây có phải là một người không?</translation>
    </message>
    <message>
        <source>Is this an organisation?</source>
        <translation>Đây có phải là một tổ chức không?</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Là người</translation>
    </message>
    <message>
        <source>An organisation</source>
        <translation>Là tổ chức</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Không phải cả hai</translation>
    </message>
    <message>
        <source>Are these one person?</source>
        <translation>Đây có phải là một người không?</translation>
    </message>
    <message>
        <source>Are these one organisation?</source>
        <translation>Đây có phải là một tổ chức không?</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Là một</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Là hai</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Chỉ ở đây</translation>
    </message>
    <message>
        <source>The answer holds for the article of the first context alone</source>
        <translation>Câu trả lời chỉ áp dụng cho bài của ngữ cảnh đầu tiên</translation>
    </message>
    <message>
        <source>Fix in the article</source>
        <translation>Sửa trong bài</translation>
    </message>
    <message>
        <source>Open the article there: select the right words, then press B</source>
        <translation>Mở bài tại chỗ đó: chọn đúng các chữ của tên, rồi bấm B</translation>
    </message>
    <message>
        <source>more than {mentions}</source>
        <translation>hơn {mentions}</translation>
    </message>
    <message>
        <source>The program is unsure ({percent}): {mentions} in {articles}.</source>
        <translation>Chương trình chưa chắc chắn ({percent}): {mentions} trong {articles}.</translation>
    </message>
    <message>
        <source>The name is short, so the answer holds for this article alone.</source>
        <translation>Tên này ngắn, nên câu trả lời chỉ áp dụng cho bài này.</translation>
    </message>
    <message>
        <source>Elsewhere it is taken for an organisation: {articles}.</source>
        <translation>Ở nơi khác, tên này được hiểu là tổ chức: {articles}.</translation>
    </message>
    <message>
        <source>Elsewhere it is taken for a person: {articles}.</source>
        <translation>Ở nơi khác, tên này được hiểu là người: {articles}.</translation>
    </message>
    <message>
        <source>The names are {percent} alike.</source>
        <translation>Hai tên giống nhau {percent}.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>formerly</source>
        <translation>nguyên</translation>
    </message>
    <message>
        <source>The post was told in this article. Click to open it.</source>
        <translation>Bài này nói đến chức vụ ấy. Bấm để mở bài.</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>This archive is open for reading only: its folder or its disk is write-protected. You can read, search and export. To change it, copy its folder to a place where you may write.</source>
        <translation>Kho lưu trữ này đang mở ở chế độ chỉ đọc vì thư mục hoặc ổ đĩa được bảo vệ chống ghi. Bạn có thể đọc, tìm kiếm và xuất. Muốn sửa đổi, hãy sao chép thư mục kho sang nơi bạn có quyền ghi.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time. What you had saved is all there.</source>
        <translation>Lần trước chương trình đã kết thúc đột ngột. Những gì bạn đã lưu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>The program was cut off the last time, by a power cut perhaps. What you had saved is all there.</source>
        <translation>Lần trước chương trình bị ngắt giữa chừng, có thể do mất điện. Những gì bạn đã lưu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>1 note that was not finished is kept as a draft.</source>
        <translation>1 ghi chú viết dở được giữ lại dưới dạng bản nháp.</translation>
    </message>
    <message>
        <source>{count} notes that were not finished are kept as drafts.</source>
        <translation>{count} ghi chú viết dở được giữ lại dưới dạng bản nháp.</translation>
    </message>
    <message>
        <source>Go to the draft</source>
        <translation>Đến bản nháp</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Xem báo cáo</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Sao chép báo cáo</translation>
    </message>
    <message>
        <source>The archive lies in a folder that {name} synchronises. Its copies elsewhere may be incomplete, and two computers may overwrite each other&apos;s work. Close the program, move the folder of the archive out of there, and keep only backups in {name}.</source>
        <translation>Kho lưu trữ nằm trong thư mục được {name} đồng bộ. Bản sao ở nơi khác có thể không đầy đủ và hai máy tính có thể ghi đè công việc của nhau. Hãy đóng chương trình, chuyển thư mục kho ra chỗ khác và chỉ để bản sao lưu trong {name}.</translation>
    </message>
    <message>
        <source>The archive lies on a network drive. If the connection breaks while you write, or a colleague opens it at the same time, it may be damaged. Close the program, move the folder of the archive to a disk of this computer, and keep only backups on the network drive.</source>
        <translation>Kho lưu trữ nằm trên ổ đĩa mạng. Nếu mất kết nối trong lúc ghi, hoặc đồng nghiệp mở cùng lúc, kho có thể bị hỏng. Hãy đóng chương trình, chuyển thư mục kho sang ổ đĩa của máy tính này và chỉ để bản sao lưu trên ổ đĩa mạng.</translation>
    </message>
    <message>
        <source>Don&apos;t warn again for this folder</source>
        <translation>Không cảnh báo nữa với thư mục này</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Ways to go on</source>
        <translation>Các cách gõ tiếp</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What to do with the selected passage</source>
        <translation>Việc cần làm với đoạn được chọn</translation>
    </message>
    <message>
        <source>Highlight: {color}</source>
        <translation>Tô màu: {color}</translation>
    </message>
    <message>
        <source>Take the highlight away</source>
        <translation>Bỏ tô màu</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>The correction of “{name}” was taken back.</source>
        <translation>Đã rút lại việc sửa “{name}”.</translation>
    </message>
</context>
<context>
    <name>SettlingPane</name>
    <message>
        <source>Progress of the correction</source>
        <translation>Tiến độ sửa tên</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel the correction</source>
        <translation>Hủy việc sửa tên</translation>
    </message>
    <message>
        <source>Take the correction back; all articles will be as they were before it</source>
        <translation>Rút lại việc sửa; tất cả các bài sẽ trở lại như trước khi sửa</translation>
    </message>
    <message>
        <source>“{name}” is being updated in all articles: {done} of {total}</source>
        <translation>Đang cập nhật “{name}” trong tất cả các bài: {done}/{total}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Where they are typed</source>
        <translation>Tùy vị trí đang làm việc</translation>
    </message>
    <message>
        <source>From the search box into the list</source>
        <translation>Từ ô tìm kiếm xuống danh sách</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Mũi tên xuống</translation>
    </message>
    <message>
        <source>Read the selected article</source>
        <translation>Đọc bài đã chọn</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Paragraph up or down on the page</source>
        <translation>Lên hoặc xuống một đoạn trong bài</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Mũi tên lên, xuống</translation>
    </message>
    <message>
        <source>Next or previous place of a name</source>
        <translation>Vị trí sau hoặc trước của một tên</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Enter, Shift+Enter</translation>
    </message>
    <message>
        <source>Page of a name in the list of names</source>
        <translation>Trang của một tên trong danh sách tên</translation>
    </message>
    <message>
        <source>Page of a name in the text</source>
        <translation>Trang của một tên trong bài</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Ctrl và bấm chuột</translation>
    </message>
    <message>
        <source>The person or organisation looked at before</source>
        <translation>Người hay tổ chức vừa xem trước đó</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Mũi tên trái</translation>
    </message>
    <message>
        <source>Graph: nearer, farther, all of it</source>
        <translation>Sơ đồ: gần hơn, xa hơn, toàn bộ</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>Save the note being written</source>
        <translation>Lưu ghi chú đang viết</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Close, clear, put a draft aside</source>
        <translation>Đóng, xóa ô tìm, cất bản nháp</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Change or delete a note in its list</source>
        <translation>Sửa hoặc xóa ghi chú trong danh sách</translation>
    </message>
    <message>
        <source>Enter, Delete</source>
        <translation>Enter, Delete</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Who is in this article</source>
        <translation>Ai được nhắc đến trong bài</translation>
    </message>
    <message>
        <source>Names, tags and notes of the article</source>
        <translation>Tên riêng, thẻ và ghi chú của bài</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Tên riêng</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>Thẻ, ghi chú</translation>
    </message>
</context>
<context>
    <name>SoundnessDialog</name>
    <message>
        <source>Check of the archive</source>
        <translation>Kiểm tra kho lưu trữ</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Những chỗ sai</translation>
    </message>
    <message>
        <source>For those who look after the program:</source>
        <translation>Dành cho người quản trị chương trình:</translation>
    </message>
    <message>
        <source>Build the search anew</source>
        <translation>Dựng lại phần tìm kiếm</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Sửa chữa…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Bản sao lưu…</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Sao chép báo cáo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Something is wrong with the archive.</source>
        <translation>Kho lưu trữ có chỗ không ổn.</translation>
    </message>
    <message>
        <source>The check was cancelled. Nothing wrong was found until then.</source>
        <translation>Đã hủy kiểm tra. Đến lúc đó chưa phát hiện lỗi nào.</translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation>Kho lưu trữ còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>A part of the file cannot be read as it should. Restore a backup of before the damage; or repair: what can be read is saved into a new archive, and the damaged file is kept.</source>
        <translation>Một phần của tệp không đọc được đúng. Hãy khôi phục bản sao lưu trước khi hỏng; hoặc sửa chữa: những gì còn đọc được sẽ được lưu vào kho mới, tệp hỏng vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>Imported pages that are not as they were imported: {count}. Their texts can be read, but they prove nothing any more; a backup may have them whole.</source>
        <translation>Số trang đã nhập không còn như lúc nhập: {count}. Văn bản của chúng vẫn đọc được nhưng không còn giá trị chứng minh; bản sao lưu có thể còn giữ nguyên vẹn.</translation>
    </message>
    <message>
        <source>The search may miss articles. It can be built anew; nothing is lost by that.</source>
        <translation>Tìm kiếm có thể bỏ sót bài. Có thể dựng lại phần tìm kiếm mà không mất gì.</translation>
    </message>
    <message>
        <source>The archive is open for reading only: copy its folder to a disk, and mend the copy.</source>
        <translation>Kho lưu trữ đang mở ở chế độ chỉ đọc: hãy sao chép thư mục kho sang ổ đĩa khác và sửa bản sao đó.</translation>
    </message>
    <message>
        <source>Check it again when the computer is not needed.</source>
        <translation>Hãy kiểm tra lại khi không cần dùng máy tính.</translation>
    </message>
    <message>
        <source>{articles}, their imported pages, notes and names were looked at.</source>
        <translation>Đã kiểm tra {articles} cùng các trang đã nhập, ghi chú và tên.</translation>
    </message>
    <message>
        <source>The search could not be checked: that needs the right to write, and a minute without changes.</source>
        <translation>Chưa kiểm tra được phần tìm kiếm: việc này cần quyền ghi và khoảng một phút không có thay đổi.</translation>
    </message>
    <message>
        <source>Repair now</source>
        <translation>Sửa chữa ngay</translation>
    </message>
    <message>
        <source>The window closes the archive, saves what can be read, and opens it again. For a large archive that takes some minutes. Press the button again to go on.</source>
        <translation>Cửa sổ sẽ đóng kho lưu trữ, lưu lại những gì còn đọc được rồi mở lại. Với kho lớn việc này mất vài phút. Bấm nút lần nữa để tiếp tục.</translation>
    </message>
</context>
<context>
    <name>TagActions</name>
    <message>
        <source>Highlight</source>
        <translation>Tô màu</translation>
    </message>
    <message>
        <source>Tag the whole article</source>
        <translation>Gắn thẻ toàn bài</translation>
    </message>
    <message>
        <source>Write a note on the whole article</source>
        <translation>Ghi chú cho toàn bài</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Thẻ…</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Sổ ghi chép</translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation>Chưa có thẻ</translation>
    </message>
    <message>
        <source>No tag yet: choose one in the list of tags</source>
        <translation>Chưa có thẻ: hãy chọn trong danh sách thẻ</translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>Thẻ “{name}”</translation>
    </message>
</context>
<context>
    <name>TagDesk</name>
    <message>
        <source>The key {digit} puts no tag yet. Choose one for it in the list of tags.</source>
        <translation>Phím {digit} chưa gắn thẻ nào. Hãy chọn thẻ cho phím này trong danh sách thẻ.</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Thẻ…</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Search tags</source>
        <translation>Tìm thẻ</translation>
    </message>
    <message>
        <source>There are no tags yet. Press T on a paragraph to make the first one.</source>
        <translation>Chưa có thẻ nào. Bấm T ở một đoạn để tạo thẻ đầu tiên.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Move below…</source>
        <translation>Chuyển xuống dưới…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Key that puts the tag</source>
        <translation>Phím gắn thẻ</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Không có phím</translation>
    </message>
    <message>
        <source>Key {digit}</source>
        <translation>Phím {digit}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Below which tag</source>
        <translation>Dưới thẻ nào</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>“{name}” ({count}) and “{other}” ({others}) become one tag. Undo parts them again.</source>
        <translation>“{name}” ({count}) và “{other}” ({others}) sẽ thành một thẻ. Có thể hoàn tác để tách lại.</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>Gộp làm một</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Ở cấp cao nhất</translation>
    </message>
    <message>
        <source>Move “{name}”, with the tags below it, below:</source>
        <translation>Chuyển “{name}” cùng các thẻ cấp dưới xuống dưới:</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” and all tags below it are taken off %Ln passages and deleted.</source>
        <translation>
            <numerusform>“{name}” và các thẻ cấp dưới sẽ được gỡ khỏi %Ln đoạn và bị xóa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is taken off %Ln passages and deleted.</source>
        <translation>
            <numerusform>“{name}” sẽ được gỡ khỏi %Ln đoạn và bị xóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>A slash (/) puts one tag below another: {example}. Two are a slash in the name: {other}</source>
        <translation>Dấu gạch chéo (/) đặt thẻ này dưới thẻ kia: {example}. Hai dấu liền nhau là một dấu gạch chéo trong tên: {other}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>TagPopup</name>
    <message>
        <source>Type a tag, Enter adds it</source>
        <translation>Gõ tên thẻ, Enter để gắn</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Tên thẻ</translation>
    </message>
    <message>
        <source>Tags that exist</source>
        <translation>Các thẻ đã có</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter adds   ·   Esc closes</source>
        <translation>↑ ↓ chọn   ·   Enter gắn   ·   Esc đóng</translation>
    </message>
    <message>
        <source>{name}   ({count})</source>
        <translation>{name}   ({count})</translation>
    </message>
    <message>
        <source>key {digit}</source>
        <translation>phím {digit}</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Thẻ mới “{name}”</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>Gỡ thẻ {name}</translation>
    </message>
    <message>
        <source>Take off the tag “{name}”</source>
        <translation>Gỡ thẻ “{name}”</translation>
    </message>
</context>
<context>
    <name>TagTree</name>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Đoạn</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>{path}: no tag of its own</source>
        <translation>{path}: chỉ là một cấp, không phải thẻ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>key {digit}</source>
        <translation>phím {digit}</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the article</source>
        <translation>Nội dung bài</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Untitled page</source>
        <translation>Trang không có tiêu đề</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 bài</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} bài</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 trang</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} trang</translation>
    </message>
    <message>
        <source>1 note or tag</source>
        <translation>1 ghi chú hoặc thẻ</translation>
    </message>
    <message>
        <source>{count} notes and tags</source>
        <translation>{count} ghi chú và thẻ</translation>
    </message>
    <message>
        <source>{number} pages/s</source>
        <translation>{number} trang/giây</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>còn chưa đến một phút</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>còn khoảng {minutes} phút</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>còn khoảng {hours} giờ</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Chưa đọc</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Có gắn sao</translation>
    </message>
    <message>
        <source>Tags: {names}</source>
        <translation>Thẻ: {names}</translation>
    </message>
    <message>
        <source>Notes: {count}</source>
        <translation>Ghi chú: {count}</translation>
    </message>
    <message>
        <source>Captures: {count}</source>
        <translation>Số bản lưu: {count}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Vàng</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lá</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo importing {articles}</source>
        <translation>Hoàn tác nhập {articles}</translation>
    </message>
    <message>
        <source>Undo moving {articles} to the trash</source>
        <translation>Hoàn tác chuyển {articles} vào thùng rác</translation>
    </message>
    <message>
        <source>Undo importing “{subject}”</source>
        <translation>Hoàn tác nhập “{subject}”</translation>
    </message>
    <message>
        <source>Undo tag “{subject}”</source>
        <translation>Hoàn tác gắn thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Undo removing the tag “{subject}”</source>
        <translation>Hoàn tác gỡ thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Undo colour of the tag “{subject}”</source>
        <translation>Hoàn tác đổi màu thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Undo renaming the tag “{subject}”</source>
        <translation>Hoàn tác đổi tên thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Undo deleting the tag “{subject}”</source>
        <translation>Hoàn tác xóa thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Undo the key of the tag “{subject}”</source>
        <translation>Hoàn tác phím của thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Undo highlighting “{subject}”</source>
        <translation>Hoàn tác tô màu “{subject}”</translation>
    </message>
    <message>
        <source>Undo colour of the highlight “{subject}”</source>
        <translation>Hoàn tác màu của đoạn tô “{subject}”</translation>
    </message>
    <message>
        <source>Undo removing the highlight “{subject}”</source>
        <translation>Hoàn tác bỏ tô màu “{subject}”</translation>
    </message>
    <message>
        <source>Undo note “{subject}”</source>
        <translation>Hoàn tác ghi chú “{subject}”</translation>
    </message>
    <message>
        <source>Undo changing the note “{subject}”</source>
        <translation>Hoàn tác sửa ghi chú “{subject}”</translation>
    </message>
    <message>
        <source>Undo deleting the note “{subject}”</source>
        <translation>Hoàn tác xóa ghi chú “{subject}”</translation>
    </message>
    <message>
        <source>Undo deleting {subject} notes and tags</source>
        <translation>Hoàn tác xóa {subject} ghi chú và thẻ</translation>
    </message>
    <message>
        <source>Undo moving “{subject}” to the trash</source>
        <translation>Hoàn tác chuyển “{subject}” vào thùng rác</translation>
    </message>
    <message>
        <source>Undo saving the search “{subject}”</source>
        <translation>Hoàn tác lưu tìm kiếm “{subject}”</translation>
    </message>
    <message>
        <source>Undo renaming the search “{subject}”</source>
        <translation>Hoàn tác đổi tên tìm kiếm “{subject}”</translation>
    </message>
    <message>
        <source>Undo removing the search “{subject}”</source>
        <translation>Hoàn tác xóa tìm kiếm “{subject}”</translation>
    </message>
    <message>
        <source>Undo correcting “{subject}”</source>
        <translation>Hoàn tác sửa thông tin “{subject}”</translation>
    </message>
    <message>
        <source>Undo hiding “{subject}”</source>
        <translation>Hoàn tác ẩn “{subject}”</translation>
    </message>
    <message>
        <source>Undo bringing back “{subject}”</source>
        <translation>Hoàn tác đưa trở lại “{subject}”</translation>
    </message>
    <message>
        <source>Undo placing “{subject}”</source>
        <translation>Hoàn tác đặt vị trí “{subject}”</translation>
    </message>
    <message>
        <source>Undo joining “{subject}”</source>
        <translation>Hoàn tác gộp “{subject}”</translation>
    </message>
    <message>
        <source>Undo separating a capture of “{subject}”</source>
        <translation>Hoàn tác tách bản lưu của “{subject}”</translation>
    </message>
    <message>
        <source>Undo keeping two articles apart</source>
        <translation>Hoàn tác để riêng hai bài</translation>
    </message>
    <message>
        <source>Undo correcting the name “{subject}”</source>
        <translation>Hoàn tác sửa tên “{subject}”</translation>
    </message>
    <message>
        <source>Undo accepting the name “{subject}”</source>
        <translation>Hoàn tác xác nhận tên “{subject}”</translation>
    </message>
    <message>
        <source>Undo rejecting the name “{subject}”</source>
        <translation>Hoàn tác loại bỏ tên “{subject}”</translation>
    </message>
    <message>
        <source>Undo making one: “{subject}”</source>
        <translation>Hoàn tác gộp tên: “{subject}”</translation>
    </message>
    <message>
        <source>Undo separating the name “{subject}”</source>
        <translation>Hoàn tác tách tên “{subject}”</translation>
    </message>
    <message>
        <source>Undo keeping apart: “{subject}”</source>
        <translation>Hoàn tác giữ riêng: “{subject}”</translation>
    </message>
    <message>
        <source>Undo renaming to “{subject}”</source>
        <translation>Hoàn tác đổi tên thành “{subject}”</translation>
    </message>
    <message>
        <source>Undo merging “{subject}”</source>
        <translation>Hoàn tác gộp “{subject}”</translation>
    </message>
    <message>
        <source>Undo importing highlights from “{subject}”</source>
        <translation>Hoàn tác việc nhập đoạn tô màu từ “{subject}”</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Redo importing {articles}</source>
        <translation>Làm lại nhập {articles}</translation>
    </message>
    <message>
        <source>Redo moving {articles} to the trash</source>
        <translation>Làm lại chuyển {articles} vào thùng rác</translation>
    </message>
    <message>
        <source>Redo importing “{subject}”</source>
        <translation>Làm lại nhập “{subject}”</translation>
    </message>
    <message>
        <source>Redo tag “{subject}”</source>
        <translation>Làm lại gắn thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Redo removing the tag “{subject}”</source>
        <translation>Làm lại gỡ thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Redo colour of the tag “{subject}”</source>
        <translation>Làm lại đổi màu thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Redo renaming the tag “{subject}”</source>
        <translation>Làm lại đổi tên thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Redo deleting the tag “{subject}”</source>
        <translation>Làm lại xóa thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Redo the key of the tag “{subject}”</source>
        <translation>Làm lại phím của thẻ “{subject}”</translation>
    </message>
    <message>
        <source>Redo highlighting “{subject}”</source>
        <translation>Làm lại tô màu “{subject}”</translation>
    </message>
    <message>
        <source>Redo colour of the highlight “{subject}”</source>
        <translation>Làm lại màu của đoạn tô “{subject}”</translation>
    </message>
    <message>
        <source>Redo removing the highlight “{subject}”</source>
        <translation>Làm lại bỏ tô màu “{subject}”</translation>
    </message>
    <message>
        <source>Redo note “{subject}”</source>
        <translation>Làm lại ghi chú “{subject}”</translation>
    </message>
    <message>
        <source>Redo changing the note “{subject}”</source>
        <translation>Làm lại sửa ghi chú “{subject}”</translation>
    </message>
    <message>
        <source>Redo deleting the note “{subject}”</source>
        <translation>Làm lại xóa ghi chú “{subject}”</translation>
    </message>
    <message>
        <source>Redo deleting {subject} notes and tags</source>
        <translation>Làm lại xóa {subject} ghi chú và thẻ</translation>
    </message>
    <message>
        <source>Redo moving “{subject}” to the trash</source>
        <translation>Làm lại chuyển “{subject}” vào thùng rác</translation>
    </message>
    <message>
        <source>Redo saving the search “{subject}”</source>
        <translation>Làm lại lưu tìm kiếm “{subject}”</translation>
    </message>
    <message>
        <source>Redo renaming the search “{subject}”</source>
        <translation>Làm lại đổi tên tìm kiếm “{subject}”</translation>
    </message>
    <message>
        <source>Redo removing the search “{subject}”</source>
        <translation>Làm lại xóa tìm kiếm “{subject}”</translation>
    </message>
    <message>
        <source>Redo correcting “{subject}”</source>
        <translation>Làm lại sửa thông tin “{subject}”</translation>
    </message>
    <message>
        <source>Redo hiding “{subject}”</source>
        <translation>Làm lại ẩn “{subject}”</translation>
    </message>
    <message>
        <source>Redo bringing back “{subject}”</source>
        <translation>Làm lại đưa trở lại “{subject}”</translation>
    </message>
    <message>
        <source>Redo placing “{subject}”</source>
        <translation>Làm lại đặt vị trí “{subject}”</translation>
    </message>
    <message>
        <source>Redo joining “{subject}”</source>
        <translation>Làm lại gộp “{subject}”</translation>
    </message>
    <message>
        <source>Redo separating a capture of “{subject}”</source>
        <translation>Làm lại tách bản lưu của “{subject}”</translation>
    </message>
    <message>
        <source>Redo keeping two articles apart</source>
        <translation>Làm lại để riêng hai bài</translation>
    </message>
    <message>
        <source>Redo correcting the name “{subject}”</source>
        <translation>Làm lại sửa tên “{subject}”</translation>
    </message>
    <message>
        <source>Redo accepting the name “{subject}”</source>
        <translation>Làm lại xác nhận tên “{subject}”</translation>
    </message>
    <message>
        <source>Redo rejecting the name “{subject}”</source>
        <translation>Làm lại loại bỏ tên “{subject}”</translation>
    </message>
    <message>
        <source>Redo making one: “{subject}”</source>
        <translation>Làm lại gộp tên: “{subject}”</translation>
    </message>
    <message>
        <source>Redo separating the name “{subject}”</source>
        <translation>Làm lại tách tên “{subject}”</translation>
    </message>
    <message>
        <source>Redo keeping apart: “{subject}”</source>
        <translation>Làm lại giữ riêng: “{subject}”</translation>
    </message>
    <message>
        <source>Redo renaming to “{subject}”</source>
        <translation>Làm lại đổi tên thành “{subject}”</translation>
    </message>
    <message>
        <source>Redo merging “{subject}”</source>
        <translation>Làm lại gộp “{subject}”</translation>
    </message>
    <message>
        <source>Redo importing highlights from “{subject}”</source>
        <translation>Làm lại việc nhập đoạn tô màu từ “{subject}”</translation>
    </message>
    <message>
        <source>Note: </source>
        <translation>Ghi chú: </translation>
    </message>
    <message>
        <source>Tag: </source>
        <translation>Thẻ: </translation>
    </message>
    <message>
        <source>Undo restoring {what}</source>
        <translation>Hoàn tác khôi phục {what}</translation>
    </message>
    <message>
        <source>Undo marking {what} as read</source>
        <translation>Hoàn tác đánh dấu đã đọc {what}</translation>
    </message>
    <message>
        <source>Undo marking {what} as unread</source>
        <translation>Hoàn tác đánh dấu chưa đọc {what}</translation>
    </message>
    <message>
        <source>Undo starring {what}</source>
        <translation>Hoàn tác gắn sao {what}</translation>
    </message>
    <message>
        <source>Undo taking the star off {what}</source>
        <translation>Hoàn tác bỏ sao {what}</translation>
    </message>
    <message>
        <source>Undo putting {what} on the shelf</source>
        <translation>Hoàn tác cất {what} lên kệ</translation>
    </message>
    <message>
        <source>Undo taking {what} off the shelf</source>
        <translation>Hoàn tác lấy {what} khỏi kệ</translation>
    </message>
    <message>
        <source>Redo restoring {what}</source>
        <translation>Làm lại khôi phục {what}</translation>
    </message>
    <message>
        <source>Redo marking {what} as read</source>
        <translation>Làm lại đánh dấu đã đọc {what}</translation>
    </message>
    <message>
        <source>Redo marking {what} as unread</source>
        <translation>Làm lại đánh dấu chưa đọc {what}</translation>
    </message>
    <message>
        <source>Redo starring {what}</source>
        <translation>Làm lại gắn sao {what}</translation>
    </message>
    <message>
        <source>Redo taking the star off {what}</source>
        <translation>Làm lại bỏ sao {what}</translation>
    </message>
    <message>
        <source>Redo putting {what} on the shelf</source>
        <translation>Làm lại cất {what} lên kệ</translation>
    </message>
    <message>
        <source>Redo taking {what} off the shelf</source>
        <translation>Làm lại lấy {what} khỏi kệ</translation>
    </message>
    <message>
        <source>{what} is in the list again, with its notes.</source>
        <translation>{what} đã trở lại danh sách, kèm các ghi chú.</translation>
    </message>
    <message>
        <source>{what} was put on the shelf. A search still finds it.</source>
        <translation>Đã cất {what} lên kệ. Tìm kiếm vẫn thấy.</translation>
    </message>
    <message>
        <source>{what} is in the list again.</source>
        <translation>{what} đã trở lại danh sách.</translation>
    </message>
    <message>
        <source>{what} was deleted for ever.</source>
        <translation>Đã xóa vĩnh viễn {what}.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Articles month by month</source>
        <translation>Số bài theo từng tháng</translation>
    </message>
    <message>
        <source>Most in {month_and_count}</source>
        <translation>Nhiều nhất vào {month_and_count}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Short tour</source>
        <translation>Giới thiệu nhanh</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Bỏ qua phần giới thiệu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number}/{total}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Archive Reader</source>
        <translation>Archive Reader</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Chọn thư mục khác…</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>Khôi phục bản sao lưu mới nhất</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Cứu những gì còn đọc được</translation>
    </message>
    <message>
        <source>What can be read of the archive can be saved into a new one. The damaged file is kept.</source>
        <translation>Những gì còn đọc được của kho có thể được cứu vào một kho mới. Tệp hỏng vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>The newest backup was made on {moment}.</source>
        <translation>Bản sao lưu mới nhất được tạo lúc {moment}.</translation>
    </message>
    <message>
        <source>Folder of the archive</source>
        <translation>Thư mục của kho lưu trữ</translation>
    </message>
</context>
<context>
    <name>TypePopup</name>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ lớn hơn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Wide apart</source>
        <translation>Thưa</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Khít</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Bề ngang</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Hẹp</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Rộng</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Nâu giấy cũ</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Tương phản cao, nền sáng</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Tương phản cao, nền tối</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Phông chữ</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>{size} pt</source>
        <translation>{size} pt</translation>
    </message>
    <message>
        <source>Noto Serif (with the program)</source>
        <translation>Noto Serif (kèm chương trình)</translation>
    </message>
    <message>
        <source>Noto Sans (with the program)</source>
        <translation>Noto Sans (kèm chương trình)</translation>
    </message>
</context>
<context>
    <name>VerificationDialog</name>
    <message>
        <source>Check of “{name}”</source>
        <translation>Kiểm tra “{name}”</translation>
    </message>
    <message>
        <source>Quotations that do not hold</source>
        <translation>Các trích dẫn không khớp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Every quotation stands in its source as it is quoted.</source>
        <translation>Mọi trích dẫn đều đúng nguyên văn trong nguồn.</translation>
    </message>
    <message>
        <source>None of its sources is in this archive: it cannot be checked here.</source>
        <translation>Kho này không có nguồn nào của tệp: không thể kiểm tra tại đây.</translation>
    </message>
    <message>
        <source>Not every quotation stands in its source as it is quoted.</source>
        <translation>Không phải mọi trích dẫn đều đúng nguyên văn trong nguồn.</translation>
    </message>
    <message>
        <source>Found as quoted: {found}  ·  changed: {changed}  ·  missing: {missing}</source>
        <translation>Đúng nguyên văn: {found}  ·  đã thay đổi: {changed}  ·  không tìm thấy: {missing}</translation>
    </message>
    <message>
        <source>source not in the archive: {count}</source>
        <translation>nguồn không có trong kho: {count}</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>đoạn {number}</translation>
    </message>
    <message>
        <source>Quoted: “{text}”</source>
        <translation>Trích dẫn: “{text}”</translation>
    </message>
    <message>
        <source>In the archive: “{text}”</source>
        <translation>Trong kho: “{text}”</translation>
    </message>
    <message>
        <source>Its source is not in this archive</source>
        <translation>Nguồn không có trong kho này</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Đã thay đổi</translation>
    </message>
    <message>
        <source>Not in its source</source>
        <translation>Không có trong nguồn</translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>Exported files ({patterns})</source>
        <translation>Tệp đã xuất ({patterns})</translation>
    </message>
    <message>
        <source>Check an exported file</source>
        <translation>Kiểm tra tệp đã xuất</translation>
    </message>
    <message>
        <source>Checking {name}…</source>
        <translation>Đang kiểm tra {name}…</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Filter names</source>
        <translation>Lọc tên</translation>
    </message>
    <message>
        <source>Who is in this article</source>
        <translation>Ai được nhắc đến trong bài</translation>
    </message>
    <message>
        <source>Click or Enter: next place. With Shift: the one before. With Ctrl: the page of the name.</source>
        <translation>Bấm hoặc Enter: chỗ kế tiếp. Thêm Shift: chỗ trước. Thêm Ctrl: trang của tên.</translation>
    </message>
    <message>
        <source>No people or organisations were found here.</source>
        <translation>Không tìm thấy cá nhân hay tổ chức nào trong bài.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>{name}, named once</source>
        <translation>{name}, được nhắc một lần</translation>
    </message>
    <message>
        <source>{name}, named {count} times</source>
        <translation>{name}, được nhắc {count} lần</translation>
    </message>
    <message>
        <source>{name}, place {at} of {count}</source>
        <translation>{name}, vị trí {at} trên {count}</translation>
    </message>
    <message>
        <source>Page of this name</source>
        <translation>Trang của tên này</translation>
    </message>
</context>
<context>
    <name>WholeStrip</name>
    <message>
        <source>Tags and notes of the whole article</source>
        <translation>Thẻ và ghi chú của toàn bài</translation>
    </message>
    <message>
        <source>Tag the whole article</source>
        <translation>Gắn thẻ toàn bài</translation>
    </message>
    <message>
        <source>Tag the whole article (Shift+T), or write a note on it (Shift+N)</source>
        <translation>Gắn thẻ toàn bài (Shift+T) hoặc ghi chú cho toàn bài (Shift+N)</translation>
    </message>
    <message>
        <source>Tag of the article: {name}</source>
        <translation>Thẻ của toàn bài: {name}</translation>
    </message>
    <message>
        <source>Note on the article: {text}</source>
        <translation>Ghi chú cho toàn bài: {text}</translation>
    </message>
</context>
<context>
    <name>_Run</name>
    <message>
        <source>Writing {name}: {done} of {total} articles</source>
        <translation>Đang ghi {name}: {done} trên {total} bài</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{name}” is not there. Check the name, or look for the file in another folder.</source>
        <translation>Không có tệp “{name}”. Hãy kiểm tra lại tên, hoặc tìm tệp trong thư mục khác.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}. Check that you may open it, then import it again.</source>
        <translation>Không đọc được “{name}”: {reason}. Hãy kiểm tra quyền mở tệp, rồi nhập lại.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Save the page again in your browser and import the new file.</source>
        <translation>Tệp “{name}” rỗng. Hãy lưu lại trang từ trình duyệt rồi nhập tệp mới.</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB, more than the {limit} MB that one page may have. Save the page without its pictures and import it again.</source>
        <translation>“{name}” nặng {size} MB, vượt quá {limit} MB cho phép của một trang. Hãy lưu trang không kèm hình ảnh rồi nhập lại.</translation>
    </message>
    <message>
        <source>“{name}” is not a saved page: {reason}. Save the page as HTML, MHTML or text.</source>
        <translation>“{name}” không phải là trang web đã lưu: {reason}. Hãy lưu trang dưới dạng HTML, MHTML hoặc văn bản.</translation>
    </message>
    <message>
        <source>“{name}” ends too early: {reason}. Save or copy the page again.</source>
        <translation>“{name}” bị thiếu phần cuối: {reason}. Hãy lưu hoặc chép lại trang.</translation>
    </message>
    <message>
        <source>“{name}” is too complex to read safely: {reason}. Select the text in your browser, save it as a text file and import that.</source>
        <translation>“{name}” quá phức tạp, không thể đọc an toàn: {reason}. Hãy chọn phần chữ trong trình duyệt, lưu thành tệp văn bản rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: {reason}. Save or copy it again.</source>
        <translation>“{name}” bị hỏng: {reason}. Hãy lưu hoặc chép lại tệp.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. Unpack it with its password, then import what is in it.</source>
        <translation>“{name}” được khóa bằng mật khẩu. Hãy giải nén bằng mật khẩu rồi nhập những gì bên trong.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that this program does not know. Unpack it with another program, then import what is in it.</source>
        <translation>“{name}” được nén theo cách mà chương trình này không biết. Hãy giải nén bằng chương trình khác rồi nhập những gì bên trong.</translation>
    </message>
    <message>
        <source>“{name}” was changed after it was saved: its checksum is not the one that its archive lists. What can be read of it was read all the same; check it before you rely on it.</source>
        <translation>“{name}” đã bị thay đổi sau khi lưu: mã kiểm tra không khớp với mã ghi trong tệp lưu trữ. Những gì đọc được vẫn được đọc; hãy kiểm tra trước khi dùng làm căn cứ.</translation>
    </message>
    <message>
        <source>“{name}” has no text to read. If the text is in a picture, it cannot be imported.</source>
        <translation>“{name}” không có chữ để đọc. Nếu chữ nằm trong hình ảnh thì không nhập được.</translation>
    </message>
    <message>
        <source>“{name}” took more than {seconds} seconds and was stopped. Save its text as a text file and import that.</source>
        <translation>Việc đọc “{name}” quá {seconds} giây nên đã bị dừng. Hãy lưu phần chữ thành tệp văn bản rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“{name}” made the reading process stop, probably for lack of memory. Save its text as a text file and import that.</source>
        <translation>Quá trình đọc “{name}” bị ngắt, có lẽ do thiếu bộ nhớ. Hãy lưu phần chữ thành tệp văn bản rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“{name}” could not be read because of a fault in this program: {reason}. Save its text as a text file and import that, and report the fault.</source>
        <translation>Không đọc được “{name}” do lỗi của chương trình: {reason}. Hãy lưu phần chữ thành tệp văn bản rồi nhập tệp đó, và báo lại lỗi này.</translation>
    </message>
    <message>
        <source>“{name}” was not imported because the import was cancelled. Import it again when you like.</source>
        <translation>Chưa nhập “{name}” vì việc nhập đã bị dừng. Bạn có thể nhập lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>No pages were found in {name}. Choose saved pages (.html, .mhtml, .webarchive, .txt), documents (.pdf, .docx) or archives of pages (.zip, .warc, .wacz).</source>
        <translation>Không tìm thấy trang nào trong {name}. Hãy chọn trang đã lưu (.html, .mhtml, .webarchive, .txt), tài liệu (.pdf, .docx) hoặc tệp chứa nhiều trang (.zip, .warc, .wacz).</translation>
    </message>
    <message>
        <source>No import was cut off; there is nothing to go on with.</source>
        <translation>Không có lần nhập nào bị ngắt; không có gì để tiếp tục.</translation>
    </message>
    <message>
        <source>“{name}” is not an archive of this program. It was not touched. Choose another folder, or move this file away to start a new archive.</source>
        <translation>“{name}” không phải là kho lưu trữ của chương trình này. Tệp vẫn giữ nguyên. Hãy chọn thư mục khác, hoặc chuyển tệp này đi nơi khác để tạo kho mới.</translation>
    </message>
    <message>
        <source>The archive “{name}” is damaged: {reason}. It was not changed. Copy its folder to a safe place, then restore your last backup.</source>
        <translation>Kho lưu trữ “{name}” bị hỏng: {reason}. Kho vẫn giữ nguyên. Hãy chép thư mục của kho ra nơi an toàn, rồi khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The disk or the network drive with the archive “{name}” does not answer as it should: {reason}. Nothing was changed. Check the connection, then try again.</source>
        <translation>Ổ đĩa hoặc ổ mạng chứa kho lưu trữ “{name}” không phản hồi bình thường: {reason}. Chưa có gì bị thay đổi. Hãy kiểm tra kết nối rồi thử lại.</translation>
    </message>
    <message>
        <source>The archive “{name}” was written by a newer version of this program (format {found}, this version knows {known}). It was not touched. Install the newer version to open it.</source>
        <translation>Kho lưu trữ “{name}” được ghi bằng phiên bản mới hơn của chương trình (định dạng {found}, phiên bản này chỉ biết {known}). Kho vẫn giữ nguyên. Hãy cài phiên bản mới hơn để mở.</translation>
    </message>
    <message>
        <source>The archive in “{name}” is already open in another window. Use that window, or close it first.</source>
        <translation>Kho lưu trữ trong “{name}” đang được mở ở một cửa sổ khác. Hãy dùng cửa sổ đó, hoặc đóng nó trước.</translation>
    </message>
    <message>
        <source>Another program is writing to the archive. Nothing was changed. Try again in a moment.</source>
        <translation>Một chương trình khác đang ghi vào kho lưu trữ. Chưa có gì thay đổi. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The archive “{name}” cannot be written: {reason}. Nothing was changed. Check that you may write in its folder.</source>
        <translation>Không ghi được vào kho lưu trữ “{name}”: {reason}. Chưa có gì thay đổi. Hãy kiểm tra quyền ghi vào thư mục của kho.</translation>
    </message>
    <message>
        <source>The archive “{name}” is open for reading only: its folder or its disk is write-protected. Nothing was changed. To change it, copy its folder to a place where you may write, then open that.</source>
        <translation>Kho lưu trữ “{name}” đang mở ở chế độ chỉ đọc vì thư mục hoặc ổ đĩa được bảo vệ chống ghi. Không có gì thay đổi. Muốn sửa đổi, hãy sao chép thư mục kho sang nơi bạn có quyền ghi rồi mở ở đó.</translation>
    </message>
    <message>
        <source>The archive “{name}” is being changed by somebody else while you read it. Close it, and open it again when they are done.</source>
        <translation>Kho lưu trữ “{name}” đang được người khác sửa đổi trong lúc bạn đọc. Hãy đóng lại và mở lại khi họ làm xong.</translation>
    </message>
    <message>
        <source>The archive “{name}” is write-protected. To read it a copy is needed, and “{place}” has too little room for one. Free some space there, or copy the folder of the archive to a disk where you may write.</source>
        <translation>Kho lưu trữ “{name}” được bảo vệ chống ghi. Muốn đọc phải có một bản sao, nhưng “{place}” không còn đủ chỗ. Hãy giải phóng dung lượng ở đó, hoặc sao chép thư mục kho sang ổ đĩa bạn có quyền ghi.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be used for the archive: {reason}. Choose another folder with --library, or ask for the right to write there.</source>
        <translation>Không dùng được thư mục “{name}” làm kho lưu trữ: {reason}. Hãy chọn thư mục khác, hoặc đề nghị cấp quyền ghi vào đó.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this step was saved; what you had saved before is safe. Free some space, then try again.</source>
        <translation>Ổ đĩa đã đầy. Bước này chưa được lưu; những gì đã lưu trước đó vẫn an toàn. Hãy giải phóng dung lượng rồi thử lại.</translation>
    </message>
    <message>
        <source>A library of the system is missing: {reason}. On Debian or Ubuntu type “sudo apt-get install libgl1 libegl1”, then start again.</source>
        <translation>Thiếu một thư viện của hệ thống: {reason}. Trên Debian hoặc Ubuntu, hãy gõ “sudo apt-get install libgl1 libegl1”, rồi khởi động lại.</translation>
    </message>
    <message>
        <source>The program does not work as it should: {reason}. Install it again, and report the fault.</source>
        <translation>Chương trình không hoạt động bình thường: {reason}. Hãy cài đặt lại và báo lỗi này.</translation>
    </message>
    <message>
        <source>There is no screen to open the window on. Use the commands (“archive-reader --help”), or try “archive-reader demo --output FOLDER”.</source>
        <translation>Không có màn hình để mở cửa sổ. Hãy dùng các lệnh (“archive-reader --help”), hoặc thử “archive-reader demo --output FOLDER”.</translation>
    </message>
    <message>
        <source>There is no article {id}. “list” shows the numbers of all articles.</source>
        <translation>Không có bài số {id}. Có thể bài đã được chuyển vào thùng rác; hãy chọn bài khác trong danh sách.</translation>
    </message>
    <message>
        <source>The article is in the trash. Restore it before you tag it or write a note on it.</source>
        <translation>Bài này đang ở trong thùng rác. Hãy khôi phục bài trước khi gắn thẻ hoặc viết ghi chú.</translation>
    </message>
    <message>
        <source>Article {id} has no paragraph {paragraph}; it has {count}. “show {id}” numbers them.</source>
        <translation>Bài {id} không có đoạn {paragraph}; bài chỉ có {count} đoạn. Hãy mở lại bài.</translation>
    </message>
    <message>
        <source>This is the only capture of its article. There is nothing to take apart.</source>
        <translation>Đây là bản lưu duy nhất của bài. Không có gì để tách.</translation>
    </message>
    <message>
        <source>An article needs a title. Type at least one letter or digit.</source>
        <translation>Bài phải có tiêu đề. Hãy gõ ít nhất một chữ cái hoặc chữ số.</translation>
    </message>
    <message>
        <source>This is longer than {limit} characters. Shorten it, or write it as a note.</source>
        <translation>Nội dung này dài hơn {limit} ký tự. Hãy rút gọn, hoặc viết thành ghi chú.</translation>
    </message>
    <message>
        <source>This passage carries the tag “{name}” already. Choose another passage, or remove the lost tag.</source>
        <translation>Chỗ này đã có thẻ “{name}”. Hãy chọn chỗ khác, hoặc xóa thẻ bị mất vị trí.</translation>
    </message>
    <message>
        <source>This note or tag is no longer there. It may have been removed in another window.</source>
        <translation>Ghi chú hoặc thẻ này không còn nữa. Có thể nó đã bị xóa ở cửa sổ khác.</translation>
    </message>
    <message>
        <source>This person or organisation is no longer in the archive. Choose another one in the index.</source>
        <translation>Người hoặc tổ chức này không còn trong kho lưu trữ. Hãy chọn mục khác trong danh mục.</translation>
    </message>
    <message>
        <source>There is no name here. Select at least one letter or digit.</source>
        <translation>Ở đây không có tên nào. Hãy chọn ít nhất một chữ cái hoặc chữ số.</translation>
    </message>
    <message>
        <source>This is longer than the {limit} characters that a name may have. Select the name alone.</source>
        <translation>Phần này dài hơn {limit} ký tự mà một tên được phép có. Hãy chỉ chọn riêng tên.</translation>
    </message>
    <message>
        <source>“{name}” is too short to mean the same everywhere. Correct it in each article by itself.</source>
        <translation>“{name}” quá ngắn để chỉ cùng một đối tượng ở mọi nơi. Hãy sửa riêng trong từng bài.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” cannot be made one. Choose two people, or two organisations.</source>
        <translation>Không thể gộp “{first}” và “{second}”. Hãy chọn hai người, hoặc hai tổ chức.</translation>
    </message>
    <message>
        <source>“{name}” is not a list of names of this program. Choose a file that was exported as one.</source>
        <translation>“{name}” không phải danh sách tên của chương trình này. Hãy chọn tệp đã được xuất dưới dạng danh sách tên.</translation>
    </message>
    <message>
        <source>A saved search needs a name. Type at least one letter or digit.</source>
        <translation>Tìm kiếm đã lưu cần có tên. Hãy gõ ít nhất một chữ cái hoặc chữ số.</translation>
    </message>
    <message>
        <source>This name is longer than {limit} characters. Choose a shorter one.</source>
        <translation>Tên này dài hơn {limit} ký tự. Hãy chọn tên ngắn hơn.</translation>
    </message>
    <message>
        <source>There is nothing to save: the search is empty. Type what you look for, then save it.</source>
        <translation>Không có gì để lưu: ô tìm kiếm đang trống. Hãy gõ điều cần tìm rồi lưu lại.</translation>
    </message>
    <message>
        <source>This saved search is no longer there. It may have been removed in another window.</source>
        <translation>Tìm kiếm đã lưu này không còn nữa. Có thể nó đã bị xóa trong một cửa sổ khác.</translation>
    </message>
    <message>
        <source>A tag needs a name. Type at least one letter or digit.</source>
        <translation>Thẻ cần có tên. Hãy gõ ít nhất một chữ cái hoặc chữ số.</translation>
    </message>
    <message>
        <source>“{name}” cannot be moved below itself. Choose another name.</source>
        <translation>Không thể chuyển “{name}” xuống dưới chính nó. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>This tag is no longer there. It may have been removed in another window.</source>
        <translation>Thẻ này không còn nữa. Có thể nó đã bị xóa trong một cửa sổ khác.</translation>
    </message>
    <message>
        <source>This tag has {length} characters; {limit} is the most. Choose a shorter name.</source>
        <translation>Thẻ này dài {length} ký tự; tối đa là {limit}. Hãy chọn tên ngắn hơn.</translation>
    </message>
    <message>
        <source>The note is empty. Type some text, or delete the note.</source>
        <translation>Ghi chú đang trống. Hãy gõ nội dung, hoặc xóa ghi chú.</translation>
    </message>
    <message>
        <source>What was said of “{name}” cannot be taken back by itself: a later change is built upon it. Undo that one first.</source>
        <translation>Không thể rút lại riêng việc sửa “{name}”: một thay đổi sau đó dựa trên việc sửa này. Hãy hoàn tác thay đổi đó trước.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>There are no notes or tags to export here. Tag a paragraph or write a note first.</source>
        <translation>Chưa có thẻ hay ghi chú nào để xuất. Trước tiên hãy gắn thẻ cho một đoạn hoặc viết một ghi chú.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}. An older file of that name is unchanged. Choose another place.</source>
        <translation>Không ghi được “{name}”: {reason}. Tệp cũ trùng tên (nếu có) vẫn giữ nguyên. Hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>It was cancelled. The archive is as it was.</source>
        <translation>Đã hủy. Kho lưu trữ vẫn như cũ.</translation>
    </message>
    <message>
        <source>“{name}” is not a bundle of this program. Nothing was changed. Choose a file that a colleague made.</source>
        <translation>“{name}” không phải là gói trao đổi của chương trình này. Không có gì bị thay đổi. Hãy chọn tệp do đồng nghiệp tạo.</translation>
    </message>
    <message>
        <source>To read with a model of your own, the library {library} is needed, and it is not installed. Type “pip install archive-reader[transformer]”, or go on without the model.</source>
        <translation>Để đọc bằng mô hình của riêng bạn cần có thư viện {library}, nhưng thư viện này chưa được cài. Hãy gõ “pip install archive-reader[transformer]”, hoặc tiếp tục mà không dùng mô hình.</translation>
    </message>
    <message>
        <source>The model folder “{name}” has no file “{file}”. Choose a folder that holds model.onnx, tokenizer.json and labels.json, or go on without the model.</source>
        <translation>Thư mục mô hình “{name}” không có tệp “{file}”. Hãy chọn thư mục có model.onnx, tokenizer.json và labels.json, hoặc tiếp tục mà không dùng mô hình.</translation>
    </message>
    <message>
        <source>The model in “{name}” cannot be used: {reason}. Choose another folder, or go on without the model.</source>
        <translation>Không dùng được mô hình trong “{name}”: {reason}. Hãy chọn thư mục khác, hoặc tiếp tục mà không dùng mô hình.</translation>
    </message>
    <message>
        <source>“{name}” is not a sound copy of an archive: {reason}. Nothing was changed. Choose another backup.</source>
        <translation>“{name}” không phải là bản sao lành lặn của kho lưu trữ: {reason}. Không có gì bị thay đổi. Hãy chọn bản sao lưu khác.</translation>
    </message>
    <message>
        <source>The backup “{name}” could not be put in the place of the archive: {reason}. The archive was not changed. Free some space or check your rights, then try again.</source>
        <translation>Không thể đưa bản sao lưu “{name}” vào chỗ của kho lưu trữ: {reason}. Kho lưu trữ không bị thay đổi. Hãy giải phóng chỗ trống hoặc kiểm tra quyền truy cập rồi thử lại.</translation>
    </message>
    <message>
        <source>Nothing can be read of the archive “{name}”. It was not changed. Restore your last backup.</source>
        <translation>Không đọc được gì trong kho lưu trữ “{name}”. Kho không bị thay đổi. Hãy khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The export was cancelled, and nothing was written. Export again when you like.</source>
        <translation>Đã hủy việc xuất, chưa có gì được ghi. Bạn có thể xuất lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>The check was cancelled before its end. Check the file again when you like.</source>
        <translation>Việc kiểm tra đã bị hủy giữa chừng. Bạn có thể kiểm tra lại tệp bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>“{name}” is there already, and it is not empty. Type the name of a new folder.</source>
        <translation>“{name}” đã có sẵn và không trống. Hãy nhập tên một thư mục mới.</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be read: {reason}. Choose a Word document (.docx) or a text file that is not larger than {limit} MB.</source>
        <translation>Không đọc được mẫu “{name}”: {reason}. Hãy chọn tài liệu Word (.docx) hoặc tệp văn bản không lớn hơn {limit} MB.</translation>
    </message>
    <message>
        <source>The template “{name}” has a mistake in line {line}: {reason}. Correct it, then export again.</source>
        <translation>Mẫu “{name}” có lỗi ở dòng {line}: {reason}. Hãy sửa mẫu rồi xuất lại.</translation>
    </message>
    <message>
        <source>The template “{name}” would take more than {seconds} seconds or write more than {limit} MB. Look for a loop in it that is too long, then export again.</source>
        <translation>Mẫu “{name}” cần hơn {seconds} giây hoặc sẽ ghi hơn {limit} MB. Hãy tìm vòng lặp quá dài trong mẫu rồi xuất lại.</translation>
    </message>
    <message>
        <source>“{name}” is not a file that this program exported, or it was changed too much: no quotation with its source was found in it. Choose a Word, web, Markdown, CSV, Excel, JSON or .qdpx file that was exported here.</source>
        <translation>“{name}” không phải là tệp do chương trình này xuất ra, hoặc đã bị sửa quá nhiều: không tìm thấy trích dẫn nào kèm nguồn. Hãy chọn tệp Word, trang web, Markdown, CSV, Excel, JSON hoặc .qdpx đã xuất tại đây.</translation>
    </message>
    <message>
        <source>The bundle “{name}” is damaged or was changed: {reason}. Nothing was changed in the archive. Ask for it again.</source>
        <translation>Gói trao đổi “{name}” bị hỏng hoặc đã bị sửa: {reason}. Kho lưu trữ không bị thay đổi. Hãy xin lại gói này.</translation>
    </message>
    <message>
        <source>The bundle “{name}” was made by a newer version of this program (format {found}, this version knows {known}). Nothing was changed. Install the newer version, or ask for a bundle of an older one.</source>
        <translation>Gói trao đổi “{name}” do phiên bản mới hơn của chương trình tạo ra (định dạng {found}, phiên bản này biết {known}). Không có gì bị thay đổi. Hãy cài phiên bản mới hơn, hoặc xin gói của phiên bản cũ.</translation>
    </message>
    <message>
        <source>There are no articles to put into a bundle here. Import a page first, or choose other articles.</source>
        <translation>Ở đây không có bài nào để đưa vào gói trao đổi. Hãy nhập một trang trước, hoặc chọn bài khác.</translation>
    </message>
    <message>
        <source>The merge was cancelled before anything was changed. Merge the bundle again when you like.</source>
        <translation>Việc gộp đã bị hủy trước khi có thay đổi nào. Hãy gộp lại gói khi nào bạn muốn.</translation>
    </message>
    <message>
        <source>“{name}” is not a file of highlights that this program knows. Choose what Zotero (RDF or JSON), Hypothesis (JSON), Pocket (its zip file, HTML, CSV or JSON) or Instapaper (CSV) exported, the bookmarks of a browser (HTML), or a REFI-QDA project (.qdpx).</source>
        <translation>“{name}” không phải là tệp đoạn tô màu mà chương trình này đọc được. Hãy chọn tệp do Zotero (RDF hoặc JSON), Hypothesis (JSON), Pocket (tệp zip, HTML, CSV hoặc JSON) hay Instapaper (CSV) xuất ra, dấu trang của trình duyệt (HTML), hoặc dự án REFI-QDA (.qdpx).</translation>
    </message>
    <message>
        <source>The highlights in “{name}” cannot be read: {reason}. Nothing was changed. Export them again from the program that made them.</source>
        <translation>Không đọc được các đoạn tô màu trong “{name}”: {reason}. Không có gì thay đổi. Hãy xuất lại từ chương trình đã tạo ra chúng.</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} MB of highlights. Nothing was changed. Export fewer of them at a time.</source>
        <translation>“{name}” có hơn {limit} MB đoạn tô màu. Không có gì thay đổi. Hãy xuất mỗi lần ít hơn.</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} highlights. Nothing was changed. Export fewer of them at a time.</source>
        <translation>“{name}” có hơn {limit} đoạn tô màu. Không có gì thay đổi. Hãy xuất mỗi lần ít hơn.</translation>
    </message>
    <message>
        <source>There are no highlights, notes or tags in “{name}”. Export them again, and see to it that notes and tags go with them.</source>
        <translation>Trong “{name}” không có đoạn tô màu, ghi chú hay thẻ nào. Hãy xuất lại và chọn xuất kèm ghi chú và thẻ.</translation>
    </message>
    <message>
        <source>The disk has too little room for a backup before this change. The change is made all the same, and can be undone. Free some space, then make a backup.</source>
        <translation>Ổ đĩa không đủ chỗ để sao lưu trước thay đổi này. Thay đổi vẫn được thực hiện và có thể hoàn tác. Hãy giải phóng dung lượng rồi sao lưu.</translation>
    </message>
    <message>
        <source>The backup was cancelled. It is made again at the next start.</source>
        <translation>Đã hủy việc sao lưu. Việc này sẽ được làm lại ở lần khởi động sau.</translation>
    </message>
    <message>
        <source>The backup “{name}” could not be written: {reason}. The archive is unchanged. Choose another place.</source>
        <translation>Không ghi được bản sao lưu “{name}”: {reason}. Kho lưu trữ không thay đổi. Hãy chọn nơi khác.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Markdown text</source>
        <translation>Văn bản Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Tài liệu Word</translation>
    </message>
    <message>
        <source>Folder for Obsidian</source>
        <translation>Thư mục cho Obsidian</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Sổ tính Excel</translation>
    </message>
    <message>
        <source>Table of notes</source>
        <translation>Bảng ghi chú</translation>
    </message>
    <message>
        <source>Table of mentions</source>
        <translation>Bảng các lần nhắc tên</translation>
    </message>
    <message>
        <source>Table of names</source>
        <translation>Bảng người và tổ chức</translation>
    </message>
    <message>
        <source>Web Annotation</source>
        <translation>Web Annotation</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>Dự án REFI-QDA</translation>
    </message>
    <message>
        <source>REFI-QDA code book</source>
        <translation>Bảng mã REFI-QDA</translation>
    </message>
    <message>
        <source>Names as Web Annotation</source>
        <translation>Tên dưới dạng Web Annotation</translation>
    </message>
    <message>
        <source>FollowTheMoney</source>
        <translation>FollowTheMoney</translation>
    </message>
    <message>
        <source>Graph of names</source>
        <translation>Đồ thị người và tổ chức</translation>
    </message>
    <message>
        <source>References (CSL-JSON)</source>
        <translation>Tài liệu tham khảo (CSL-JSON)</translation>
    </message>
    <message>
        <source>References (BibTeX)</source>
        <translation>Tài liệu tham khảo (BibTeX)</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Tài liệu PDF</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>it has more than 2,000,000 tags</source>
        <translation>trang có hơn 2.000.000 thẻ HTML</translation>
    </message>
    <message>
        <source>it has more than 4 million characters</source>
        <translation>trang có hơn 4 triệu ký tự</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>đó không phải là tệp</translation>
    </message>
    <message>
        <source>it is the archive itself</source>
        <translation>đó chính là tệp của kho lưu trữ</translation>
    </message>
    <message>
        <source>its bytes are not text</source>
        <translation>dữ liệu trong tệp không phải văn bản</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>đây là một thư mục</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>các phần lồng nhau quá sâu</translation>
    </message>
    <message>
        <source>the line that begins its first part is missing</source>
        <translation>thiếu dòng mở đầu phần thứ nhất</translation>
    </message>
    <message>
        <source>the part that holds the text is missing</source>
        <translation>thiếu phần chứa nội dung</translation>
    </message>
    <message>
        <source>the file stops in the middle of the text</source>
        <translation>tệp bị ngắt giữa chừng</translation>
    </message>
    <message>
        <source>it calls itself PDF and is none</source>
        <translation>tệp mang danh PDF nhưng không phải PDF</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <translation>không giải nén được</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>tệp chứa quá nhiều tệp bên trong</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>tệp quá lớn</translation>
    </message>
    <message>
        <source>there are more rows than a sheet of Excel can hold; choose CSV</source>
        <translation>số hàng vượt quá mức một trang tính Excel chứa được; hãy chọn CSV</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>đó là một loại tệp khác</translation>
    </message>
    <message>
        <source>a newer version of this program wrote it</source>
        <translation>tệp do phiên bản mới hơn của chương trình này ghi</translation>
    </message>
    <message>
        <source>it is a property list, but not one of a saved page</source>
        <translation>đây là danh sách thuộc tính nhưng không phải của một trang đã lưu</translation>
    </message>
    <message>
        <source>it is not where the list of members says</source>
        <translation>tệp không nằm ở chỗ ghi trong danh mục</translation>
    </message>
    <message>
        <source>it shares its bytes with another file</source>
        <translation>tệp dùng chung dữ liệu với một tệp khác</translation>
    </message>
    <message>
        <source>its parts unpack to far too much</source>
        <translation>các phần giải nén ra quá lớn</translation>
    </message>
    <message>
        <source>its property list is cut off or damaged</source>
        <translation>danh sách thuộc tính bị ngắt hoặc hỏng</translation>
    </message>
    <message>
        <source>its records are packed together</source>
        <translation>các bản ghi bị nén chung một khối</translation>
    </message>
    <message>
        <source>the PDF document is cut off or damaged</source>
        <translation>tài liệu PDF bị ngắt hoặc hỏng</translation>
    </message>
    <message>
        <source>the file stops in the middle of what it packs</source>
        <translation>tệp bị ngắt giữa phần nén</translation>
    </message>
    <message>
        <source>the headers of one of its parts never end</source>
        <translation>phần đầu của một mục không có chỗ kết thúc</translation>
    </message>
    <message>
        <source>the list of its parts is damaged</source>
        <translation>danh mục các phần bị hỏng</translation>
    </message>
    <message>
        <source>a row of its table cannot be read</source>
        <translation>không đọc được một hàng trong bảng</translation>
    </message>
    <message>
        <source>its text stops in the middle or is no JSON</source>
        <translation>nội dung bị dừng giữa chừng hoặc không phải JSON</translation>
    </message>
    <message>
        <source>its text stops in the middle or is no XML</source>
        <translation>nội dung bị dừng giữa chừng hoặc không phải XML</translation>
    </message>
    <message>
        <source>it declares entities, which may be an attack</source>
        <translation>tệp khai báo các thực thể, có thể là một cách tấn công</translation>
    </message>
    <message>
        <source>it is packed too densely to be true</source>
        <translation>tệp nén chặt đến mức không thể là thật</translation>
    </message>
    <message>
        <source>a part of it is missing or damaged</source>
        <translation>một phần của tệp bị thiếu hoặc bị hỏng</translation>
    </message>
    <message>
        <source>the list of what it holds is damaged</source>
        <translation>danh mục nội dung bị hỏng</translation>
    </message>
    <message>
        <source>the part with its text is empty</source>
        <translation>phần chứa nội dung bị trống</translation>
    </message>
    <message>
        <source>the part with its text is missing</source>
        <translation>thiếu phần chứa nội dung</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>trong tệp không có trang nào</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>không đủ bộ nhớ để đọc</translation>
    </message>
    <message>
        <source>too many files lie one inside the other</source>
        <translation>quá nhiều tệp lồng vào nhau</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>không có quyền truy cập</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>thao tác không được phép</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>không có tệp hoặc thư mục này</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>đây là một thư mục</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>đây không phải là thư mục</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>đã có tệp trùng tên</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>tên tệp quá dài</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>ổ đĩa chỉ cho đọc</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>ổ đĩa đã đầy</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>lỗi đọc ghi ổ đĩa</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>tệp của kho chỉ cho đọc</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>không mở được tệp của kho</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>dữ liệu trong tệp bị hỏng</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>lỗi đọc ghi ổ đĩa</translation>
    </message>
    <message>
        <source>it has {0} pages</source>
        <translation>tài liệu có {0} trang</translation>
    </message>
    <message>
        <source>it has more than {0} parts</source>
        <translation>tệp có hơn {0} phần</translation>
    </message>
    <message>
        <source>page {0} has too many letters</source>
        <translation>trang {0} có quá nhiều chữ</translation>
    </message>
    <message>
        <source>page {0} of it is damaged</source>
        <translation>trang {0} bị hỏng</translation>
    </message>
    <message>
        <source>only {0} of its {1} pages could be read in {2} seconds</source>
        <translation>chỉ đọc được {0} trong số {1} trang trong {2} giây</translation>
    </message>
    <message>
        <source>a part of it unpacks to more than {0} MB</source>
        <translation>một phần giải nén ra hơn {0} MB</translation>
    </message>
    <message>
        <source>it would unpack to {0} MB, {1} times its size</source>
        <translation>tệp sẽ giải nén ra {0} MB, gấp {1} lần kích thước</translation>
    </message>
    <message>
        <source>its part {0} is damaged</source>
        <translation>phần {0} bị hỏng</translation>
    </message>
    <message>
        <source>what was saved is of the type {0}</source>
        <translation>nội dung đã lưu thuộc loại {0}</translation>
    </message>
    <message>
        <source>what follows record {0} cannot be read ({1})</source>
        <translation>phần sau bản ghi {0} không đọc được ({1})</translation>
    </message>
    <message>
        <source>it stops in the middle of record {0}</source>
        <translation>tệp bị ngắt giữa bản ghi {0}</translation>
    </message>
    <message>
        <source>it cannot be unpacked ({0})</source>
        <translation>không giải nén được ({0})</translation>
    </message>
    <message>
        <source>{0} is missing in it</source>
        <translation>thiếu {0}</translation>
    </message>
    <message>
        <source>it is an RTF document; save it as DOCX or PDF first</source>
        <translation>đây là tài liệu RTF; hãy lưu thành DOCX hoặc PDF trước</translation>
    </message>
    <message>
        <source>it is an old Office document; save it as DOCX or PDF first</source>
        <translation>đây là tài liệu Office đời cũ; hãy lưu thành DOCX hoặc PDF trước</translation>
    </message>
    <message>
        <source>it is a WARC archive</source>
        <translation>đây là tệp WARC</translation>
    </message>
    <message>
        <source>it is a compressed file</source>
        <translation>đây là tệp nén</translation>
    </message>
    <message>
        <source>it is a database</source>
        <translation>đây là cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>it is a picture</source>
        <translation>đây là hình ảnh</translation>
    </message>
    <message>
        <source>it is a program</source>
        <translation>đây là chương trình</translation>
    </message>
    <message>
        <source>it is a property list</source>
        <translation>đây là tệp danh sách thuộc tính</translation>
    </message>
    <message>
        <source>it is a sound or a film</source>
        <translation>đây là tệp âm thanh hoặc phim</translation>
    </message>
    <message>
        <source>it is a zip file or an Office document</source>
        <translation>đây là tệp zip hoặc tài liệu Office</translation>
    </message>
    <message>
        <source>it is an ARC archive</source>
        <translation>đây là tệp ARC</translation>
    </message>
    <message>
        <source>it is an empty zip file</source>
        <translation>đây là tệp zip rỗng</translation>
    </message>
</context>
</TS>
