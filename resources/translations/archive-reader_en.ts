<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Detail</name>
    <message numerus="yes">
        <source>%Ln are selected.</source>
        <translation>
            <numerusform>%Ln is selected.</numerusform>
            <numerusform>%Ln are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message numerus="yes">
        <source>%Ln notes and tags were deleted.</source>
        <translation>
            <numerusform>%Ln note or tag was deleted.</numerusform>
            <numerusform>%Ln notes and tags were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message numerus="yes">
        <source>%Ln articles of {author} were merged.</source>
        <translation>
            <numerusform>%Ln article of {author} was merged.</numerusform>
            <numerusform>%Ln articles of {author} were merged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The merge was stopped: %Ln articles of {author} are here.</source>
        <translation>
            <numerusform>The merge was stopped: %Ln article of {author} is here.</numerusform>
            <numerusform>The merge was stopped: %Ln articles of {author} are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>The notes on %Ln passages were written to {path}</source>
        <translation>
            <numerusform>The notes on %Ln passage were written to {path}</numerusform>
            <numerusform>The notes on %Ln passages were written to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles were written to {path}</source>
        <translation>
            <numerusform>%Ln article was written to {path}</numerusform>
            <numerusform>%Ln articles were written to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HighlightImport</name>
    <message numerus="yes">
        <source>%Ln highlights were placed.</source>
        <translation>
            <numerusform>%Ln highlight was placed.</numerusform>
            <numerusform>%Ln highlights were placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the archive already.</source>
        <translation>
            <numerusform>%Ln was in the archive already.</numerusform>
            <numerusform>%Ln were in the archive already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are kept without a place.</source>
        <translation>
            <numerusform>%Ln is kept without a place.</numerusform>
            <numerusform>%Ln are kept without a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be imported.</source>
        <translation>
            <numerusform>%Ln could not be imported.</numerusform>
            <numerusform>%Ln could not be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln of the pages were in the archive already.</source>
        <translation>
            <numerusform>%Ln of the pages was in the archive already.</numerusform>
            <numerusform>%Ln of the pages were in the archive already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookDesk</name>
    <message numerus="yes">
        <source>%Ln notes and tags</source>
        <translation>
            <numerusform>%Ln note or tag</numerusform>
            <numerusform>%Ln notes and tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recognising</name>
    <message numerus="yes">
        <source>%Ln of {total} texts have other names now.</source>
        <translation>
            <numerusform>%Ln of {total} texts has other names now.</numerusform>
            <numerusform>%Ln of {total} texts have other names now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are still to be done.</source>
        <translation>
            <numerusform>%Ln is still to be done.</numerusform>
            <numerusform>%Ln are still to be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be done and keep the names they have. The first: {reason}</source>
        <translation>
            <numerusform>%Ln could not be done and keeps the names it has: {reason}</numerusform>
            <numerusform>%Ln could not be done and keep the names they have. The first: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message numerus="yes">
        <source>%Ln of {total} articles have another text now.</source>
        <translation>
            <numerusform>%Ln of {total} articles has another text now.</numerusform>
            <numerusform>%Ln of {total} articles have another text now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read again and keep the text they have. The first: {reason}</source>
        <translation>
            <numerusform>%Ln could not be read again and keeps the text it has: {reason}</numerusform>
            <numerusform>%Ln could not be read again and keep the text they have. The first: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message numerus="yes">
        <source>“{name}” and all tags below it are taken off %Ln passages and deleted.</source>
        <translation>
            <numerusform>“{name}” and all tags below it are taken off %Ln passage and deleted.</numerusform>
            <numerusform>“{name}” and all tags below it are taken off %Ln passages and deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is taken off %Ln passages and deleted.</source>
        <translation>
            <numerusform>“{name}” is taken off %Ln passage and deleted.</numerusform>
            <numerusform>“{name}” is taken off %Ln passages and deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagTree</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
</TS>
