; Inno Setup 6: an installer for one user, without administrator rights. Build the program first:
;   iscc packaging\windows\archive-reader.iss
; The version is that of the built program, which has it from pyproject.toml.
#define AppVersion GetStringFileInfo(SourcePath + "..\..\dist\archive-reader\archive-reader.exe", PRODUCT_VERSION)
#if AppVersion == ""
  #error Nothing is built yet: dist\archive-reader\archive-reader.exe is missing
#endif

[Setup]
; Never change it: by it a newer version is known as the same program.
AppId={{6E2B7C1D-52C4-4E0B-9C0A-3B8D6A5F1E47}
AppName=Archive Reader
AppVersion={#AppVersion}
AppVerName=Archive Reader {#AppVersion}
AppPublisher=The Archive Reader authors
VersionInfoVersion={#AppVersion}
PrivilegesRequired=lowest
DefaultDirName={autopf}\Archive Reader
DefaultGroupName=Archive Reader
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=archive-reader-{#AppVersion}-windows-setup
SetupIconFile=..\..\build\build_app\archive-reader.ico
UninstallDisplayIcon={app}\archive-reader.exe
UninstallDisplayName=Archive Reader
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
Compression=lzma2/max
SolidCompression=yes
MinVersion=10.0.17763
ChangesAssociations=yes
; A program that is open would keep its files: the user is asked to close it, and nothing is lost.
CloseApplications=yes
RestartApplications=no
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
; Inno Setup brings no Vietnamese itself: its translators' file lies beside this script if you have it.
#if FileExists(AddBackslash(SourcePath) + "Vietnamese.isl")
Name: "vi"; MessagesFile: "Vietnamese.isl"
#endif

[CustomMessages]
en.Desktop=Put an icon on the desktop
en.Associate=Offer Archive Reader under “Open with” for saved web pages (MHTML, WARC, WACZ, webarchive)
en.Start=Start Archive Reader
#if FileExists(AddBackslash(SourcePath) + "Vietnamese.isl")
vi.Desktop=Đặt biểu tượng trên màn hình nền
vi.Associate=Thêm Archive Reader vào “Mở bằng” cho các trang web đã lưu (MHTML, WARC, WACZ, webarchive)
vi.Start=Khởi động Archive Reader
#endif

[Tasks]
Name: "desktop"; Description: "{cm:Desktop}"; Flags: unchecked
Name: "associate"; Description: "{cm:Associate}"

[InstallDelete]
; What an older version had and this one has not must not be loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\archive-reader\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Archive Reader"; Filename: "{app}\archive-reader.exe"; AppUserModelID: "org.archive_reader.ArchiveReader"
Name: "{autodesktop}\Archive Reader"; Filename: "{app}\archive-reader.exe"; Tasks: desktop

[Registry]
; One of the programs that open these files, never the first: what opens them today goes on doing so.
Root: HKA; Subkey: "Software\Classes\ArchiveReader.Page"; ValueType: string; ValueData: "Saved web page"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\ArchiveReader.Page\DefaultIcon"; ValueType: string; ValueData: "{app}\archive-reader.exe,0"; Tasks: associate
Root: HKA; Subkey: "Software\Classes\ArchiveReader.Page\shell\open\command"; ValueType: string; ValueData: """{app}\archive-reader.exe"" ""%1"""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.mhtml\OpenWithProgids"; ValueType: none; ValueName: "ArchiveReader.Page"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.mht\OpenWithProgids"; ValueType: none; ValueName: "ArchiveReader.Page"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.webarchive\OpenWithProgids"; ValueType: none; ValueName: "ArchiveReader.Page"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.warc\OpenWithProgids"; ValueType: none; ValueName: "ArchiveReader.Page"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.wacz\OpenWithProgids"; ValueType: none; ValueName: "ArchiveReader.Page"; Flags: uninsdeletevalue; Tasks: associate

[Run]
Filename: "{app}\archive-reader.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent

; Nothing is said of the archive in %LOCALAPPDATA%\archive-reader: whoever removes the program keeps it.
