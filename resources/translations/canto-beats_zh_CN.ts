<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open the sample clip</source>
        <translation>打开示例短片</translation>
    </message>
    <message>
        <source>Start transcription</source>
        <translation>开始转录</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放位置拆分</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Insert at the playhead</source>
        <translation>在播放位置插入</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找和替换…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play this subtitle</source>
        <translation>播放这条字幕</translation>
    </message>
    <message>
        <source>Loop this subtitle</source>
        <translation>循环播放这条字幕</translation>
    </message>
    <message>
        <source>Previous subtitle</source>
        <translation>上一条字幕</translation>
    </message>
    <message>
        <source>Next subtitle</source>
        <translation>下一条字幕</translation>
    </message>
    <message>
        <source>A little back</source>
        <translation>后退一点</translation>
    </message>
    <message>
        <source>A little forward</source>
        <translation>前进一点</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>音视频文件</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>字幕表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>CueTable</name>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Text of the subtitle</source>
        <translation>字幕文本</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>That is no time: type it as minutes:seconds.milliseconds.</source>
        <translation>时间格式不正确，请输入“分:秒.毫秒”。</translation>
    </message>
    <message>
        <source>That subtitle is not there any more.</source>
        <translation>这条字幕已经不存在。</translation>
    </message>
    <message>
        <source>A subtitle has to end after it begins.</source>
        <translation>字幕的结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>This subtitle is too short to be split.</source>
        <translation>这条字幕太短，无法拆分。</translation>
    </message>
    <message>
        <source>There is nothing on one side: choose another place, or one more subtitle.</source>
        <translation>其中一边没有内容：请选择另一个位置，或多选一条字幕。</translation>
    </message>
    <message>
        <source>Only neighbours can be merged: choose subtitles without others between them.</source>
        <translation>只能合并相邻的字幕：请选择中间没有其他字幕的几条。</translation>
    </message>
    <message>
        <source>Nothing can begin before the recording does.</source>
        <translation>字幕不能早于视频开始。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Subtitle file</source>
        <translation>字幕文件</translation>
    </message>
    <message>
        <source>For players, editors and uploads.</source>
        <translation>供播放器、剪辑软件和上传使用。</translation>
    </message>
    <message>
        <source>Copy of the video with a subtitle track</source>
        <translation>带字幕轨的视频副本</translation>
    </message>
    <message>
        <source>Quick. Viewers show or hide the subtitles.</source>
        <translation>很快。观众可自行显示或隐藏字幕。</translation>
    </message>
    <message>
        <source>Copy of the video with burned-in subtitles</source>
        <translation>内嵌字幕的视频副本</translation>
    </message>
    <message>
        <source>Takes a while. They show in every player, and always.</source>
        <translation>需要一些时间。在任何播放器中都会显示，不能关闭。</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>{title} ({ending})</source>
        <translation>{title}（{ending}）</translation>
    </message>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8（带 BOM）</translation>
    </message>
    <message>
        <source>Windows (CRLF)</source>
        <translation>Windows（CRLF）</translation>
    </message>
    <message>
        <source>macOS and Linux (LF)</source>
        <translation>macOS 和 Linux（LF）</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Export subtitles</source>
        <translation>导出字幕</translation>
    </message>
    <message>
        <source>Copy the subtitles as plain text</source>
        <translation>将字幕复制为纯文本</translation>
    </message>
    <message>
        <source>Close without exporting</source>
        <translation>不导出，直接关闭</translation>
    </message>
    <message>
        <source>Give the file a name first.</source>
        <translation>请先为文件命名。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>已停止，没有留下任何文件。</translation>
    </message>
    <message>
        <source>{name} is already there. Replace it?</source>
        <translation>{name} 已存在，要替换吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>文本已复制到剪贴板。</translation>
    </message>
    <message>
        <source>There are no subtitles yet.</source>
        <translation>还没有字幕。</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>As in the video</source>
        <translation>与视频相同</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Line ends</source>
        <translation>换行符(&amp;L)</translation>
    </message>
    <message>
        <source>Frame r&amp;ate</source>
        <translation>帧率(&amp;A)</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>保存到(&amp;T)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>换行符</translation>
    </message>
    <message>
        <source>Frames a second of the timeline</source>
        <translation>时间轴每秒帧数</translation>
    </message>
    <message>
        <source>File to save to</source>
        <translation>保存的文件</translation>
    </message>
    <message>
        <source>Choose the file to save to</source>
        <translation>选择保存的文件</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>正在加载语音模型</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>正在转录</translation>
    </message>
    <message>
        <source>Freeing memory</source>
        <translation>正在释放内存</translation>
    </message>
    <message>
        <source>Loading the language model</source>
        <translation>正在加载语言模型</translation>
    </message>
    <message>
        <source>Polishing</source>
        <translation>正在润色</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队</translation>
    </message>
    <message>
        <source>{stage}, {time} left</source>
        <translation>{stage}，剩余 {time}</translation>
    </message>
    <message>
        <source>Paused; everything so far is kept</source>
        <translation>已暂停，已完成的部分已保留</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped; everything so far is kept</source>
        <translation>已停止，已完成的部分已保留</translation>
    </message>
    <message>
        <source>Interrupted; everything so far is kept</source>
        <translation>已中断，已完成的部分已保留</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小时 {m} 分钟</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>This recording has no picture.</source>
        <translation>这个文件没有画面。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There is no recording in there that could be opened.</source>
        <translation>里面没有可以打开的音视频文件。</translation>
    </message>
    <message>
        <source>Drop a video here, or press {keys} to open one.</source>
        <translation>把视频拖放到这里，或按 {keys} 打开。</translation>
    </message>
    <message numerus="yes">
        <source>%n subtitle(s)</source>
        <translation>
            <numerusform>%n 条字幕</numerusform>
        </translation>
    </message>
    <message>
        <source>A transcription is under way. It is paused and goes on from here the next time.</source>
        <translation>正在进行转录。转录会暂停，下次从这里继续。</translation>
    </message>
    <message>
        <source>Close canto-beats?</source>
        <translation>关闭 canto-beats？</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Progress of the transcription</source>
        <translation>转录进度</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>润色</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>语音模型</translation>
    </message>
    <message>
        <source>Language model that polishes</source>
        <translation>用于润色的语言模型</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Video cannot be played here, because a system library is missing (%s).</source>
        <translation>由于缺少系统库（%s），无法在此播放视频。</translation>
    </message>
    <message>
        <source>This recording cannot be played here; it can still be transcribed and corrected.</source>
        <translation>无法在此播放这个文件，但仍可转录和修改字幕。</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Drawing the subtitles into a copy of the video</source>
        <translation>正在将字幕嵌入视频副本</translation>
    </message>
    <message>
        <source>Copying the video with its subtitles</source>
        <translation>正在复制带字幕的视频</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{percent}, {time} left</source>
        <translation>{percent}，剩余 {time}</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Recordings</source>
        <translation>音视频文件</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Start transcription</source>
        <translation>开始转录</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation>字体(&amp;N)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Size, for a picture of 1080 lines</source>
        <translation>字体大小，按 1080 线画面计算</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>描边(&amp;O)</translation>
    </message>
    <message>
        <source>Width of the outline, for a picture of 1080 lines</source>
        <translation>描边宽度，按 1080 线画面计算</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>边距(&amp;M)</translation>
    </message>
    <message>
        <source>Distance from the lower edge, for a picture of 1080 lines</source>
        <translation>与画面底部的距离，按 1080 线画面计算</translation>
    </message>
</context>
<context>
    <name>StylePreview</name>
    <message>
        <source>Preview of the style</source>
        <translation>样式预览</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>The waveform and the subtitles. Left and Right move the playhead, Up and Down select a subtitle.</source>
        <translation>波形和字幕。左右键移动播放位置，上下键选择字幕。</translation>
    </message>
    <message>
        <source>Scroll the timeline</source>
        <translation>滚动时间轴</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
</context>
</TS>
