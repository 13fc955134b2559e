<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>EvidencePackPanel</name>
        <message numerus="yes">
            <source>%n original(s) missing or changed: the pack names them.</source>
            <translation>
                <numerusform>有 %n 份原件丢失或被改动，证据包中已列明。</numerusform>
            </translation>
        </message>
        <message>
            <source>Evidence pack</source>
            <translation>证据包</translation>
        </message>
        <message>
            <source>Evidence pack for a dispute…</source>
            <translation>证据包…</translation>
        </message>
        <message>
            <source>Making the evidence pack</source>
            <translation>正在制作证据包</translation>
        </message>
        <message>
            <source>Only where a platform or a court asks for them; otherwise the texts are masked.</source>
            <translation>仅在平台或法院需要时勾选；否则文字中的个人信息会打码。</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Personal &amp;data</source>
            <translation>个人信息(&amp;D)</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Save the evidence pack</source>
            <translation>保存证据包</translation>
        </message>
        <message>
            <source>Save with originals…</source>
            <translation>连同原件保存…</translation>
        </message>
        <message>
            <source>Show names, phones and addresses</source>
            <translation>显示姓名、电话和地址</translation>
        </message>
        <message>
            <source>The evidence pack is saved as {name}.</source>
            <translation>证据包已保存为 {name}。</translation>
        </message>
        <message>
            <source>Zip files (*.zip)</source>
            <translation>压缩包 (*.zip)</translation>
        </message>
    </context>
</TS>
