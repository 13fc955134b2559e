; Inno Setup: an installer for one user, without administrator rights. iscc /DVersion=0.5.0 makegood.iss

#ifndef Version
  #error Give the version: iscc /DVersion=0.5.0 makegood.iss
#endif
#define Root "..\..\.."

[Setup]
AppId={{7C0F6B0E-2B2D-4A55-9E0B-6D5B0A1E5A11}
AppName=Makegood
AppVersion={#Version}
AppVerName=Makegood {#Version}
AppPublisher=Makegood contributors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Makegood
DefaultGroupName=Makegood
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir={#Root}\dist
OutputBaseFilename=makegood-{#Version}-setup
SetupIconFile={#Root}\build\icons\makegood.ico
UninstallDisplayIcon={app}\makegood.exe
LicenseFile={#Root}\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
ChangesAssociations=no
#ifdef SignTool
SignTool={#SignTool}
SignedUninstaller=yes
#endif

[Languages]
#if FileExists(AddBackslash(CompilerPath) + "Languages\ChineseSimplified.isl")
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"

[InstallDelete]
; Libraries of the version before must not lie beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\makegood\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Makegood 错发管家"; Filename: "{app}\makegood.exe"
Name: "{autodesktop}\Makegood 错发管家"; Filename: "{app}\makegood.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\makegood.exe"; Description: "{cm:LaunchProgram,Makegood}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if (CurUninstallStep = usPostUninstall) and not UninstallSilent() then
    MsgBox('错发管家已卸载，您的数据没有动，仍在：' + #13#10 +
      'Makegood is removed. Your data was left as it is, in:' + #13#10#13#10 +
      ExpandConstant('{localappdata}\Makegood') + #13#10#13#10 +
      '（在软件里换过位置的，在您选的文件夹 · or in the folder you chose in the program）',
      mbInformation, MB_OK);
end;
