<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>TemplateList</name>
        <message>
            <source>Texts</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>To buyers</source>
            <translation>发给买家</translation>
        </message>
        <message>
            <source>To suppliers</source>
            <translation>发给供应商</translation>
        </message>
        <message>
            <source>{title} (not saved)</source>
            <translation>{title}（未保存）</translation>
        </message>
        <message>
            <source>{title} (yours)</source>
            <translation>{title}（已改）</translation>
        </message>
    </context>
    <context>
        <name>TemplatesDialog</name>
        <message numerus="yes">
            <source>%n text(s) are not saved.</source>
            <translation>
                <numerusform>有 %n 条话术还没保存。</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>不保存，直接关闭</translation>
        </message>
        <message>
            <source>Language of the texts</source>
            <translation>话术的语言</translation>
        </message>
        <message>
            <source>Message texts</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Put the shipped wording back?</source>
            <translation>恢复成软件自带的写法？</translation>
        </message>
        <message>
            <source>Shipped wording</source>
            <translation>自带的写法</translation>
        </message>
        <message>
            <source>What stands in braces is filled in for each incident; what cannot be filled is marked.</source>
            <translation>花括号里的内容按每一单自动填写；填不出来的会标出来。</translation>
        </message>
        <message>
            <source>Your own wording of this text is not kept.</source>
            <translation>您自己改的写法不会保留。</translation>
        </message>
    </context>
    <context>
        <name>WordingEditor</name>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>标题(&amp;T)</translation>
        </message>
        <message>
            <source>How it reads</source>
            <translation>填好以后的样子</translation>
        </message>
        <message>
            <source>Of each &amp;order</source>
            <translation>每单一行(&amp;O)</translation>
        </message>
        <message>
            <source>Put in</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>样子</translation>
        </message>
        <message>
            <source>Saved: used from now on.</source>
            <translation>已保存，以后都用这个写法。</translation>
        </message>
        <message>
            <source>Shipped &amp;wording</source>
            <translation>恢复自带写法(&amp;W)</translation>
        </message>
        <message>
            <source>Stands in the text once for each order.</source>
            <translation>在内容里按每一单各写一行。</translation>
        </message>
        <message>
            <source>Te&amp;xt</source>
            <translation>内容(&amp;X)</translation>
        </message>
    </context>
</TS>
