<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>開啟資料夾…</translation>
    </message>
    <message>
        <source>Open the sample clip</source>
        <translation>開啟示範短片</translation>
    </message>
    <message>
        <source>Start transcription</source>
        <translation>開始轉錄</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放位置分割</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Insert at the playhead</source>
        <translation>在播放位置插入</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>尋找及取代…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>Play this subtitle</source>
        <translation>播放這句字幕</translation>
    </message>
    <message>
        <source>Loop this subtitle</source>
        <translation>重複播放這句字幕</translation>
    </message>
    <message>
        <source>Previous subtitle</source>
        <translation>上一句字幕</translation>
    </message>
    <message>
        <source>Next subtitle</source>
        <translation>下一句字幕</translation>
    </message>
    <message>
        <source>A little back</source>
        <translation>後退少許</translation>
    </message>
    <message>
        <source>A little forward</source>
        <translation>前進少許</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>影音檔案</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>字幕表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵</translation>
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
        <translation>字幕文字</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>That is no time: type it as minutes:seconds.milliseconds.</source>
        <translation>時間格式不正確，請輸入「分:秒.毫秒」。</translation>
    </message>
    <message>
        <source>That subtitle is not there any more.</source>
        <translation>這句字幕已經不存在。</translation>
    </message>
    <message>
        <source>A subtitle has to end after it begins.</source>
        <translation>字幕的結束時間必須在開始時間之後。</translation>
    </message>
    <message>
        <source>This subtitle is too short to be split.</source>
        <translation>這句字幕太短，無法分割。</translation>
    </message>
    <message>
        <source>There is nothing on one side: choose another place, or one more subtitle.</source>
        <translation>其中一邊沒有內容：請選擇另一個位置，或多選一句字幕。</translation>
    </message>
    <message>
        <source>Only neighbours can be merged: choose subtitles without others between them.</source>
        <translation>只可以合併相鄰的字幕：請選擇中間沒有其他字幕的句子。</translation>
    </message>
    <message>
        <source>Nothing can begin before the recording does.</source>
        <translation>字幕不可以早於影片開始。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Subtitle file</source>
        <translation>字幕檔</translation>
    </message>
    <message>
        <source>For players, editors and uploads.</source>
        <translation>供播放器、剪接軟件及上載之用。</translation>
    </message>
    <message>
        <source>Copy of the video with a subtitle track</source>
        <translation>附字幕軌的影片副本</translation>
    </message>
    <message>
        <source>Quick. Viewers show or hide the subtitles.</source>
        <translation>很快。觀眾可自行顯示或隱藏字幕。</translation>
    </message>
    <message>
        <source>Copy of the video with burned-in subtitles</source>
        <translation>內嵌字幕的影片副本</translation>
    </message>
    <message>
        <source>Takes a while. They show in every player, and always.</source>
        <translation>需時較久。在任何播放器都會顯示，不能關閉。</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>{title} ({ending})</source>
        <translation>{title}（{ending}）</translation>
    </message>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8（附 BOM）</translation>
    </message>
    <message>
        <source>Windows (CRLF)</source>
        <translation>Windows（CRLF）</translation>
    </message>
    <message>
        <source>macOS and Linux (LF)</source>
        <translation>macOS 及 Linux（LF）</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>複製為文字(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>匯出(&amp;X)</translation>
    </message>
    <message>
        <source>Export subtitles</source>
        <translation>匯出字幕</translation>
    </message>
    <message>
        <source>Copy the subtitles as plain text</source>
        <translation>把字幕複製為純文字</translation>
    </message>
    <message>
        <source>Close without exporting</source>
        <translation>不匯出，直接關閉</translation>
    </message>
    <message>
        <source>Give the file a name first.</source>
        <translation>請先為檔案命名。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>已停止，沒有留下任何檔案。</translation>
    </message>
    <message>
        <source>{name} is already there. Replace it?</source>
        <translation>{name} 已經存在，要取代嗎？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>取代(&amp;R)</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>文字已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>There are no subtitles yet.</source>
        <translation>還沒有字幕。</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>As in the video</source>
        <translation>與影片相同</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>瀏覽(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>編碼(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Line ends</source>
        <translation>換行符號(&amp;L)</translation>
    </message>
    <message>
        <source>Frame r&amp;ate</source>
        <translation>幀率(&amp;A)</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>儲存至(&amp;T)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>換行符號</translation>
    </message>
    <message>
        <source>Frames a second of the timeline</source>
        <translation>時間軸每秒幀數</translation>
    </message>
    <message>
        <source>File to save to</source>
        <translation>儲存的檔案</translation>
    </message>
    <message>
        <source>Choose the file to save to</source>
        <translation>選擇儲存的檔案</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>儲存至</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Preparing</source>
        <translation>正在準備</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>正在載入語音模型</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>正在轉錄</translation>
    </message>
    <message>
        <source>Freeing memory</source>
        <translation>正在釋放記憶體</translation>
    </message>
    <message>
        <source>Loading the language model</source>
        <translation>正在載入語言模型</translation>
    </message>
    <message>
        <source>Polishing</source>
        <translation>正在潤飾</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以開始</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排隊</translation>
    </message>
    <message>
        <source>{stage}, {time} left</source>
        <translation>{stage}，尚餘 {time}</translation>
    </message>
    <message>
        <source>Paused; everything so far is kept</source>
        <translation>已暫停，已完成的部分已保留</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped; everything so far is kept</source>
        <translation>已停止，已完成的部分已保留</translation>
    </message>
    <message>
        <source>Interrupted; everything so far is kept</source>
        <translation>已中斷，已完成的部分已保留</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小時 {m} 分鐘</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>This recording has no picture.</source>
        <translation>這個檔案沒有畫面。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>There is no recording in there that could be opened.</source>
        <translation>裏面沒有可以開啟的影音檔案。</translation>
    </message>
    <message>
        <source>Drop a video here, or press {keys} to open one.</source>
        <translation>把影片拖放到這裏，或按 {keys} 開啟。</translation>
    </message>
    <message numerus="yes">
        <source>%n subtitle(s)</source>
        <translation>
            <numerusform>%n 句字幕</numerusform>
        </translation>
    </message>
    <message>
        <source>A transcription is under way. It is paused and goes on from here the next time.</source>
        <translation>正在進行轉錄。轉錄會暫停，下次由這裏繼續。</translation>
    </message>
    <message>
        <source>Close canto-beats?</source>
        <translation>關閉 canto-beats？</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Progress of the transcription</source>
        <translation>轉錄進度</translation>
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
        <translation>潤飾</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>語音模型</translation>
    </message>
    <message>
        <source>Language model that polishes</source>
        <translation>用來潤飾的語言模型</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Video cannot be played here, because a system library is missing (%s).</source>
        <translation>由於缺少系統程式庫（%s），無法在此播放影片。</translation>
    </message>
    <message>
        <source>This recording cannot be played here; it can still be transcribed and corrected.</source>
        <translation>無法在此播放這個檔案，但仍可轉錄及修改字幕。</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress of the export</source>
        <translation>匯出進度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消匯出</translation>
    </message>
    <message>
        <source>Drawing the subtitles into a copy of the video</source>
        <translation>正在把字幕嵌入影片副本</translation>
    </message>
    <message>
        <source>Copying the video with its subtitles</source>
        <translation>正在複製附字幕的影片</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在開始</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{percent}, {time} left</source>
        <translation>{percent}，尚餘 {time}</translation>
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
        <translation>影音檔案</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Start transcription</source>
        <translation>開始轉錄</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
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
        <translation>從列表移除</translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>Font</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation>字型(&amp;N)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Size, for a picture of 1080 lines</source>
        <translation>字型大小，以 1080 線畫面計算</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>外框(&amp;O)</translation>
    </message>
    <message>
        <source>Width of the outline, for a picture of 1080 lines</source>
        <translation>外框闊度，以 1080 線畫面計算</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>邊距(&amp;M)</translation>
    </message>
    <message>
        <source>Distance from the lower edge, for a picture of 1080 lines</source>
        <translation>與畫面底部的距離，以 1080 線畫面計算</translation>
    </message>
</context>
<context>
    <name>StylePreview</name>
    <message>
        <source>Preview of the style</source>
        <translation>樣式預覽</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>The waveform and the subtitles. Left and Right move the playhead, Up and Down select a subtitle.</source>
        <translation>波形及字幕。左右鍵移動播放位置，上下鍵選擇字幕。</translation>
    </message>
    <message>
        <source>Scroll the timeline</source>
        <translation>捲動時間軸</translation>
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
        <translation>影片</translation>
    </message>
</context>
</TS>
