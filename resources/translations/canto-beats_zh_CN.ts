<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About canto-beats</source>
        <translation>关于 canto-beats</translation>
    </message>
    <message>
        <source>canto-beats {version}</source>
        <translation>canto-beats {version}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The window is drawn with Qt {qt} (LGPL 3) by way of PySide6, and runs on Python {python}. Models have licences of their own, which the settings name.</source>
        <translation>自由软件，采用 MIT 许可。窗口通过 PySide6 由 Qt {qt}（LGPL 3）绘制，在 Python {python} 上运行。各模型另有许可，已在设置中列明。</translation>
    </message>
    <message>
        <source>What came from others, and under which licence</source>
        <translation>来自他人的内容及其许可</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
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
        <source>Choose the recording…</source>
        <translation>选择音视频文件…</translation>
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
        <source>Snap to speech</source>
        <translation>贴齐语音</translation>
    </message>
    <message>
        <source>Shift in time…</source>
        <translation>移动时间…</translation>
    </message>
    <message>
        <source>Check against the recording…</source>
        <translation>与声音核对…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找和替换…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Automatic changes…</source>
        <translation>自动改动…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>词汇表…</translation>
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
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Memory…</source>
        <translation>内存…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>日志…</translation>
    </message>
    <message>
        <source>About canto-beats</source>
        <translation>关于 canto-beats</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Traditional characters</source>
        <translation>繁体字</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>用字</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>Nobody said it</source>
        <translation>没人说过</translation>
    </message>
    <message>
        <source>Preferred form</source>
        <translation>偏好写法</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>之后改过</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>已恢复显示</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已还原</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Automatic changes</source>
        <translation>自动改动</translation>
    </message>
    <message>
        <source>What was changed by itself</source>
        <translation>自动改过的内容</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>显示哪些改动</translation>
    </message>
    <message>
        <source>Why it was changed</source>
        <translation>改动的原因</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>还原(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was changed by itself in these subtitles.</source>
        <translation>这些字幕没有自动改动。</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>所有改动</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>The waveform is not there yet. Snapping needs it: try again in a moment.</source>
        <translation>波形尚未准备好，而贴齐语音需要波形。请稍后再试。</translation>
    </message>
</context>
<context>
    <name>CueTable</name>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
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
    <message>
        <source>Up and Down: 0.1 s, with Shift 1 s, with Alt 0.01 s</source>
        <translation>上下键：0.1 秒；加 Shift：1 秒；加 Alt：0.01 秒</translation>
    </message>
</context>
<context>
    <name>DeviceView</name>
    <message>
        <source>{n} min ago</source>
        <translation>{n} 分钟前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{device}: all that was in use, in the last minutes</source>
        <translation>{device}：最近几分钟的总用量</translation>
    </message>
    <message>
        <source>{device}: what canto-beats had in use, in the last minutes</source>
        <translation>{device}：canto-beats 最近几分钟的用量</translation>
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
    <message>
        <source>No speech begins or ends near there: move the edges closer to it first.</source>
        <translation>附近没有语音开始或结束。请先把边界移近一点。</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Drop a video or subtitles here, or press {keys} to open some.</source>
        <translation>把视频或字幕拖放到这里，或按 {keys} 打开。</translation>
    </message>
    <message>
        <source>There is no recording beside these subtitles. Press {keys} to choose one.</source>
        <translation>这些字幕旁边没有音视频文件。按 {keys} 选择一个。</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>没有音视频文件</translation>
    </message>
    <message>
        <source>Press {keys} to start the transcription. The subtitles appear here.</source>
        <translation>按 {keys} 开始转录，字幕会在这里出现。</translation>
    </message>
    <message>
        <source>The first subtitles appear here in a moment.</source>
        <translation>第一批字幕即将在这里出现。</translation>
    </message>
    <message>
        <source>There are no subtitles.</source>
        <translation>没有字幕。</translation>
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
        <source>Jyutping</source>
        <translation>粤拼</translation>
    </message>
    <message>
        <source>Semi-written Chinese below</source>
        <translation>下面加半书面语</translation>
    </message>
    <message>
        <source>Written Chinese below</source>
        <translation>下面加书面语</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
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
    <name>ExportDeeds</name>
    <message>
        <source>Exported to {file}</source>
        <translation>已导出到 {file}</translation>
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
        <source>Secon&amp;d track</source>
        <translation>第二字幕轨(&amp;D)</translation>
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
        <source>Second track beside the subtitles</source>
        <translation>字幕以外的第二轨</translation>
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
    <name>Failures</name>
    <message>
        <source>There is no file {path} any more. Open it from where it is now.</source>
        <translation>找不到文件 {path}。请从它现在的位置打开。</translation>
    </message>
    <message>
        <source>{path} is a folder. Open a video or audio file inside it.</source>
        <translation>{path} 是文件夹。请打开里面的视频或音频文件。</translation>
    </message>
    <message>
        <source>{path} is empty. Copy or download the file again.</source>
        <translation>{path} 是空的。请重新复制或下载文件。</translation>
    </message>
    <message>
        <source>You may not read {path}. Ask for permission, or copy it to a folder of your own.</source>
        <translation>你没有读取 {path} 的权限。请申请权限，或把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Check the disk or the network drive that holds it.</source>
        <translation>无法读取 {path}（{reason}）。请检查存放它的磁盘或网络驱动器。</translation>
    </message>
    <message>
        <source>{path} was cut short: its end is missing. Copy or download the file again.</source>
        <translation>{path} 不完整，缺少结尾。请重新复制或下载文件。</translation>
    </message>
    <message>
        <source>{path} has no sound. Choose a file with an audio track.</source>
        <translation>{path} 没有声音。请选择有音轨的文件。</translation>
    </message>
    <message>
        <source>{path} is not a video or audio file, whatever its name says. Choose another file.</source>
        <translation>{path} 不是视频或音频文件，尽管名称像是。请选择其他文件。</translation>
    </message>
    <message>
        <source>The sound of {path} cannot be decoded. Convert the file first.</source>
        <translation>无法解码 {path} 的声音。请先转换文件格式。</translation>
    </message>
    <message>
        <source>This recording is already being worked on elsewhere. Wait until that is done, then try again.</source>
        <translation>这个文件正在其他地方处理。请等完成后再试。</translation>
    </message>
    <message>
        <source>No speech model is installed yet. Get one in the settings, under Models.</source>
        <translation>尚未安装语音模型。请在设置的“模型”中下载。</translation>
    </message>
    <message>
        <source>The model {name} is not on this machine. Get it in the settings, under Models.</source>
        <translation>这台电脑没有模型 {name}。请在设置的“模型”中下载。</translation>
    </message>
    <message>
        <source>There is no model {name}. Choose another one.</source>
        <translation>没有名为 {name} 的模型。请选择其他模型。</translation>
    </message>
    <message>
        <source>The demo models are not part of this copy of canto-beats. Install it again, or get a real model.</source>
        <translation>这份 canto-beats 没有附带示范模型。请重新安装，或下载真正的模型。</translation>
    </message>
    <message>
        <source>The model hub cannot be reached. Check the network and try again; it goes on where it stopped.</source>
        <translation>无法连接模型库。请检查网络后再试；会从停下的地方继续。</translation>
    </message>
    <message>
        <source>The model takes {needed} GB, and the disk has {free} GB free. Free some space and try again.</source>
        <translation>模型需要 {needed} GB，磁盘只剩 {free} GB。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The model could not be saved ({reason}). Free some space and try again.</source>
        <translation>无法保存模型（{reason}）。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The model {name} is given only to people who accepted its terms. Accept them on the hub and log in there.</source>
        <translation>模型 {name} 只提供给已接受条款的人。请到模型库接受条款并登录。</translation>
    </message>
    <message>
        <source>The model hub refused the request ({status}). Try again later; it goes on where it stopped.</source>
        <translation>模型库拒绝了请求（{status}）。请稍后再试；会从停下的地方继续。</translation>
    </message>
    <message>
        <source>Memory ran out. Close other programs, or choose a smaller model.</source>
        <translation>内存不足。请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>The engine failed several times in the same place. Try another model or another device.</source>
        <translation>引擎在同一处多次失败。请试用其他模型或设备。</translation>
    </message>
    <message>
        <source>There is no device {name} here. Choose another one in the settings.</source>
        <translation>这台电脑没有设备 {name}。请在设置中选择其他设备。</translation>
    </message>
    <message>
        <source>Finding speech failed several times in the same place. Try again.</source>
        <translation>检测语音在同一处多次失败。请再试一次。</translation>
    </message>
    <message>
        <source>ffmpeg was ended by the system or crashed while it read {path}. Try again.</source>
        <translation>ffmpeg 读取 {path} 时被系统终止或崩溃。请再试一次。</translation>
    </message>
    <message>
        <source>No ffmpeg that runs was found here, so nothing can be read. Install ffmpeg.</source>
        <translation>找不到可用的 ffmpeg，无法读取任何文件。请安装 ffmpeg。</translation>
    </message>
    <message>
        <source>Something went wrong that canto-beats did not expect. What is transcribed is kept. Please report it with the details.</source>
        <translation>发生了意料之外的错误。已转录的内容会保留。请连同详细信息一起报告。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; what is transcribed is kept.</source>
        <translation>磁盘已满。请腾出空间后再试；已转录的内容会保留。</translation>
    </message>
    <message>
        <source>Another program has held the library for too long. Close it and try again.</source>
        <translation>其他程序占用资料库太久。请关闭该程序后再试。</translation>
    </message>
    <message>
        <source>The library {path} cannot be used. Check the permissions of its folder.</source>
        <translation>无法使用资料库 {path}。请检查其文件夹的权限。</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {folder}. Make it writable, and try again.</source>
        <translation>无法写入文件夹 {folder}。请开放写入权限后再试。</translation>
    </message>
    <message>
        <source>The engine failed on the accelerator and goes on with the processor, which takes longer.</source>
        <translation>引擎在加速器上出错，已改用处理器继续，耗时较长。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with {name}.</source>
        <translation>引擎出错，已改用 {name} 继续。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with smaller numbers ({numbers}), which take less memory.</source>
        <translation>引擎出错，已改用较小的数值（{numbers}）继续，占用较少内存。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with a part of the model at a time, which takes less memory.</source>
        <translation>引擎出错，已改为分部分载入模型继续，占用较少内存。</translation>
    </message>
    <message>
        <source>The engine failed and goes on with less at a time, which takes less memory.</source>
        <translation>引擎出错，已改为每次处理较少内容，占用较少内存。</translation>
    </message>
    <message>
        <source>The engine failed and was started again. Nothing was lost.</source>
        <translation>引擎出错后已重新启动，没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Polishing ended early. The rest of the text stays as it was heard.</source>
        <translation>润色提前结束，其余文字保持听到的样子。</translation>
    </message>
    <message>
        <source>The language model gave up. The rest is put into written Chinese by rules alone.</source>
        <translation>语言模型中途停止，其余只按规则转成书面语。</translation>
    </message>
    <message>
        <source>The language model gave up. The rest is put into semi-written Chinese by rules alone.</source>
        <translation>语言模型中途停止，其余只按规则转成半书面语。</translation>
    </message>
    <message>
        <source>The language model gave up. The rest of the English stays as it was said.</source>
        <translation>语言模型中途停止，其余英文保留原话。</translation>
    </message>
    <message>
        <source>The recording is damaged at about {time}. Only what is before that was transcribed.</source>
        <translation>文件在约 {time} 处损坏，只转录了之前的部分。</translation>
    </message>
    <message>
        <source>What was kept of this recording was made by another version, so it is transcribed anew.</source>
        <translation>这个文件保留的内容由另一版本生成，因此重新转录。</translation>
    </message>
    <message>
        <source>This recording was transcribed before with the same model, and that is used again.</source>
        <translation>这个文件曾用同一模型转录，现直接沿用该结果。</translation>
    </message>
    <message>
        <source>The model {name} does not know Cantonese by name, and may drift into written Chinese.</source>
        <translation>模型 {name} 不认得粤语这种语言，可能会偏向书面语。</translation>
    </message>
    <message>
        <source>One of the models is a demo. For a film of your own get a real one in the settings.</source>
        <translation>其中一个模型是示范用的。要处理自己的视频，请在设置中下载真正的模型。</translation>
    </message>
    <message>
        <source>The library was damaged. It is kept as {path}, and a new one was begun.</source>
        <translation>资料库已损坏，现保留为 {path}，并已建立新的资料库。</translation>
    </message>
    <message>
        <source>The model {name} needs about {needed}, and there are {total} ({device}) in all. Choose a smaller model, or leave the polish off.</source>
        <translation>模型 {name} 约需 {needed}，但总共只有 {total}（{device}）。请选择较小的模型，或关闭润色。</translation>
    </message>
    <message>
        <source>The model {name} needs about {needed}, and there are {total} ({device}) in all. Choose a smaller model.</source>
        <translation>模型 {name} 约需 {needed}，但总共只有 {total}（{device}）。请选择较小的模型。</translation>
    </message>
    <message>
        <source>{name} does not fit on {gpu} just now; it will run on {device}, slower.</source>
        <translation>{gpu} 目前空间不足，{name} 会改在 {device} 上运行，速度较慢。</translation>
    </message>
    <message>
        <source>{name} may need more memory than is free ({needed} of {free}): close other programs if it gets slow, or choose a smaller model.</source>
        <translation>{name} 所需的内存可能多于可用的（需要 {needed}，可用 {free}）：如果变慢，请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>Memory ran out with {name} in the last days, so it begins with less at a time.</source>
        <translation>{name} 最近曾导致内存不足，因此一开始每次只处理较少内容。</translation>
    </message>
    <message>
        <source>{name} waits in the computer’s memory.</source>
        <translation>{name} 已移到电脑内存。</translation>
    </message>
    <message>
        <source>{name} was released instead. {note}</source>
        <translation>{name} 改为释放。{note}</translation>
    </message>
    <message>
        <source>{name} was released instead.</source>
        <translation>{name} 改为释放。</translation>
    </message>
    <message>
        <source>Moving it would free no memory here: the GPU and the computer share one memory. It is released instead.</source>
        <translation>在这里移走它不会腾出内存：GPU 与电脑共用同一内存。已改为释放。</translation>
    </message>
    <message>
        <source>Moving it would free no memory here: it is in the computer’s own memory already. It is released instead.</source>
        <translation>在这里移走它不会腾出内存：它已在电脑内存中。已改为释放。</translation>
    </message>
    <message>
        <source>Its engine ({name}) cannot let it wait in the computer’s memory. It is released instead.</source>
        <translation>它的引擎（{name}）无法把它暂存于电脑内存。已改为释放。</translation>
    </message>
    <message>
        <source>its process hangs inside a driver</source>
        <translation>它的进程卡在驱动程序内</translation>
    </message>
    <message>
        <source>{name} is in use and stays where it is.</source>
        <translation>{name} 正在使用，保持原位。</translation>
    </message>
    <message>
        <source>{name} is in use and goes when its work is done.</source>
        <translation>{name} 正在使用，用完后会释放。</translation>
    </message>
    <message>
        <source>{name} has ended, but its memory is not known to be free ({note}).</source>
        <translation>{name} 已关闭，但未能核实内存已释放（{note}）。</translation>
    </message>
    <message>
        <source>{name} was released.</source>
        <translation>{name} 已释放。</translation>
    </message>
    <message>
        <source>{name} is being released already.</source>
        <translation>{name} 已在释放中。</translation>
    </message>
    <message>
        <source>{name} is not loaded.</source>
        <translation>{name} 未加载。</translation>
    </message>
    <message>
        <source>How these subtitles are to be made is not known here: {profile}. Choose it anew in the settings, under Subtitles.</source>
        <translation>此版本不认识这些字幕的制作方式：{profile}。请在设置的“字幕”中重新选择。</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s of speech are kept.</source>
        <translation>已保留 {minutes} 分 {seconds} 秒的语音。</translation>
    </message>
    <message>
        <source>Line {number}: {told}</source>
        <translation>第 {number} 行：{told}</translation>
    </message>
    <message>
        <source>Term {number}: {told}</source>
        <translation>第 {number} 个词语：{told}</translation>
    </message>
    <message>
        <source>The glossary {path} cannot be used. {told} Or move the file away to begin anew; the settings show its folder.</source>
        <translation>无法使用词汇表 {path}。{told}或把文件移走，重新开始；设置中可找到它的文件夹。</translation>
    </message>
    <message>
        <source>The glossary could not be written ({reason}). Free some space there, or make the folder yours, and try again.</source>
        <translation>无法写入词汇表（{reason}）。请腾出空间或取得文件夹的写入权限，然后再试。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Choose another file.</source>
        <translation>无法读取 {path}（{reason}）。请选择其他文件。</translation>
    </message>
    <message>
        <source>{path} is too big for a glossary. Choose another file.</source>
        <translation>{path} 太大，不会是词汇表。请选择其他文件。</translation>
    </message>
    <message>
        <source>The ending of {path} names no form of glossary. Use one of {names}.</source>
        <translation>{path} 的扩展名不是词汇表的格式。请使用 {names}。</translation>
    </message>
    <message>
        <source>It is no UTF-8 text. Save it as UTF-8.</source>
        <translation>它不是 UTF-8 文本。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>It is not a glossary in JSON ({reason}). Export one to see how it should read.</source>
        <translation>它不是 JSON 格式的词汇表（{reason}）。可导出一份看看正确的格式。</translation>
    </message>
    <message>
        <source>Line {number} has {count} columns. A line has {names}, with tabs between them; all but the first may be left out.</source>
        <translation>第 {number} 行有 {count} 列。每行依次为 {names}，以 Tab 分隔；除第一列外均可省略。</translation>
    </message>
    <message>
        <source>{place} has {what}, which is nothing that a term has. A term has {names}, of which only the first is needed.</source>
        <translation>{place} 有 {what}，词语没有这一项。词语有 {names}，只有第一项必需。</translation>
    </message>
    <message>
        <source>{place} is no term ({reason}). Compare it with one that was exported.</source>
        <translation>{place} 不是词语（{reason}）。请与导出的词语比较。</translation>
    </message>
    <message>
        <source>A term or spelling is empty, or has spaces around it. Write it without.</source>
        <translation>词语或写法是空的，或前后有空格。请去掉空格。</translation>
    </message>
    <message>
        <source>{term}… is too long. A term has {most} characters at most.</source>
        <translation>“{term}…”太长。词语最多 {most} 个字。</translation>
    </message>
    <message>
        <source>A term has characters that nobody sees. Write it in one line, without tabs.</source>
        <translation>词语含有看不见的字符。请写成一行，不要用 Tab。</translation>
    </message>
    <message>
        <source>{term} is said to be a wrong spelling of itself. Leave that spelling out.</source>
        <translation>“{term}”不能是自己的错误写法。请删去该写法。</translation>
    </message>
    <message>
        <source>{wrong} cannot stand for {term} wherever it is: a single character is part of too many words. Give a wrong spelling of two characters or more.</source>
        <translation>“{wrong}”不能一律改为“{term}”：单字出现在太多词语之中。错误写法请用两个字或以上。</translation>
    </message>
    <message>
        <source>{term} cannot be looked for by its sound. Only terms of two or more Chinese characters can.</source>
        <translation>“{term}”不能按读音查找。只有两个或以上中文字的词语才可以。</translation>
    </message>
    <message>
        <source>The note on {term} cannot be kept. Write it in one line of {most} characters at most.</source>
        <translation>无法保存“{term}”的备注。请写成一行，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>{syllable} is no jyutping. Write syllables such as hoeng1, with a space between them.</source>
        <translation>“{syllable}”不是粤拼。请写 hoeng1 一类的音节，以空格分隔。</translation>
    </message>
    <message>
        <source>{term} has {count} characters, and {sound} has {number} syllables. Write one syllable for each character.</source>
        <translation>“{term}”有 {count} 个字，而“{sound}”有 {number} 个音节。请为每个字写一个音节。</translation>
    </message>
    <message>
        <source>{term} would be in the glossary twice. Leave one of them out.</source>
        <translation>“{term}”在词汇表中会重复。请删去其中一个。</translation>
    </message>
    <message>
        <source>{wrong} cannot be both {term} and {other}. Take it out of one of them.</source>
        <translation>“{wrong}”不能同时属于“{term}”和“{other}”。请从其中一个删去。</translation>
    </message>
    <message>
        <source>There is no term {term} in the glossary any more.</source>
        <translation>词汇表中已没有“{term}”。</translation>
    </message>
    <message>
        <source>This is no subtitle file that can be read. There are SubRip, WebVTT, ASS, Final Cut Pro XML and plain text.</source>
        <translation>这不是可以读取的字幕文件。可读取的格式有 SubRip、WebVTT、ASS、Final Cut Pro XML 和纯文本。</translation>
    </message>
    <message>
        <source>The times cannot be read. This subtitle was left out.</source>
        <translation>无法读取时间，已略去这条字幕。</translation>
    </message>
    <message>
        <source>There are no subtitles in {name}. Choose another file.</source>
        <translation>{name} 中没有字幕。请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} is too large to be subtitles. Choose a subtitle file.</source>
        <translation>{name} 太大，不会是字幕。请选择字幕文件。</translation>
    </message>
    <message>
        <source>Putting the text right is proposed in {count} places: see Edit → Automatic changes.</source>
        <translation>建议修正 {count} 处文字：请看「编辑」→「自动改动」。</translation>
    </message>
    <message>
        <source>Line {line}: {told}</source>
        <translation>第 {line} 行：{told}</translation>
    </message>
    <message>
        <source>The file does not say how its characters are encoded. It was read as {encoding}.</source>
        <translation>文件没有注明文字编码，已当作 {encoding} 读取。</translation>
    </message>
    <message>
        <source>Some characters on this line could not be read.</source>
        <translation>这一行有些字符无法读取。</translation>
    </message>
    <message>
        <source>This text belongs to no subtitle and was left out.</source>
        <translation>这段文字不属于任何一条字幕，已略去。</translation>
    </message>
    <message>
        <source>This is no subtitle with times and text. It was left out.</source>
        <translation>这不是有时间和文字的字幕，已略去。</translation>
    </message>
    <message>
        <source>This subtitle did not end after it began. It was given one second.</source>
        <translation>这一句没有在开始之后结束，现给予一秒。</translation>
    </message>
    <message>
        <source>The file is damaged here. What follows was left out.</source>
        <translation>文件从这里起已损坏，其后的内容已略去。</translation>
    </message>
    <message>
        <source>Plain text has no times. They follow a reading speed.</source>
        <translation>纯文本没有时间，已按阅读速度安排。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>A regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>This is no expression yet.</source>
        <translation>这还不是完整的表达式。</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 处，共 {count} 处</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Everything lies in one folder. To move it, set {name} before starting canto-beats.</source>
        <translation>所有内容都放在同一个文件夹。如要移动，请在启动 canto-beats 之前设置 {name}。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the folder: {name}</source>
        <translation>显示文件夹：{name}</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Jyutping</source>
        <translation>粤拼</translation>
    </message>
    <message>
        <source>Wrong spellings</source>
        <translation>错误写法</translation>
    </message>
    <message>
        <source>By its sound</source>
        <translation>按读音</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>Names and terms that are to be written your way: told to the speech model, put right in the text, and kept by the polish. Counts from the next start of a transcription on.</source>
        <translation>要照你的写法书写的名称和词语：会告知语音模型、在文字中修正，并在润色时保留。从下次开始转录起生效。</translation>
    </message>
    <message>
        <source>Search the terms</source>
        <translation>搜索词语</translation>
    </message>
    <message>
        <source>Terms of the glossary</source>
        <translation>词汇表的词语</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Learn from my corrections…</source>
        <translation>从我的修改学习(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show a recording that has subtitles first.</source>
        <translation>请先显示已有字幕的文件。</translation>
    </message>
    <message>
        <source>There are no terms yet.</source>
        <translation>还没有词语。</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 个词语</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {terms} from the glossary?</source>
        <translation>从词汇表移除 {terms}？</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>导入词语</translation>
    </message>
    <message>
        <source>The terms of {file} are in the glossary.</source>
        <translation>{file} 的词语已加入词汇表。</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>导出词汇表</translation>
    </message>
    <message>
        <source>The glossary is in {file}.</source>
        <translation>词汇表已存到 {file}。</translation>
    </message>
    <message>
        <source>Tables for spreadsheets</source>
        <translation>电子表格用的表格</translation>
    </message>
    <message>
        <source>JSON files</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>Glossaries</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>Looking at your corrections…</source>
        <translation>正在查看你的修改…</translation>
    </message>
    <message>
        <source>Nothing that sounds alike was corrected more than once.</source>
        <translation>没有音近的内容被修改过一次以上。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>The transcription ended, and canto-beats does not know why.</source>
        <translation>转录中断了，原因不明。</translation>
    </message>
    <message>
        <source>The demo model hears this. It understands only the voices of the sample clip, so what it writes here says nothing.</source>
        <translation>这个文件由示范模型听写。它只听得懂示范短片的声音，所以这里的文字没有意义。</translation>
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
        <source>Rewriting</source>
        <translation>正在改写</translation>
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
        <source>Opened, with {film}</source>
        <translation>已打开，连同 {film}</translation>
    </message>
    <message>
        <source>Opened, without a recording</source>
        <translation>已打开，没有音视频文件</translation>
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
    <name>LanguageBox</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>界面语言</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>The log is empty.</source>
        <translation>日志是空的。</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>日志的结尾</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the folder</source>
        <translation>显示文件夹(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Changes at once. Subtitles keep the language that was spoken.</source>
        <translation>立即生效。字幕保留原来所说的语言。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>窗口配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>Memory given back</source>
        <translation>内存已释放</translation>
    </message>
    <message>
        <source>Loading a model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>内存使用中</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message>
        <source>GPU: {size} free</source>
        <translation>GPU 可用 {size}</translation>
    </message>
    <message>
        <source>This program and its engines use {size} of memory.</source>
        <translation>本程序及其引擎共使用 {size} 内存。</translation>
    </message>
    <message>
        <source>This program itself uses {size} of memory.</source>
        <translation>本程序本身使用 {size} 内存。</translation>
    </message>
    <message>
        <source>{device} has {free} of {total} free.</source>
        <translation>{device} 共 {total}，可用 {free}。</translation>
    </message>
    <message>
        <source>Every engine of the last job has ended, and given its memory back.</source>
        <translation>上一项任务的引擎已全部结束，内存已释放。</translation>
    </message>
    <message>
        <source>A model is being loaded.</source>
        <translation>正在加载模型。</translation>
    </message>
    <message>
        <source>The model {model} is loaded on the processor.</source>
        <translation>模型 {model} 已加载到处理器。</translation>
    </message>
    <message>
        <source>The model {model} is loaded on {device}.</source>
        <translation>模型 {model} 已加载到 {device}。</translation>
    </message>
    <message>
        <source>The last job has ended. Something that this program started still uses memory.</source>
        <translation>上一项任务已结束，但本程序启动的进程仍在使用内存。</translation>
    </message>
    <message>
        <source>No model is loaded. A job loads one when it needs it, and gives its memory back.</source>
        <translation>当前没有加载模型。任务需要时才加载，用完即释放内存。</translation>
    </message>
    <message>
        <source>at most {size}</source>
        <translation>最高 {size}</translation>
    </message>
    <message>
        <source>At most {peak}, {last} at the end.</source>
        <translation>最高 {peak}，最后 {last}。</translation>
    </message>
    <message>
        <source>The computer’s memory</source>
        <translation>电脑内存</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>可用 {free}，共 {total}</translation>
    </message>
    <message>
        <source>canto-beats {size}</source>
        <translation>canto-beats {size}</translation>
    </message>
    <message>
        <source>In use {size}</source>
        <translation>已用 {size}</translation>
    </message>
    <message>
        <source>Others {size}</source>
        <translation>其他程序 {size}</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>Waiting for room</source>
        <translation>等待空间</translation>
    </message>
    <message>
        <source>Being loaded</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>On the processor</source>
        <translation>在处理器上</translation>
    </message>
    <message>
        <source>On the {gpu}</source>
        <translation>在 {gpu} 上</translation>
    </message>
    <message>
        <source>Being moved to memory</source>
        <translation>正在移到内存</translation>
    </message>
    <message>
        <source>In the computer’s memory</source>
        <translation>在电脑内存中</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>正在移回</translation>
    </message>
    <message>
        <source>Being released</source>
        <translation>正在释放</translation>
    </message>
    <message>
        <source>Released, being checked</source>
        <translation>已释放，正在核实</translation>
    </message>
    <message>
        <source>Released, not confirmed</source>
        <translation>已释放，未能核实</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小时 {m} 分</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>逐个加载</translation>
    </message>
    <message>
        <source>Keep loaded for a while</source>
        <translation>保持加载一段时间</translation>
    </message>
    <message>
        <source>Keep in the computer’s memory</source>
        <translation>暂存于电脑内存</translation>
    </message>
    <message>
        <source>Split what does not fit</source>
        <translation>放不下时分段运行</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>只用处理器</translation>
    </message>
    <message>
        <source>Each model is ended as soon as its work is done, before the next one is loaded. Needs the least memory.</source>
        <translation>每个模型用完立即关闭，然后才加载下一个。所需内存最少。</translation>
    </message>
    <message>
        <source>A model stays loaded until it has not been used for some time, or its room is needed. The next job begins sooner.</source>
        <translation>模型保持加载，直到闲置一段时间或空间另有需要。下一项任务可更快开始。</translation>
    </message>
    <message>
        <source>After its work a model leaves the GPU and waits in the computer’s memory, from where it comes back quickly.</source>
        <translation>模型用完后离开 GPU，暂存于电脑内存，需要时可快速移回。</translation>
    </message>
    <message>
        <source>A model that is larger than the GPU runs on it part by part. Slower, but it runs.</source>
        <translation>比 GPU 内存大的模型会分段在 GPU 上运行。较慢，但能运行。</translation>
    </message>
    <message>
        <source>Models run on the processor alone and leave the GPU to other programs. Slower.</source>
        <translation>模型只在处理器上运行，GPU 留给其他程序使用。较慢。</translation>
    </message>
    <message>
        <source>{h} h</source>
        <translation>{h} 小时</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} 分钟</translation>
    </message>
</context>
<context>
    <name>MemoryDeeds</name>
    <message>
        <source>No model was loaded.</source>
        <translation>没有已加载的模型。</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Last transcription of {name}</source>
        <translation>“{name}”上次转录</translation>
    </message>
    <message>
        <source>Memory during the last transcription of {name}</source>
        <translation>“{name}”上次转录期间的内存用量</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Offload to memory</source>
        <translation>移到电脑内存(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>释放(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The models that are chosen in the list, or all of them.</source>
        <translation>列表中选中的模型；若没有选中，则为全部。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>执行结果</translation>
    </message>
    <message>
        <source>The devices are being asked…</source>
        <translation>正在查询设备…</translation>
    </message>
    <message>
        <source>No model is loaded. Start the transcription of a recording: the models that it borrows, and their memory, are shown here.</source>
        <translation>未加载模型。开始转录一段录音或视频，所用的模型及其内存便会显示在这里。</translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>What becomes of models whose work is done. Where they are now is shown under View, Memory.</source>
        <translation>模型用完后如何处理。模型目前的位置请看“视图”→“内存”。</translation>
    </message>
</context>
<context>
    <name>MemoryPlan</name>
    <message>
        <source>{models}; one after the other</source>
        <translation>{models}；逐个载入</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>，然后 </translation>
    </message>
    <message>
        <source>{model}, a part at a time</source>
        <translation>{model}（逐部分载入）</translation>
    </message>
    <message>
        <source>as much as it takes</source>
        <translation>用多少要看情况</translation>
    </message>
    <message>
        <source>{model}: {need}</source>
        <translation>{model}：{need}</translation>
    </message>
    <message>
        <source>{model}: {need} of {free} free</source>
        <translation>{model}：{need}，现有 {free} 可用</translation>
    </message>
    <message>
        <source>{model}: {need} of {free} free on {device}</source>
        <translation>{model}：{need}，{device} 现有 {free} 可用</translation>
    </message>
    <message>
        <source>{words}, which may not be enough</source>
        <translation>{words}，可能不够</translation>
    </message>
    <message>
        <source>Demo speech model</source>
        <translation>示范语音模型</translation>
    </message>
    <message>
        <source>Demo language model</source>
        <translation>示范语言模型</translation>
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
    <name>ModelBox</name>
    <message>
        <source>none</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>{name} (not here)</source>
        <translation>{name}（不在此电脑）</translation>
    </message>
    <message>
        <source>Polishing is switched off in the settings.</source>
        <translation>润色已在设置中关闭。</translation>
    </message>
    <message>
        <source>A folder that holds a model</source>
        <translation>存放模型的文件夹</translation>
    </message>
    <message>
        <source>This is a language model. Choose one that hears speech.</source>
        <translation>这是语言模型，请选择语音模型。</translation>
    </message>
    <message>
        <source>This is a speech model. Choose a language model.</source>
        <translation>这是语音模型，请选择语言模型。</translation>
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
    <name>ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>润色</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Progress of the download of {name}</source>
        <translation>{name} 的下载进度</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Cancel the download of {name}</source>
        <translation>取消下载 {name}</translation>
    </message>
    <message>
        <source>Get the model {name}</source>
        <translation>下载模型 {name}</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Stopped. Getting it again goes on from there.</source>
        <translation>已停止。再次下载会从这里继续。</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Models and where they are</source>
        <translation>模型及其位置</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Idle for</source>
        <translation>闲置</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Qwen research licence: no commercial use</source>
        <translation>Qwen 研究许可：不可商用</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>润色</translation>
    </message>
    <message>
        <source>{kind}. {licence}. {notes}</source>
        <translation>{kind}。{licence}。{notes}</translation>
    </message>
    <message>
        <source>3.1 GB. Knows Cantonese by name. For a GPU, or patience.</source>
        <translation>3.1 GB。明确支持粤语。适合有 GPU 或有耐心的人。</translation>
    </message>
    <message>
        <source>1.6 GB. Faster, and clearly worse at Cantonese than large-v3.</source>
        <translation>1.6 GB。较快，但粤语明显不如 large-v3。</translation>
    </message>
    <message>
        <source>1 GB. Tuned for Cantonese; weak on mixed-in English. For a processor.</source>
        <translation>1 GB。专为粤语调校；夹杂的英文较弱。适合处理器。</translation>
    </message>
    <message>
        <source>8 GB. For polishing, on a GPU.</source>
        <translation>8 GB。用于润色，需要 GPU。</translation>
    </message>
    <message>
        <source>6 GB. For polishing, on a GPU.</source>
        <translation>6 GB。用于润色，需要 GPU。</translation>
    </message>
    <message>
        <source>1 GB. For polishing, on a processor.</source>
        <translation>1 GB。用于润色，处理器即可。</translation>
    </message>
    <message>
        <source>A demo that understands only the synthetic voice of the bundled clip, not people.</source>
        <translation>示范用：只听得懂附带短片的合成语音，听不懂真人。</translation>
    </message>
    <message>
        <source>A demo that repairs only mistakes of the kinds that were made up to train it.</source>
        <translation>示范用：只能修正训练时虚构的那几类错误。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>They come from a public model hub, and lie on this machine from then on.</source>
        <translation>从公开的模型库下载，之后就存放在这台电脑。</translation>
    </message>
</context>
<context>
    <name>NoticeCount</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>What was noticed during the transcription</source>
        <translation>转录期间的提示</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>OpeningDeeds</name>
    <message>
        <source>There is nothing in there that could be opened.</source>
        <translation>里面没有可以打开的文件。</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} 已经不存在。</translation>
    </message>
    <message>
        <source>Recordings and subtitles</source>
        <translation>音视频文件和字幕</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>音视频文件</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>What the models will take of the memory</source>
        <translation>模型会用多少内存</translation>
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
    <name>PolicyChoice</name>
    <message>
        <source>&amp;When done</source>
        <translation>用完后(&amp;W)</translation>
    </message>
    <message>
        <source>What becomes of a model whose work is done</source>
        <translation>模型用完后如何处理</translation>
    </message>
    <message>
        <source>A model that was not used for so long is released.</source>
        <translation>闲置达此时间的模型会被释放。</translation>
    </message>
    <message>
        <source>&amp;Unused for</source>
        <translation>闲置上限(&amp;U)</translation>
    </message>
    <message>
        <source>How long a model may stay unused</source>
        <translation>模型可闲置多久</translation>
    </message>
</context>
<context>
    <name>PreferredFormBoxes</name>
    <message>
        <source>{forms}: as heard</source>
        <translation>{forms}：照原文</translation>
    </message>
    <message>
        <source>How {forms} is written</source>
        <translation>{forms} 的写法</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name of a new preset</source>
        <translation>新预设的名称</translation>
    </message>
    <message>
        <source>Preset: choose one, or type a name to save what is chosen</source>
        <translation>预设：选择一个，或输入名称保存当前的选择</translation>
    </message>
    <message>
        <source>Save what is chosen as a preset</source>
        <translation>把当前的选择保存为预设</translation>
    </message>
    <message>
        <source>Remove this preset</source>
        <translation>移除这个预设</translation>
    </message>
</context>
<context>
    <name>ProblemCount</name>
    <message>
        <source>No subtitle has a problem.</source>
        <translation>没有字幕有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Subtitles that viewers would stumble over. F8 goes to the next.</source>
        <translation>观众可能看得不顺的字幕。按 F8 跳到下一条。</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>下载真正的模型…</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出现的问题</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>There is no text.</source>
        <translation>没有文字。</translation>
    </message>
    <message>
        <source>It is shown for {measured:.0f} ms; under {limit:.0f} ms it is missed.</source>
        <translation>只显示 {measured:.0f} 毫秒；少于 {limit:.0f} 毫秒会看不到。</translation>
    </message>
    <message>
        <source>It is shown for {s:.1f} s; more than {most_s:g} s is too long.</source>
        <translation>显示了 {s:.1f} 秒；多于 {most_s:g} 秒就太长。</translation>
    </message>
    <message>
        <source>It has {measured:.1f} characters a second; more than {limit:g} are hard to read.</source>
        <translation>每秒 {measured:.1f} 字；多于 {limit:g} 字便难以阅读。</translation>
    </message>
    <message>
        <source>A line is {measured:g} characters wide; {limit:g} fit.</source>
        <translation>有一行宽 {measured:g} 字；最多容纳 {limit:g} 字。</translation>
    </message>
    <message>
        <source>It has {measured:.0f} lines; there is room for {limit:.0f}.</source>
        <translation>有 {measured:.0f} 行；最多容纳 {limit:.0f} 行。</translation>
    </message>
    <message>
        <source>It ends {measured:.0f} ms after the next one begins.</source>
        <translation>下一条开始后 {measured:.0f} 毫秒才结束。</translation>
    </message>
    <message>
        <source>It begins {measured:.0f} ms before the one in front of it ends.</source>
        <translation>上一条结束前 {measured:.0f} 毫秒便开始。</translation>
    </message>
    <message>
        <source>The next one follows after {measured:.0f} ms; under {limit:.0f} ms the change is not seen.</source>
        <translation>下一条在 {measured:.0f} 毫秒后出现；少于 {limit:.0f} 毫秒就看不出转换。</translation>
    </message>
    <message>
        <source>This may not have been said: “{part}”.</source>
        <translation>可能没人说过这句：“{part}”。</translation>
    </message>
    <message>
        <source>“{part}” begins a line, and belongs to what is before it.</source>
        <translation>“{part}”在行首，但属于前面的字。</translation>
    </message>
    <message>
        <source>A word or number is broken across lines: “{part}”.</source>
        <translation>有字词或数字被拆成两行：“{part}”。</translation>
    </message>
    <message>
        <source>It has simplified characters: “{part}”.</source>
        <translation>有简体字：“{part}”。</translation>
    </message>
    <message>
        <source>Written Chinese stands among spoken Cantonese: “{part}”.</source>
        <translation>口语之中夹了书面语：“{part}”。</translation>
    </message>
</context>
<context>
    <name>ProfileBox</name>
    <message>
        <source>Custom…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>{name} (not known here)</source>
        <translation>{name}（此版本不认识）</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>One line</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>Up to two lines</source>
        <translation>最多两行</translation>
    </message>
    <message>
        <source>Without 。，；</source>
        <translation>不保留 。，；</translation>
    </message>
    <message>
        <source>With 。，；</source>
        <translation>保留 。，；</translation>
    </message>
    <message>
        <source>{figure} characters a line</source>
        <translation>每行 {figure} 字</translation>
    </message>
    <message>
        <source>{figure} characters / s</source>
        <translation>每秒 {figure} 字</translation>
    </message>
    <message>
        <source>shown at least {figure} s</source>
        <translation>最少显示 {figure} 秒</translation>
    </message>
    <message>
        <source>shown at most {figure} s</source>
        <translation>最多显示 {figure} 秒</translation>
    </message>
    <message>
        <source>stays {figure} s longer</source>
        <translation>话音后多留 {figure} 秒</translation>
    </message>
    <message>
        <source>a gap of {figure} s</source>
        <translation>间隔 {figure} 秒</translation>
    </message>
    <message>
        <source>ends at a {figure} s pause</source>
        <translation>停顿 {figure} 秒即止</translation>
    </message>
    <message>
        <source>Lines of a subtitle</source>
        <translation>每条字幕的行数</translation>
    </message>
    <message>
        <source>Whether commas and full stops are kept</source>
        <translation>是否保留逗号和句号</translation>
    </message>
    <message>
        <source>Most characters on a line</source>
        <translation>每行最多字数</translation>
    </message>
    <message>
        <source>Most characters a second that can be read</source>
        <translation>每秒最多可读字数</translation>
    </message>
    <message>
        <source>Shortest time that a subtitle is shown</source>
        <translation>字幕最短显示时间</translation>
    </message>
    <message>
        <source>Longest time that a subtitle is shown</source>
        <translation>字幕最长显示时间</translation>
    </message>
    <message>
        <source>Longest time that it stays after the voice</source>
        <translation>话音结束后字幕最多停留的时间</translation>
    </message>
    <message>
        <source>Shortest gap between two subtitles</source>
        <translation>两条字幕之间的最短间隔</translation>
    </message>
    <message>
        <source>A pause this long always ends a subtitle</source>
        <translation>停顿达到这个时间，字幕必定结束</translation>
    </message>
    <message>
        <source>Not kept: the shortest time is longer than the longest.</source>
        <translation>未保存：最短时间比最长时间还要长。</translation>
    </message>
    <message>
        <source>Not kept: stay and gap take {seconds} s, and the pause must be as long.</source>
        <translation>未保存：停留和间隔共 {seconds} 秒，停顿不可短于此。</translation>
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
    <name>ProposalsDialog</name>
    <message numerus="yes">
        <source>{heard} → {text}  (corrected %n time(s))</source>
        <translation>
            <numerusform>{heard} → {text}（修改过 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add to the glossary</source>
        <translation>加入词汇表(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Learn from my corrections</source>
        <translation>从我的修改学习</translation>
    </message>
    <message>
        <source>You corrected these more than once. Ticked ones are put right by themselves from now on.</source>
        <translation>你多次修改过这些内容。勾选的以后会自动修正。</translation>
    </message>
    <message>
        <source>Terms that may be added</source>
        <translation>可以加入的词语</translation>
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
    <name>Reasons</name>
    <message>
        <source>This is a simplified form of the character.</source>
        <translation>这是该字的简化字形。</translation>
    </message>
    <message>
        <source>The measure word is written 隻 in traditional characters; 只 is only.</source>
        <translation>量词的繁体写法是“隻”；“只”是“只有”的“只”。</translation>
    </message>
    <message>
        <source>A table is written 枱; 台 is a stage.</source>
        <translation>桌子写作“枱”；“台”是舞台的“台”。</translation>
    </message>
    <message>
        <source>A play is counted with 齣 in traditional characters.</source>
        <translation>戏剧的量词繁体写作“齣”。</translation>
    </message>
    <message>
        <source>What is eaten is written 麵 in traditional characters; 面 is a face and a side.</source>
        <translation>吃的繁体写作“麵”；“面”是面孔或方位。</translation>
    </message>
    <message>
        <source>To frighten is written 嚇 in traditional characters; 吓 is a little while.</source>
        <translation>惊吓的繁体写作“嚇”；“吓”表示一会儿。</translation>
    </message>
    <message>
        <source>To bind is written 繫.</source>
        <translation>绑系写作“繫”。</translation>
    </message>
    <message>
        <source>To be is written 係; 系 is a system or a department.</source>
        <translation>“是”的意思写作“係”；“系”是系统或学系。</translation>
    </message>
    <message>
        <source>The plural of 我, 你, 佢 and 人 is written 哋.</source>
        <translation>“我、你、佢、人”的复数写作“哋”。</translation>
    </message>
    <message>
        <source>The word for all and wholly is written 晒.</source>
        <translation>表示“全部”的字写作“晒”。</translation>
    </message>
    <message>
        <source>The word for to think is written 諗.</source>
        <translation>“想”的意思写作“諗”。</translation>
    </message>
    <message>
        <source>The particle at the end of a sentence is written 㗎.</source>
        <translation>句末助词写作“㗎”。</translation>
    </message>
    <message>
        <source>To like is written 鍾意; 鐘 is a clock.</source>
        <translation>“喜欢”写作“鍾意”；“鐘”是时钟。</translation>
    </message>
    <message>
        <source>Not is written 唔.</source>
        <translation>“不”写作“唔”。</translation>
    </message>
    <message>
        <source>To know is written 知道.</source>
        <translation>“晓得”写作“知道”。</translation>
    </message>
    <message>
        <source>So, before what is so much, is written 咁.</source>
        <translation>表示程度的“这么”写作“咁”。</translation>
    </message>
    <message>
        <source>Here, there and where are written 呢度, 嗰度 and 邊度.</source>
        <translation>“这里、那里、哪里”写作“呢度、嗰度、邊度”。</translation>
    </message>
    <message>
        <source>Still and moreover are written 仲.</source>
        <translation>“还”和“而且”写作“仲”。</translation>
    </message>
    <message>
        <source>What is done and over is written 咗; 左 is left.</source>
        <translation>表示完成写作“咗”；“左”是左右的“左”。</translation>
    </message>
    <message>
        <source>What belongs and describes is written 嘅; 既 is since.</source>
        <translation>表示所属或修饰写作“嘅”；“既”是“既然”的“既”。</translation>
    </message>
    <message>
        <source>The time when is written with 嘅.</source>
        <translation>“……嘅時候”用“嘅”。</translation>
    </message>
    <message>
        <source>Things are written 嘢; 野 is the wilds.</source>
        <translation>东西写作“嘢”；“野”是野外的“野”。</translation>
    </message>
    <message>
        <source>What is written 咩嘢 or 乜嘢.</source>
        <translation>“什么”写作“咩嘢”或“乜嘢”。</translation>
    </message>
    <message>
        <source>In 原來, 本來, 將來 and 後來 it is written 來.</source>
        <translation>“原來、本來、將來、後來”用“來”。</translation>
    </message>
    <message>
        <source>To come is written 嚟; 黎 is a name.</source>
        <translation>“来”的意思写作“嚟”；“黎”是姓氏。</translation>
    </message>
    <message>
        <source>To sleep is written 瞓; 訓 is to train and to scold.</source>
        <translation>睡觉写作“瞓”；“訓”是训练或训斥。</translation>
    </message>
    <message>
        <source>The word for all and wholly is written 晒; 曬 is to dry in the sun.</source>
        <translation>表示“全部”的字写作“晒”；“曬”是晒太阳。</translation>
    </message>
    <message>
        <source>To go back is written 返.</source>
        <translation>“回去”的意思写作“返”。</translation>
    </message>
    <message>
        <source>Not to have is written 冇 in what is said.</source>
        <translation>口语的“没有”写作“冇”。</translation>
    </message>
    <message>
        <source>To be somewhere is written 喺; 係 is to be something.</source>
        <translation>“在”的意思写作“喺”；“係”是“是”的意思。</translation>
    </message>
    <message>
        <source>To be something is written 係; 喺 is to be somewhere.</source>
        <translation>“是”的意思写作“係”；“喺”是“在”的意思。</translation>
    </message>
    <message>
        <source>That is written 嗰; 個 counts, and 果 is fruit.</source>
        <translation>“那”写作“嗰”；“個”是量词，“果”是水果。</translation>
    </message>
    <message>
        <source>That is written 嗰; 個 counts.</source>
        <translation>“那”写作“嗰”；“個”是量词。</translation>
    </message>
    <message>
        <source>Some and more is written 啲, not D.</source>
        <translation>表示“一些”或“更”写作“啲”，不写作“D”。</translation>
    </message>
    <message>
        <source>To give, and by whom, is written 畀; 比 is to compare.</source>
        <translation>“给”和“被”的意思写作“畀”；“比”是比较。</translation>
    </message>
    <message>
        <source>So, before what is so much, is written 咁; 噉 is thus.</source>
        <translation>表示程度的“这么”写作“咁”；“噉”是“这样”。</translation>
    </message>
    <message>
        <source>A mark between Chinese characters has their width.</source>
        <translation>中文字之间的标点用全角。</translation>
    </message>
    <message>
        <source>Brackets around Chinese characters have their width.</source>
        <translation>中文字的括号用全角。</translation>
    </message>
    <message>
        <source>A mark stands once; two are enough to shout.</source>
        <translation>标点只用一个；感叹或疑问最多两个。</translation>
    </message>
    <message>
        <source>Quotations stand in 「」.</source>
        <translation>引文用「」。</translation>
    </message>
    <message>
        <source>One space is enough.</source>
        <translation>一个空格就够了。</translation>
    </message>
    <message>
        <source>A full-width mark has its own space.</source>
        <translation>全角标点本身已留有空位。</translation>
    </message>
    <message>
        <source>Chinese and Latin stand apart as you chose.</source>
        <translation>中文与英文字母之间的空格依你的选择。</translation>
    </message>
    <message>
        <source>You prefer this way of writing the word.</source>
        <translation>这是你选择的写法。</translation>
    </message>
    <message>
        <source>These are credits of other subtitles, which recognisers write over silence and music.</source>
        <translation>这是其他字幕的制作名单；语音模型常在静默或音乐处写出这类文字。</translation>
    </message>
    <message>
        <source>This belongs to programmes that recognisers learnt from; here it seems not to have been said.</source>
        <translation>这是语音模型从其他节目学来的话，这里似乎没有人说过。</translation>
    </message>
    <message>
        <source>Recognisers write these closing words over silence; here they seem not to have been said.</source>
        <translation>语音模型常在静默处写出这类结束语，这里似乎没有人说过。</translation>
    </message>
    <message>
        <source>This describes a sound and is nothing that was said.</source>
        <translation>这是声音的描述，不是说话内容。</translation>
    </message>
    <message>
        <source>All of it stands in brackets, and it seems not to have been said.</source>
        <translation>全部都在括号内，似乎没有人说过。</translation>
    </message>
    <message>
        <source>The same comes over and over, more often than people say it.</source>
        <translation>同样的内容一再重复，比人说话会重复的次数多。</translation>
    </message>
    <message>
        <source>The same comes over and over, far more often than people say it.</source>
        <translation>同样的内容一再重复，远比人说话会重复的次数多。</translation>
    </message>
    <message>
        <source>It says nearly the same again and again.</source>
        <translation>不断重复几乎相同的内容。</translation>
    </message>
    <message>
        <source>The same text comes several times in a row.</source>
        <translation>同一句接连出现数次。</translation>
    </message>
    <message>
        <source>The same text comes many times in a row.</source>
        <translation>同一句接连出现很多次。</translation>
    </message>
    <message>
        <source>This is the prompt that the recogniser was given.</source>
        <translation>这是给语音模型的提示。</translation>
    </message>
    <message>
        <source>This is a part of the prompt that the recogniser was given.</source>
        <translation>这是给语音模型的提示的一部分。</translation>
    </message>
    <message>
        <source>There is no voice where this was written.</source>
        <translation>这段文字的位置没有人声。</translation>
    </message>
    <message>
        <source>More is written here than anybody could say in that time.</source>
        <translation>这段时间内不可能说这么多字。</translation>
    </message>
    <message>
        <source>There is hardly a voice where this was written, and the recogniser was very unsure.</source>
        <translation>这段文字的位置几乎没有人声，语音模型也很不确定。</translation>
    </message>
    <message>
        <source>The glossary has {wrong} as a wrong spelling of {term}.</source>
        <translation>词汇表把“{wrong}”列为“{term}”的错误写法。</translation>
    </message>
    <message>
        <source>{heard} sounds like {term}, which is in the glossary.</source>
        <translation>“{heard}”与词汇表中的“{term}”同音。</translation>
    </message>
    <message>
        <source>It sounds like a term of the glossary, which the language model takes to be meant.</source>
        <translation>与词汇表中的词语音近，语言模型认为是指该词语。</translation>
    </message>
    <message>
        <source>The line asks something.</source>
        <translation>这句是问句。</translation>
    </message>
    <message>
        <source>Signs are written in full width.</source>
        <translation>符号用全角。</translation>
    </message>
    <message>
        <source>{before} is a simplified character.</source>
        <translation>“{before}”是简化字。</translation>
    </message>
    <message>
        <source>{after} is often written {before}.</source>
        <translation>“{after}”常被写成“{before}”。</translation>
    </message>
    <message>
        <source>{before} and {after} sound alike, and the language model takes {meant} to be meant.</source>
        <translation>“{before}”与“{after}”同音，语言模型认为应是“{meant}”。</translation>
    </message>
    <message>
        <source>{before} and {after} are easily confused, and the language model takes {meant} to be meant.</source>
        <translation>“{before}”与“{after}”容易混淆，语言模型认为应是“{meant}”。</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Open recent</source>
        <translation>打开最近的文件</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清除列表</translation>
    </message>
</context>
<context>
    <name>RecordingCheck</name>
    <message>
        <source>Whether the subtitles fit the recording cannot be told: too few of them begin where somebody speaks. They may belong to another film.</source>
        <translation>无法判断字幕是否与声音吻合：太少字幕在有人说话时开始，可能属于另一部影片。</translation>
    </message>
    <message>
        <source>The subtitles fit the speech.</source>
        <translation>字幕与说话吻合。</translation>
    </message>
    <message>
        <source>The subtitles are {s} s late.</source>
        <translation>字幕晚了 {s} 秒。</translation>
    </message>
    <message>
        <source>The subtitles are {s} s early.</source>
        <translation>字幕早了 {s} 秒。</translation>
    </message>
    <message>
        <source>They drift: {s} s in each hour.</source>
        <translation>字幕会逐渐偏移：每小时 {s} 秒。</translation>
    </message>
</context>
<context>
    <name>RecordingCheckDeeds</name>
    <message>
        <source>The times follow the speech now.</source>
        <translation>时间现已跟随说话。</translation>
    </message>
</context>
<context>
    <name>RecordingCheckDialog</name>
    <message>
        <source>&amp;Move to the speech</source>
        <translation>移到说话处(&amp;M)</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Check against the recording</source>
        <translation>与声音核对</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>核对进度</translation>
    </message>
    <message>
        <source>Put the times of the subtitles right, as one edit</source>
        <translation>修正字幕时间，可一次撤销</translation>
    </message>
    <message>
        <source>Listening for where somebody speaks</source>
        <translation>正在听哪里有人说话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>停止核对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n subtitle(s) stand where nobody speaks.</source>
        <translation>
            <numerusform>有 %n 条字幕所在之处没有人说话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subtitle(s) would get other times. It can be undone.</source>
        <translation>
            <numerusform>%n 条字幕的时间会更改，并可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their times need no change.</source>
        <translation>时间无须更改。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults…</source>
        <translation>恢复默认值(&amp;R)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Models, device, subtitles, memory, language and colours become what they were at first. Presets stay.</source>
        <translation>模型、设备、字幕、内存、语言和配色会恢复为最初的设置。预设会保留。</translation>
    </message>
    <message>
        <source>Reset to defaults?</source>
        <translation>恢复默认值？</translation>
    </message>
</context>
<context>
    <name>ShiftBar</name>
    <message>
        <source>Shift in time</source>
        <translation>移动时间</translation>
    </message>
    <message>
        <source>All subtitles</source>
        <translation>所有字幕</translation>
    </message>
    <message>
        <source>Chosen subtitles</source>
        <translation>所选字幕</translation>
    </message>
    <message>
        <source>Which subtitles</source>
        <translation>哪些字幕</translation>
    </message>
    <message>
        <source>Later or earlier by</source>
        <translation>延后或提前多少</translation>
    </message>
    <message>
        <source>Seconds, or minutes:seconds; with a minus for earlier</source>
        <translation>秒，或分:秒；加减号表示提前</translation>
    </message>
    <message>
        <source>+1.5 or -0:02.0</source>
        <translation>+1.5 或 -0:02.0</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search for a deed or a key</source>
        <translation>搜索操作或按键</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>找不到。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>在字幕表中</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>查找时</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>在时间轴中</translation>
    </message>
    <message>
        <source>In the list of recordings</source>
        <translation>在音视频文件列表中</translation>
    </message>
    <message>
        <source>Change the text or a time</source>
        <translation>修改文字或时间</translation>
    </message>
    <message>
        <source>Keep what was typed</source>
        <translation>保留输入的内容</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>在光标处分割</translation>
    </message>
    <message>
        <source>Forget what was typed</source>
        <translation>放弃输入的内容</translation>
    </message>
    <message>
        <source>A time, by a tenth of a second</source>
        <translation>时间：每次 0.1 秒</translation>
    </message>
    <message>
        <source>A time, by a second</source>
        <translation>时间：每次 1 秒</translation>
    </message>
    <message>
        <source>A time, by a hundredth of a second</source>
        <translation>时间：每次 0.01 秒</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>上移或下移</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>A frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>A frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
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
        <source>Put back what is being dragged</source>
        <translation>取消拖动</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>This goes on with {model}, which it began with. Stop it first to use another model.</source>
        <translation>将沿用开始时的模型 {model} 继续。如要改用其他模型，请先停止。</translation>
    </message>
    <message>
        <source>Transcribe again?</source>
        <translation>重新转录？</translation>
    </message>
    <message>
        <source>These subtitles have been corrected. Transcribed again, they begin without corrections.</source>
        <translation>这些字幕已经修改过。重新转录后，会从未修改的字幕开始。</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>重新转录</translation>
    </message>
    <message>
        <source>Keep the corrections</source>
        <translation>保留修改</translation>
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
    <name>StylePanel</name>
    <message>
        <source>Style of the subtitles</source>
        <translation>字幕样式</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Only how they are shown and exported.</source>
        <translation>只影响显示和导出。</translation>
    </message>
    <message>
        <source>Translations need a language model that can translate; none is installed.</source>
        <translation>翻译需要会翻译的语言模型；现在没有安装。</translation>
    </message>
    <message>
        <source>Translated by the language model while it transcribes; what is not translated stays as it was said.</source>
        <translation>转录时由语言模型翻译；没有译到的保留原话。</translation>
    </message>
    <message>
        <source>By the language model where it has been asked and was believed, else by rules; what is not sure stays as it was said.</source>
        <translation>语言模型改写而又信得过的用模型的，其余按规则转换；没有把握的保留原话。</translation>
    </message>
    <message>
        <source>Only what is surely a number is changed.</source>
        <translation>只更改确定是数字的部分。</translation>
    </message>
    <message>
        <source>Longer lines are broken again. Two English letters count as one character.</source>
        <translation>过长的行会重新断开。两个英文字母当一个字计算。</translation>
    </message>
    <message>
        <source>Covered with a star for each character.</source>
        <translation>每个字以一个星号遮盖。</translation>
    </message>
    <message>
        <source>As transcribed</source>
        <translation>恢复原文</translation>
    </message>
    <message>
        <source>Show the subtitles as they were transcribed</source>
        <translation>显示转写时的原文字幕</translation>
    </message>
    <message>
        <source>{choice} (not installed)</source>
        <translation>{choice}（未安装）</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>照所听</translation>
    </message>
    <message>
        <source>Arabic: 25</source>
        <translation>阿拉伯数字：25</translation>
    </message>
    <message>
        <source>Chinese: 二十五</source>
        <translation>中文数字：二十五</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} 个字</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语体</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>口语</translation>
    </message>
    <message>
        <source>Semi-written</source>
        <translation>半书面语</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>书面语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者并列</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Without it, commas become spaces; question marks and quotation marks stay.</source>
        <translation>移除后，逗号变成空格；问号和引号保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>每行上限</translation>
    </message>
    <message>
        <source>Swear words</source>
        <translation>粗话</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>遮盖</translation>
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
    <name>SubtitleOpening</name>
    <message numerus="yes">
        <source>%n more file(s) could not be opened.</source>
        <translation>
            <numerusform>另有 %n 个文件无法打开。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubtitlesPage</name>
    <message>
        <source>Subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>How they are made of what is heard. Counts from the next start of a transcription on; opened subtitles are measured by it at once.</source>
        <translation>字幕如何由听到的内容制成。从下次开始转录起生效；已打开的字幕会立即按此检查。</translation>
    </message>
    <message>
        <source>Ma&amp;de for</source>
        <translation>用途(&amp;D)</translation>
    </message>
    <message>
        <source>What subtitles are made for</source>
        <translation>字幕的用途</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Put right what is heard</source>
        <translation>修正听到的文字(&amp;P)</translation>
    </message>
    <message>
        <source>Hong Kong’s characters, Cantonese spelling, punctuation, and your glossary. Each change is listed and can be taken back.</source>
        <translation>香港用字、粤语用字、标点及你的词汇表。每项改动都会列出，并可还原。</translation>
    </message>
    <message>
        <source>&amp;Hide what nobody said</source>
        <translation>隐藏没有人说过的内容(&amp;H)</translation>
    </message>
    <message>
        <source>Credits and thanks that speech models write over silence. They can be shown again one by one.</source>
        <translation>语音模型在静默处写出的制作名单和道谢。可以逐一还原显示。</translation>
    </message>
    <message>
        <source>Words that are rightly written in two ways</source>
        <translation>有两种正确写法的词语</translation>
    </message>
    <message>
        <source>Beside &amp;Latin words</source>
        <translation>中英文之间(&amp;L)</translation>
    </message>
    <message>
        <source>Space between Chinese and Latin words</source>
        <translation>中文与英文字词之间的空格</translation>
    </message>
    <message>
        <source>Back to {profile}</source>
        <translation>返回“{profile}”</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>Put right whatever &amp;sounds the same</source>
        <translation>修正所有同音的写法(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Change the term</source>
        <translation>更改词语</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新词语</translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation>词语(&amp;T)</translation>
    </message>
    <message>
        <source>As it is to be written.</source>
        <translation>应有的写法。</translation>
    </message>
    <message>
        <source>Only where it is read in another way: hoeng1 gong2.</source>
        <translation>只在读音与一般不同时填写，例如 hoeng1 gong2。</translation>
    </message>
    <message>
        <source>&amp;Jyutping</source>
        <translation>粤拼(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Wrong spellings</source>
        <translation>错误写法(&amp;W)</translation>
    </message>
    <message>
        <source>One on each line. They become the term.</source>
        <translation>每行一个。它们会改为该词语。</translation>
    </message>
    <message>
        <source>For names that are no other word.</source>
        <translation>适用于不是其他词语的名称。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>For yourself.</source>
        <translation>给自己看的。</translation>
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
    <name>TranscriptionPage</name>
    <message>
        <source>Transcription</source>
        <translation>转录</translation>
    </message>
    <message>
        <source>Counts from the next start of a transcription on; one that runs goes on as it began.</source>
        <translation>从下一次开始转录起生效；进行中的会按原来的设置完成。</translation>
    </message>
    <message>
        <source>Pre&amp;set</source>
        <translation>预设(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Polish</source>
        <translation>润色(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Corrections</source>
        <translation>修改建议(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>What becomes of corrections that the language model proposes</source>
        <translation>如何处理语言模型提出的修改</translation>
    </message>
    <message>
        <source>Device that models run on</source>
        <translation>运行模型的设备</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>自动：{device}</translation>
    </message>
    <message>
        <source>{name} (not here)</source>
        <translation>{name}（不在此电脑）</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>{device}, {gb} GB</source>
        <translation>{device}，{gb} GB</translation>
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
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Welcome to canto-beats</source>
        <translation>欢迎使用 canto-beats</translation>
    </message>
    <message>
        <source>It turns Cantonese speech in a video into subtitles, on this machine alone.</source>
        <translation>把视频中的粤语变成字幕，全程只在这台电脑上进行。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Open a video…</source>
        <translation>打开视频…</translation>
    </message>
    <message>
        <source>Or drop one anywhere on this window.</source>
        <translation>或把视频拖放到窗口任何位置。</translation>
    </message>
    <message>
        <source>Try the sample clip</source>
        <translation>试用示范短片</translation>
    </message>
    <message>
        <source>A short film with two synthetic voices, heard by the small demo models that come along. They understand these voices only, not people.</source>
        <translation>一段有两个合成声音的短片，由附带的小型示范模型听写。它们只听得懂这两个声音，听不懂真人。</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>下载真正的模型…</translation>
    </message>
    <message>
        <source>For recordings of your own. 1 to 3 GB, downloaded once.</source>
        <translation>用于你自己的音视频文件。1 至 3 GB，只需下载一次。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>关闭欢迎页</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>Custom, from {profile}</source>
        <translation>自定义，由“{profile}”改成</translation>
    </message>
    <message>
        <source>Film and series (Netflix)</source>
        <translation>电影及剧集（Netflix）</translation>
    </message>
    <message>
        <source>Hong Kong cinema and television</source>
        <translation>香港电影及电视</translation>
    </message>
    <message>
        <source>Upright videos</source>
        <translation>竖屏短片</translation>
    </message>
    <message>
        <source>Up to two lines of {cells} characters, and {speed} characters a second.</source>
        <translation>最多两行，每行 {cells} 字，每秒 {speed} 字。</translation>
    </message>
    <message>
        <source>One line of up to {cells} characters, and {speed} characters a second.</source>
        <translation>一行，最多 {cells} 字，每秒 {speed} 字。</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>No space: 部iPhone靚</source>
        <translation>不留空格：部iPhone靓</translation>
    </message>
    <message>
        <source>Thin space: {example}</source>
        <translation>窄空格：{example}</translation>
    </message>
    <message>
        <source>Space: 部 iPhone 靚</source>
        <translation>空格：部 iPhone 靓</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Suggest: you decide</source>
        <translation>建议：由你决定</translation>
    </message>
    <message>
        <source>Apply: you can take it back</source>
        <translation>直接应用：可以还原</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
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
</TS>
