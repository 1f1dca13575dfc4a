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
        <source>Archive</source>
        <translation>Kho lưu trữ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Đọc bài</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>Thẻ và ghi chú</translation>
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
    <name>Commands</name>
    <message>
        <source>Saved web pages (*.html *.htm *.xhtml *.mhtml *.mht *.txt);;All files (*)</source>
        <translation>Trang web đã lưu (*.html *.htm *.xhtml *.mhtml *.mht *.txt);;Tất cả tệp (*)</translation>
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
    <name>DropOverlay</name>
    <message>
        <source>Drop files here to import them</source>
        <translation>Thả tệp vào đây để nhập</translation>
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
        <source>“{title}” was moved to the trash, with its notes.</source>
        <translation>Đã chuyển “{title}” cùng các ghi chú vào thùng rác.</translation>
    </message>
    <message>
        <source>{articles} were moved to the trash, with their notes.</source>
        <translation>Đã chuyển {articles} cùng các ghi chú vào thùng rác.</translation>
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
        <source>The notes on 1 paragraph were written to {path}</source>
        <translation>Đã xuất ghi chú của 1 đoạn vào {path}</translation>
    </message>
    <message>
        <source>The notes on {count} paragraphs were written to {path}</source>
        <translation>Đã xuất ghi chú của {count} đoạn vào {path}</translation>
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
    <name>ImportProgress</name>
    <message>
        <source>Looking for pages…</source>
        <translation>Đang tìm các trang…</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Tiến độ nhập</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Dừng nhập</translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>Đang nhập {done}/{total}</translation>
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
        <source>Stopping… pages that are stored stay.</source>
        <translation>Đang dừng… các bài đã lưu được giữ lại.</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Kết quả nhập</translation>
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
        <source>Already there {count}</source>
        <translation>Đã có sẵn {count}</translation>
    </message>
    <message>
        <source>Failed {count}</source>
        <translation>Không nhập được {count}</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Các tệp đã nhập</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
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
        <source>Already there</source>
        <translation>Đã có sẵn</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Double-click a row to open the article.</source>
        <translation>Nhấp đúp vào một dòng để mở bài.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Lưu thành tệp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu kết quả nhập</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Văn bản (*.txt)</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Chưa lưu được: {reason}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Show the report</source>
        <translation>Xem kết quả</translation>
    </message>
    <message>
        <source>{articles} imported; {count} of the files were in the archive already.</source>
        <translation>Đã nhập {articles}; {count} tệp đã có sẵn trong kho.</translation>
    </message>
    <message>
        <source>{articles} imported.</source>
        <translation>Đã nhập {articles}.</translation>
    </message>
    <message>
        <source>All {count} files were in the archive already. Nothing was changed.</source>
        <translation>Cả {count} tệp đã có sẵn trong kho. Không có gì thay đổi.</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Archive Reader</source>
        <translation>Archive Reader</translation>
    </message>
    <message>
        <source>Wait for the end of the import, then choose the language again.</source>
        <translation>Hãy đợi nhập xong rồi chọn lại ngôn ngữ.</translation>
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
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
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
    <name>Page</name>
    <message>
        <source>This page has no text.</source>
        <translation>Trang này không có nội dung.</translation>
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
        <source>Text of the article</source>
        <translation>Nội dung bài</translation>
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
        <source>Tags: {names}</source>
        <translation>Thẻ: {names}</translation>
    </message>
    <message>
        <source>Notes: {count}</source>
        <translation>Ghi chú: {count}</translation>
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
        <source>Click or Enter: next place. With Shift: the one before.</source>
        <translation>Nhấp hoặc Enter: vị trí tiếp theo. Thêm Shift: vị trí trước.</translation>
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
        <source>No pages were found in {name}. Choose files that end in .html, .mhtml or .txt.</source>
        <translation>Không tìm thấy trang nào trong {name}. Hãy chọn các tệp có đuôi .html, .mhtml hoặc .txt.</translation>
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
        <source>This note or tag is no longer there. It may have been removed in another window.</source>
        <translation>Ghi chú hoặc thẻ này không còn nữa. Có thể nó đã bị xóa ở cửa sổ khác.</translation>
    </message>
    <message>
        <source>A tag needs a name. Type at least one letter or digit.</source>
        <translation>Thẻ cần có tên. Hãy gõ ít nhất một chữ cái hoặc chữ số.</translation>
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
        <source>it is a PDF document</source>
        <translation>đây là tài liệu PDF</translation>
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
        <source>it is a sound or a film</source>
        <translation>đây là tệp âm thanh hoặc phim</translation>
    </message>
    <message>
        <source>it is a web archive of Safari or a property list</source>
        <translation>đây là tệp webarchive của Safari hoặc danh sách thuộc tính</translation>
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
        <source>it is an RTF document</source>
        <translation>đây là tài liệu RTF</translation>
    </message>
    <message>
        <source>it is an empty zip file</source>
        <translation>đây là tệp zip rỗng</translation>
    </message>
    <message>
        <source>it is an old Office document</source>
        <translation>đây là tài liệu Office kiểu cũ</translation>
    </message>
</context>
</TS>
