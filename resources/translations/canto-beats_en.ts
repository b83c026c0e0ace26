<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeCount</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemCount</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message numerus="yes">
        <source>{heard} → {text}  (corrected %n time(s))</source>
        <translation>
            <numerusform>{heard} → {text}  (corrected once)</numerusform>
            <numerusform>{heard} → {text}  (corrected %n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingCheckDialog</name>
    <message numerus="yes">
        <source>%n subtitle(s) stand where nobody speaks.</source>
        <translation>
            <numerusform>%n subtitle stands where nobody speaks.</numerusform>
            <numerusform>%n subtitles stand where nobody speaks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subtitle(s) would get other times. It can be undone.</source>
        <translation>
            <numerusform>%n subtitle would get other times. It can be undone.</numerusform>
            <numerusform>%n subtitles would get other times. It can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubtitleOpening</name>
    <message numerus="yes">
        <source>%n more file(s) could not be opened.</source>
        <translation>
            <numerusform>%n more file could not be opened.</numerusform>
            <numerusform>%n more files could not be opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>%n subtitle(s)</source>
        <translation>
            <numerusform>%n subtitle</numerusform>
            <numerusform>%n subtitles</numerusform>
        </translation>
    </message>
</context>
</TS>
