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
    <context>
        <name>EvidenceViewer</name>
        <message>
            <source>&amp;Open outside</source>
            <translation>用其他程序打开(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Save a copy…</source>
            <translation>另存一份(&amp;S)…</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>放大（+）</translation>
        </message>
        <message>
            <source>Next (right arrow)</source>
            <translation>下一个（右方向键）</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>不是图片</translation>
        </message>
        <message>
            <source>Open it outside to look at it.</source>
            <translation>用其他程序打开来看。</translation>
        </message>
        <message>
            <source>Previous (left arrow)</source>
            <translation>上一个（左方向键）</translation>
        </message>
        <message>
            <source>Smaller (-)</source>
            <translation>缩小（-）</translation>
        </message>
        <message>
            <source>This kind of file is not opened here, since it could do harm. Save a copy of it.</source>
            <translation>这类文件可能有害，这里不打开。可以另存一份。</translation>
        </message>
        <message>
            <source>Whole picture (0)</source>
            <translation>看全图（0）</translation>
        </message>
        <message>
            <source>file of {moment}</source>
            <translation>文件时间 {moment}</translation>
        </message>
        <message>
            <source>{name}, {size} bytes, filed {moment}</source>
            <translation>{name}，{size} 字节，{moment} 存入</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} / {count}</translation>
        </message>
    </context>
    <context>
        <name>OutsideCopies</name>
        <message>
            <source>Copying the file</source>
            <translation>正在复制文件</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>另存一份</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>已保存为 {name}。</translation>
        </message>
        <message>
            <source>{name} could do harm and is not opened: save a copy instead.</source>
            <translation>{name} 可能有害，不直接打开；需要的话请另存一份。</translation>
        </message>
    </context>
    <context>
        <name>PhotoFlow</name>
        <message numerus="yes">
            <source>%n photo(s) filed: {numbers}.</source>
            <translation>
                <numerusform>已归档 %n 张照片：{numbers}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to be filed by hand.</source>
            <translation>
                <numerusform>还有 %n 张照片需要手动归档。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) were on file already.</source>
            <translation>
                <numerusform>有 %n 张照片之前已归档。</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading barcodes</source>
            <translation>正在识别条码</translation>
        </message>
    </context>
    <context>
        <name>PhotosPanel</name>
        <message numerus="yes">
            <source>%n on file already: {names}</source>
            <translation>
                <numerusform>%n 张之前已存：{names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) filed</source>
            <translation>
                <numerusform>%n 张已归档</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to file by hand</source>
            <translation>
                <numerusform>%n 张要手动归档</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>File the chosen</source>
            <translation>归档所选照片</translation>
        </message>
        <message>
            <source>Filing photos</source>
            <translation>正在归档照片</translation>
        </message>
        <message>
            <source>Incident of {name}</source>
            <translation>{name} 归到哪个事故</translation>
        </message>
        <message>
            <source>Leave all out</source>
            <translation>全部不归档</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>不归档</translation>
        </message>
        <message>
            <source>No barcode could be read.</source>
            <translation>没有读到条码。</translation>
        </message>
        <message>
            <source>No open incident has the number {number}.</source>
            <translation>单号 {number} 没有处理中的事故。</translation>
        </message>
        <message>
            <source>Not a picture that can be shown, or too large.</source>
            <translation>不是能显示的图片，或图片太大。</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Several incidents have the numbers on it.</source>
            <translation>上面的单号对应多个事故。</translation>
        </message>
        <message>
            <source>They &amp;show</source>
            <translation>照片内容(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>ReturnAction</name>
        <message>
            <source>Print the return check sheet…</source>
            <translation>打印退件核对单…</translation>
        </message>
    </context>
</TS>
