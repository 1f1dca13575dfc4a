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
        <source>Open the sample archive</source>
        <translation>Mở kho bài mẫu</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>Xuất ghi chú…</translation>
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
        <source>Are these one page that was saved twice, or from two sites? Joined, they become captures of one article, with the notes of both. Each decision can be undone.</source>
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
    <name>CaptureBanner</name>
    <message>
        <source>Show the newest</source>
        <translation>Xem bản mới nhất</translation>
    </message>
    <message>
        <source>What changed?</source>
        <translation>Đã thay đổi gì?</translation>
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
    <name>ColorMenu</name>
    <message>
        <source>Colour of the tag</source>
        <translation>Màu của thẻ</translation>
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
        <source>The tag “{name}” was taken off the paragraph.</source>
        <translation>Đã gỡ thẻ “{name}” khỏi đoạn.</translation>
    </message>
    <message>
        <source>The note “{text}” was deleted.</source>
        <translation>Đã xóa ghi chú “{text}”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
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
    <name>ExportDialog</name>
    <message>
        <source>Export notes</source>
        <translation>Xuất ghi chú</translation>
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
        <source>Choose a file…</source>
        <translation>Chọn nơi lưu…</translation>
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
    <message>
        <source>The notes on 1 paragraph were written to {path}</source>
        <translation>Đã xuất ghi chú của 1 đoạn vào {path}</translation>
    </message>
    <message>
        <source>The notes on {count} paragraphs were written to {path}</source>
        <translation>Đã xuất ghi chú của {count} đoạn vào {path}</translation>
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
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Kết quả nhập</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Mở bài</translation>
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
        <source>Only problems {count}</source>
        <translation>Chỉ mục có vấn đề {count}</translation>
    </message>
    <message>
        <source>Pages of the import</source>
        <translation>Các trang của lần nhập</translation>
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
        <source>Copy as text</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
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
    <message>
        <source>{count} of the pages were in the archive already.</source>
        <translation>{count} trang đã có sẵn trong kho lưu trữ.</translation>
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
        <translation>Trở lại các bài</translation>
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
        <translation>Tên, A đến Y</translation>
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
        <source>Search titles, text and notes</source>
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
        <source>Best match first</source>
        <translation>Phù hợp nhất trước</translation>
    </message>
    <message>
        <source>{articles} found</source>
        <translation>Tìm thấy {articles}</translation>
    </message>
    <message>
        <source>No title, text or note has all the words of “{words}”. Try fewer words; accents may be left out.</source>
        <translation>Không có tiêu đề, nội dung hay ghi chú nào chứa đủ các từ “{words}”. Hãy thử bớt từ; có thể gõ không dấu.</translation>
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
        <source>Place on the current paragraph</source>
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
        <translation>Không có đoạn nào giống đoạn cũ. Hãy nhấp vào đoạn mà nó thuộc về.</translation>
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
        <translation>Còn {count} mục nữa: nhấp để xem tất cả</translation>
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
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>NamePopup</name>
    <message>
        <source>Names to choose from</source>
        <translation>Các tên để chọn</translation>
    </message>
    <message>
        <source>Whom it means</source>
        <translation>Tên này chỉ ai</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter takes   ·   Esc closes</source>
        <translation>↑ ↓ chọn   ·   Enter lấy   ·   Esc đóng</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Tên mới</translation>
    </message>
    <message>
        <source>Enter takes   ·   Esc closes</source>
        <translation>Enter lấy   ·   Esc đóng</translation>
    </message>
    <message>
        <source>A new name: “{name}”</source>
        <translation>Tên mới: “{name}”</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write your note</source>
        <translation>Viết ghi chú của bạn</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Nội dung ghi chú</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Lưu ghi chú</translation>
    </message>
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
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
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
        <source>Draft, not saved: {text}</source>
        <translation>Bản nháp, chưa lưu: {text}</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Tags and notes</source>
        <translation>Thẻ và ghi chú</translation>
    </message>
    <message>
        <source>Nothing here yet. Click a paragraph, then press T to tag it or N to write a note.</source>
        <translation>Chưa có gì ở đây. Hãy nhấp vào một đoạn, rồi bấm T để gắn thẻ hoặc N để viết ghi chú.</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>Colour of the tag</source>
        <translation>Màu của thẻ</translation>
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
        <source>Tag: {name}</source>
        <translation>Thẻ: {name}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Ghi chú: {text}</translation>
    </message>
    <message>
        <source>Draft of a note, not saved</source>
        <translation>Bản nháp ghi chú, chưa lưu</translation>
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
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy the picture</source>
        <translation>Sao chép ảnh</translation>
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
        <source>Page and graph</source>
        <translation>Trang và sơ đồ</translation>
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
        <source>{count} changed</source>
        <translation>{count} thay đổi</translation>
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
    <message>
        <source>{changed} of {total} articles have another text now.</source>
        <translation>{changed}/{total} bài có nội dung thay đổi.</translation>
    </message>
    <message>
        <source>{count} could not be read again and keep the text they have. The first: {reason}</source>
        <translation>{count} bản không đọc lại được và giữ nguyên nội dung đang có. Bản đầu tiên: {reason}</translation>
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
    <name>TagPopup</name>
    <message>
        <source>Tags of this paragraph</source>
        <translation>Thẻ của đoạn này</translation>
    </message>
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
        <source>Undo moving “{subject}” to the trash</source>
        <translation>Hoàn tác chuyển “{subject}” vào thùng rác</translation>
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
        <source>Undo making one: “{subject}”</source>
        <translation>Hoàn tác gộp tên: “{subject}”</translation>
    </message>
    <message>
        <source>Undo separating the name “{subject}”</source>
        <translation>Hoàn tác tách tên “{subject}”</translation>
    </message>
    <message>
        <source>Undo renaming to “{subject}”</source>
        <translation>Hoàn tác đổi tên thành “{subject}”</translation>
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
        <source>Redo moving “{subject}” to the trash</source>
        <translation>Làm lại chuyển “{subject}” vào thùng rác</translation>
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
        <source>Redo making one: “{subject}”</source>
        <translation>Làm lại gộp tên: “{subject}”</translation>
    </message>
    <message>
        <source>Redo separating the name “{subject}”</source>
        <translation>Làm lại tách tên “{subject}”</translation>
    </message>
    <message>
        <source>Redo renaming to “{subject}”</source>
        <translation>Làm lại đổi tên thành “{subject}”</translation>
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
        <source>Folder of the archive</source>
        <translation>Thư mục của kho lưu trữ</translation>
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
        <translation>Cá nhân</translation>
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
        <source>Table (CSV)</source>
        <translation>Bảng (CSV)</translation>
    </message>
    <message>
        <source>Web Annotation (JSON)</source>
        <translation>Chú giải web (JSON)</translation>
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
