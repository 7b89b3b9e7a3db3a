<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name></name>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Analyze clips</source>
        <translation>クリップを解析</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>There is no clip to analyze: all of them are excluded.</source>
        <translation>解析するクリップがありません。すべて除外されています。</translation>
    </message>
    <message>
        <source>The networks are still being looked at: try again in a moment.</source>
        <translation>ネットワークをまだ確認中です。少し待ってから、もう一度行ってください。</translation>
    </message>
    <message>
        <source>Analysis, Clips that failed, gives the reasons.</source>
        <translation>理由は「解析」→「失敗したクリップ」で確認できます。</translation>
    </message>
    <message>
        <source>The analysis of clips was stopped, since another study was opened; what is done is kept.</source>
        <translation>別のスタディを開いたため、クリップの解析を停止しました。終わった分は保存されています。</translation>
    </message>
    <message>
        <source>the analysis of the clips</source>
        <translation>クリップの解析</translation>
    </message>
    <message>
        <source>move box</source>
        <translation>枠を移動</translation>
    </message>
    <message>
        <source>resize box</source>
        <translation>枠のサイズを変更</translation>
    </message>
    <message>
        <source>move window</source>
        <translation>区間を移動</translation>
    </message>
    <message>
        <source>The frames of {width} × {height} pixels are too small for a box: open a video of at least 16 × 16 pixels.</source>
        <translation>{width}×{height}ピクセルのフレームは小さすぎて、枠を描けません。16×16ピクセル以上の動画を開いてください。</translation>
    </message>
    <message>
        <source>Imported boxes and labels from {name}: {counts}</source>
        <translation>{name}から枠とラベルを取り込みました: {counts}</translation>
    </message>
    <message>
        <source>Imported the metadata from {name}: {counts}</source>
        <translation>{name}からメタデータを取り込みました: {counts}</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>{name}を読み込み中</translation>
    </message>
    <message>
        <source>adding videos</source>
        <translation>動画を追加中</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {unchanged} unchanged, {refused} refused</source>
        <translation>追加{added}、変更{changed}、変更なし{unchanged}、却下{refused}</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {unchanged} unchanged</source>
        <translation>追加{added}、変更{changed}、変更なし{unchanged}</translation>
    </message>
    <message>
        <source>Imported the simulation {name}: {videos}, {clips}</source>
        <translation>シミュレーション{name}を取り込みました: {videos}、{clips}</translation>
    </message>
    <message>
        <source>No web browser was found: open {path} in one yourself.</source>
        <translation>ウェブブラウザーが見つかりません。{path}をご自分でブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>保存しました: {path}</translation>
    </message>
    <message>
        <source>cutting clips</source>
        <translation>クリップを切り出し中</translation>
    </message>
    <message>
        <source>This clip cannot be shown.</source>
        <translation>このクリップは表示できません。</translation>
    </message>
    <message>
        <source>frames {first}–{last}, again and again</source>
        <translation>フレーム{first}〜{last}、繰り返し再生</translation>
    </message>
    <message>
        <source>Clip {number}</source>
        <translation>クリップ{number}</translation>
    </message>
    <message>
        <source>outside the clip</source>
        <translation>クリップの範囲外</translation>
    </message>
    <message>
        <source>the classes differ here</source>
        <translation>クラスに差のあるフレーム</translation>
    </message>
    <message>
        <source>no difference here</source>
        <translation>差のないフレーム</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>正解マスク</translation>
    </message>
    <message>
        <source>analyzed: frames {first}–{last}</source>
        <translation>解析済み: フレーム{first}〜{last}</translation>
    </message>
    <message>
        <source>{title} … preview</source>
        <translation>{title} … プレビュー</translation>
    </message>
    <message>
        <source>box {size} px → {network} px</source>
        <translation>枠{size} px → {network} px</translation>
    </message>
    <message>
        <source>Suggested, frame {frame}</source>
        <translation>提案、フレーム{frame}</translation>
    </message>
    <message>
        <source>Clip {number}, frame {frame}</source>
        <translation>クリップ{number}、フレーム{frame}</translation>
    </message>
    <message>
        <source>Clip {number} cannot be shown: it was not cut yet, and its video is not where it was; find it with Find missing videos.</source>
        <translation>クリップ{number}は表示できません。まだ切り出されておらず、動画も元の場所にありません。「見つからない動画を検索」で動画を探してください。</translation>
    </message>
    <message>
        <source>The arrays of a clip have no pixels: cut the clip again.</source>
        <translation>クリップの配列にピクセルがありません。クリップを切り出し直してください。</translation>
    </message>
    <message>
        <source>It is needed seldom, and each key is one less for what is done all day.</source>
        <translation>めったに使わない操作なので、キーは日常的な操作のために空けてあります。</translation>
    </message>
    <message>
        <source>It changes much at once, so that it must not be hit by accident.</source>
        <translation>一度に多くを変更するため、誤って押すことがないようにしています。</translation>
    </message>
    <message>
        <source>It stands in the window itself where it is needed.</source>
        <translation>必要な場所でウィンドウ内に表示されます。</translation>
    </message>
    <message>
        <source>It opens a list of its own, from which one is chosen.</source>
        <translation>専用の一覧を開き、そこから選びます。</translation>
    </message>
    <message>
        <source>Undo {change}</source>
        <translation>元に戻す: {change}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo {change}</source>
        <translation>やり直す: {change}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>The two groups are compared: see the Compare page.</source>
        <translation>2群の比較が終わりました。「比較」ページをご覧ください。</translation>
    </message>
    <message>
        <source>This clip is no longer in the study.</source>
        <translation>このクリップはもうスタディにありません。</translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation>新しいフォルダー (*)</translation>
    </message>
    <message>
        <source>the comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>表を保存</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>図を保存</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Claim bundle (*.zip)</source>
        <translation>根拠資料一式 (*.zip)</translation>
    </message>
    <message>
        <source>Claim bundle</source>
        <translation>根拠資料一式</translation>
    </message>
    <message>
        <source>{title}: a new folder</source>
        <translation>{title}: 新しいフォルダー</translation>
    </message>
    <message>
        <source>writing {name}</source>
        <translation>{name}を書き込み中</translation>
    </message>
    <message>
        <source>counting the results</source>
        <translation>結果を集計中</translation>
    </message>
    <message>
        <source>The last changes are still being written; then the window closes.</source>
        <translation>最後の変更をまだ書き込み中です。終わるとウィンドウが閉じます。</translation>
    </message>
    <message>
        <source>The last change was not kept, and all before it was: {} Close the window and open the study again for that.</source>
        <translation>最後の変更は保存されませんでした（それより前の変更はすべて保存済みです）: {} ウィンドウを閉じ、スタディを開き直してください。</translation>
    </message>
    <message>
        <source>Liverwort ended by a crash the last time; what you had labelled and drawn is kept. Send the report to the developers, so that it can be mended.</source>
        <translation>Liverwortは前回、クラッシュして終了しました。付けたラベルと描いた枠は保存されています。修正のため、レポートを開発者に送ってください。</translation>
    </message>
    <message>
        <source>The window system reported an error.</source>
        <translation>ウィンドウシステムがエラーを報告しました。</translation>
    </message>
    <message>
        <source>Something went wrong inside Liverwort ({what}); your files are untouched and you can go on.</source>
        <translation>Liverwortの内部で問題が起きました（{what}）。ファイルに影響はなく、このまま続けられます。</translation>
    </message>
    <message>
        <source>Evidence for {name} (logit)</source>
        <translation>{name}を支持する根拠（ロジット）</translation>
    </message>
    <message>
        <source>below 0: {name}</source>
        <translation>0未満: {name}</translation>
    </message>
    <message>
        <source>Evidence for {name}, each frame left out (logit)</source>
        <translation>{name}を支持する根拠、各フレームを除いた場合（ロジット）</translation>
    </message>
    <message>
        <source>Mean of the map in each frame ({unit})</source>
        <translation>各フレームのマップの平均（{unit}）</translation>
    </message>
    <message>
        <source>reading results</source>
        <translation>結果を読み込み中</translation>
    </message>
    <message>
        <source>reading an earlier result</source>
        <translation>以前の結果を読み込み中</translation>
    </message>
    <message>
        <source>waits until earlier work is done</source>
        <translation>前の作業の終了待ち</translation>
    </message>
    <message>
        <source>Exported boxes and labels: {path}</source>
        <translation>枠とラベルを書き出しました: {path}</translation>
    </message>
    <message>
        <source>Exported the metadata: {path}</source>
        <translation>メタデータを書き出しました: {path}</translation>
    </message>
    <message>
        <source>Exported the dataset: {path}</source>
        <translation>データセットを書き出しました: {path}</translation>
    </message>
    <message>
        <source>Exported the clips as films: {path}</source>
        <translation>クリップをムービーとして書き出しました: {path}</translation>
    </message>
    <message>
        <source>Exported the clips as TIFF stacks: {path}</source>
        <translation>クリップをTIFFスタックとして書き出しました: {path}</translation>
    </message>
    <message>
        <source>packing the study</source>
        <translation>スタディをパック中</translation>
    </message>
    <message>
        <source>Pack study</source>
        <translation>スタディをパック</translation>
    </message>
    <message>
        <source>Packed the study: {path}</source>
        <translation>スタディをパックしました: {path}</translation>
    </message>
    <message>
        <source>Cut clips</source>
        <translation>クリップを切り出す</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>1 clip</source>
        <translation>クリップ1個</translation>
    </message>
    <message>
        <source>{count} clips</source>
        <translation>クリップ{count}個</translation>
    </message>
    <message>
        <source>{clips} of {video} cannot be cut: this study can only be read.</source>
        <translation>{video}の{clips}を切り出せません。このスタディは読み取り専用です。</translation>
    </message>
    <message>
        <source>{clips} of {video} cannot be cut: the video is missing, or not read to its end yet.</source>
        <translation>{video}の{clips}を切り出せません。動画が見つからないか、まだ最後まで読み込まれていません。</translation>
    </message>
    <message>
        <source>Export films</source>
        <translation>ムービーを書き出す</translation>
    </message>
    <message>
        <source>This pair of clips</source>
        <translation>このクリップの組</translation>
    </message>
    <message>
        <source>No film was written: the results are gone.</source>
        <translation>ムービーは書き出されませんでした。結果がもうありません。</translation>
    </message>
    <message>
        <source>writing the films</source>
        <translation>ムービーを書き込み中</translation>
    </message>
    <message>
        <source>Saved {count} films in {folder}</source>
        <translation>{folder}にムービー{count}本を保存しました</translation>
    </message>
    <message>
        <source>Picked clips ({count})</source>
        <translation>選んだクリップ（{count}）</translation>
    </message>
    <message>
        <source>All clips that are analyzed ({count})</source>
        <translation>解析済みのすべてのクリップ（{count}）</translation>
    </message>
    <message>
        <source>This one: the shown clip, as it is shown</source>
        <translation>これのみ: 表示中のクリップ（表示のとおり）</translation>
    </message>
    <message>
        <source>This one: clip {number}, as it is shown</source>
        <translation>これのみ: クリップ{number}（表示のとおり）</translation>
    </message>
    <message>
        <source>1 picked clip has no result yet: no film.</source>
        <translation>選んだクリップのうち1個にはまだ結果がなく、ムービーを作れません。</translation>
    </message>
    <message>
        <source>{count} picked clips have no result yet: no film.</source>
        <translation>選んだクリップのうち{count}個にはまだ結果がなく、ムービーを作れません。</translation>
    </message>
    <message>
        <source>following the cell</source>
        <translation>細胞を追跡中</translation>
    </message>
    <message>
        <source>Follow the cell</source>
        <translation>細胞に追従</translation>
    </message>
    <message>
        <source>follow the cell</source>
        <translation>細胞に追従</translation>
    </message>
    <message>
        <source>stand still</source>
        <translation>枠を静止</translation>
    </message>
    <message>
        <source>The box of clip {number} was moved meanwhile: let it follow the cell again.</source>
        <translation>処理中にクリップ{number}の枠が移動されました。もう一度「細胞に追従」を行ってください。</translation>
    </message>
    <message>
        <source>{name} has {count} channels: choose which one shows the sperm.</source>
        <translation>{name}には{count}個のチャンネルがあります。精子が写っているチャンネルを選んでください。</translation>
    </message>
    <message>
        <source>{name} has a focus series (Z axis): choose which axis is time.</source>
        <translation>{name}にはフォーカスシリーズ（Z軸）があります。どの軸が時間かを選んでください。</translation>
    </message>
    <message>
        <source>{name} has {count} channels and a focus series (Z axis): choose which one shows the sperm and which axis is time.</source>
        <translation>{name}には{count}個のチャンネルとフォーカスシリーズ（Z軸）があります。精子が写っているチャンネルと、時間の軸を選んでください。</translation>
    </message>
    <message>
        <source>Every clip of a video with a genotype gets the class of that name. Labels that were given by hand stay as they are.</source>
        <translation>遺伝子型のある動画のクリップには、すべて同じ名前のクラスが付きます。手作業で付けたラベルは変わりません。</translation>
    </message>
    <message>
        <source>No clip would change: the videos have no genotype yet (Labels menu, Metadata of the videos), or all their clips are labelled.</source>
        <translation>変更されるクリップはありません。動画にまだ遺伝子型がないか（「ラベル」メニューの「動画のメタデータ」）、すべてのクリップにラベルが付いています。</translation>
    </message>
    <message>
        <source>Names of videos, paths, genotypes, cultures and labels that were copied from the genotype will be hidden, and the clips shuffled, until you end blind labelling in the Labels menu. Boxes that you draw meanwhile are in the history.</source>
        <translation>「ラベル」メニューでブラインドでのラベル付けを終了するまで、動画の名前、パス、遺伝子型、培養、遺伝子型から写したラベルを隠し、クリップの順序を並べ替えます。その間に描いた枠は履歴に残ります。</translation>
    </message>
    <message>
        <source>Names and genotypes will be shown again, and what was selected meanwhile.</source>
        <translation>名前と遺伝子型、およびその間に何が選択されたかが、再び表示されます。</translation>
    </message>
    <message>
        <source>What is exported or merged tells names and genotypes. Blind labelling will end first, and what was selected meanwhile is shown.</source>
        <translation>書き出しや統合の内容からは、名前と遺伝子型がわかります。先にブラインドでのラベル付けを終了し、その間に何が選択されたかを表示します。</translation>
    </message>
    <message>
        <source>What was selected of each genotype. Where the rows differ although the genotype should not matter, for example in how many suggested boxes were rejected, the choice of the clips may have been biased. Distance: of the boxes from the centre of the field, mean ± standard deviation; 0 is the centre, 1 a corner.</source>
        <translation>遺伝子型ごとに、何が選択されたかを示します。遺伝子型に左右されないはずの項目（却下した提案枠の数など）が行によって違う場合、クリップの選び方に偏りがあったかもしれません。距離: 視野の中心から枠まで、平均 ± 標準偏差。0は中心、1は隅です。</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>a verb, on a button</comment>
        <translation>ラベル付け</translation>
    </message>
    <message>
        <source>Label all by genotype</source>
        <translation>遺伝子型で一括ラベル付け</translation>
    </message>
    <message>
        <source>Blind labelling</source>
        <translation>ブラインドでのラベル付け</translation>
    </message>
    <message>
        <source>Label blind</source>
        <translation>ブラインドで開始</translation>
    </message>
    <message>
        <source>End blind labelling</source>
        <translation>ブラインドでのラベル付けを終了</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>名前を表示</translation>
    </message>
    <message>
        <source>Selection report</source>
        <translation>選択レポート</translation>
    </message>
    <message>
        <source>Every clip has been looked at.</source>
        <translation>すべてのクリップを確認済みです。</translation>
    </message>
    <message>
        <source>No clip is selected: click one in the table, or a box on the video.</source>
        <translation>クリップが選択されていません。表の中のクリップか、動画上の枠をクリックしてください。</translation>
    </message>
    <message>
        <source>genotype</source>
        <translation>遺伝子型</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>鮮鋭さ</translation>
    </message>
    <message>
        <source>{name} (new class)</source>
        <translation>{name}（新しいクラス）</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>新しいラベル</translation>
    </message>
    <message>
        <source>Changed labels</source>
        <translation>変更されるラベル</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>The network that made this map is not loaded any more: load it again.</source>
        <translation>このマップを作ったネットワークはもう読み込まれていません。もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>checking the map</source>
        <translation>マップを検査中</translation>
    </message>
    <message>
        <source>looking into the network</source>
        <translation>ネットワークを確認中</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Draw box</source>
        <translation>枠を描く</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Evidence map</source>
        <translation>根拠マップ</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>ムービー書き出し</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>Go through the window in five steps, on the sample study if none is open</source>
        <translation>ウィンドウを5段階で案内（スタディを開いていなければサンプルスタディを使用）</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>List all keys and what the mouse does</source>
        <translation>すべてのキーとマウス操作の一覧</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>キーを変更…</translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <translation>コマンドに別のキーを割り当てる</translation>
    </message>
    <message>
        <source>Doctor…</source>
        <translation>ドクター…</translation>
    </message>
    <message>
        <source>What computes and why nothing else does, what is wrong, and a report</source>
        <translation>使用中の計算デバイス、他が使われない理由、問題点、レポート</translation>
    </message>
    <message>
        <source>About Liverwort</source>
        <translation>Liverwortについて</translation>
    </message>
    <message>
        <source>Versions, and which device computes</source>
        <translation>バージョンと、使用中の計算デバイス</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>解析(&amp;A)</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Let the network decide on every box, in the window of the timeline</source>
        <translation>タイムラインの区間で、すべての枠をネットワークに判定させる</translation>
    </message>
    <message>
        <source>Analyze all clips</source>
        <translation>すべてのクリップを解析</translation>
    </message>
    <message>
        <source>Analyze every clip of the study that has no result yet and is not excluded; you can go on working meanwhile</source>
        <translation>まだ結果がなく、除外されていないクリップをすべて解析（その間も作業を続けられます）</translation>
    </message>
    <message>
        <source>Analyze picked clips</source>
        <translation>選んだクリップを解析</translation>
    </message>
    <message>
        <source>Analyze the clips that are picked in the table of the Clips page and have no result yet</source>
        <translation>「クリップ」ページの表で選んだクリップのうち、まだ結果のないものを解析</translation>
    </message>
    <message>
        <source>Stop analyzing clips</source>
        <translation>クリップの解析を停止</translation>
    </message>
    <message>
        <source>Stop the queue of clips; what is done is kept, and it can go on later</source>
        <translation>クリップの待ち行列を停止（終わった分は残り、後で続けられます）</translation>
    </message>
    <message>
        <source>Clips that failed…</source>
        <translation>失敗したクリップ…</translation>
    </message>
    <message>
        <source>List the clips that could not be analyzed, each with the reason</source>
        <translation>解析できなかったクリップを理由とともに一覧表示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop the running job, leave drawing, or end the tour</source>
        <translation>実行中の処理を停止、枠の描画をやめる、またはツアーを終了</translation>
    </message>
    <message>
        <source>Load network…</source>
        <translation>ネットワークを読み込む…</translation>
    </message>
    <message>
        <source>Load weights from a .safetensors file</source>
        <translation>.safetensorsファイルから重みを読み込む</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>枠(&amp;B)</translation>
    </message>
    <message>
        <source>Click or drag on the video to place a square box around one sperm</source>
        <translation>動画上をクリックまたはドラッグして、1個の精子を囲む正方形の枠を置く</translation>
    </message>
    <message>
        <source>Duplicate box</source>
        <translation>枠を複製</translation>
    </message>
    <message>
        <source>Draw the same box again in the window of the shown frame; dragging a box with Ctrl held down draws it again elsewhere</source>
        <translation>表示中のフレームから始まる区間に同じ枠をもう一度描く（Ctrlを押しながら枠をドラッグすると別の場所に描きます）</translation>
    </message>
    <message>
        <source>Delete box</source>
        <translation>枠を削除</translation>
    </message>
    <message>
        <source>Remove the selected box and its label; in the clip table all picked ones</source>
        <translation>選択中の枠とそのラベルを削除（クリップの表では選んだすべての枠）</translation>
    </message>
    <message>
        <source>Select next box</source>
        <translation>次の枠を選択</translation>
    </message>
    <message>
        <source>Select the next box of this video</source>
        <translation>この動画の次の枠を選択</translation>
    </message>
    <message>
        <source>Suggest boxes</source>
        <translation>枠を提案</translation>
    </message>
    <message>
        <source>Look for single swimming sperm in the whole video and offer boxes that follow them</source>
        <translation>動画全体から単独で泳ぐ精子を探し、それに追従する枠を提案</translation>
    </message>
    <message>
        <source>Accept suggested box</source>
        <translation>提案枠を採用</translation>
    </message>
    <message>
        <source>Make a clip of the suggested box, and go on to the next one; Enter on the video does the same</source>
        <translation>提案枠をクリップにして次へ進む（動画上でEnterを押しても同じ）</translation>
    </message>
    <message>
        <source>Reject suggested box</source>
        <translation>提案枠を却下</translation>
    </message>
    <message>
        <source>Do not offer this box again, and go on to the next one</source>
        <translation>この枠を今後は提案せず、次へ進む</translation>
    </message>
    <message>
        <source>Next suggested box</source>
        <translation>次の提案枠</translation>
    </message>
    <message>
        <source>Look at the next suggested box and decide on this one later</source>
        <translation>次の提案枠を見る（この枠は後で決める）</translation>
    </message>
    <message>
        <source>Accept all suggested boxes…</source>
        <translation>提案枠をすべて採用…</translation>
    </message>
    <message>
        <source>Make clips of all suggested boxes of this video that overlap no clip</source>
        <translation>この動画の提案枠のうち、クリップと重ならないものをすべてクリップにする</translation>
    </message>
    <message>
        <source>Let the selected box move with the cell that is in it now</source>
        <translation>選択中の枠を、いま枠内にある細胞とともに動かす</translation>
    </message>
    <message>
        <source>Stand still</source>
        <translation>枠を静止</translation>
    </message>
    <message>
        <source>Let the selected box stay where it is in the shown frame</source>
        <translation>選択中の枠を、表示中のフレームの位置に静止させる</translation>
    </message>
    <message>
        <source>Move box left</source>
        <translation>枠を左へ移動</translation>
    </message>
    <message>
        <source>Move the selected box by one pixel</source>
        <translation>選択中の枠を1ピクセル移動</translation>
    </message>
    <message>
        <source>Move box right</source>
        <translation>枠を右へ移動</translation>
    </message>
    <message>
        <source>Move box up</source>
        <translation>枠を上へ移動</translation>
    </message>
    <message>
        <source>Move box down</source>
        <translation>枠を下へ移動</translation>
    </message>
    <message>
        <source>Larger box</source>
        <translation>枠を大きく</translation>
    </message>
    <message>
        <source>Make the selected box, or the next one, larger by eight pixels; its corners can be dragged</source>
        <translation>選択中の枠、または次に描く枠を8ピクセル大きくする（枠の角をドラッグしても可）</translation>
    </message>
    <message>
        <source>Smaller box</source>
        <translation>枠を小さく</translation>
    </message>
    <message>
        <source>Make the selected box, or the next one, smaller by eight pixels</source>
        <translation>選択中の枠、または次に描く枠を8ピクセル小さくする</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Compare the two groups that are chosen on the Compare page</source>
        <translation>「比較」ページで選んだ2群を比較</translation>
    </message>
    <message>
        <source>Save tables…</source>
        <translation>表を保存…</translation>
    </message>
    <message>
        <source>Write all figures of the comparison as tables (CSV and Excel) into a new folder, with what each column means</source>
        <translation>比較のすべての数値を、各列の説明とともに、表（CSVとExcel）として新しいフォルダーに保存</translation>
    </message>
    <message>
        <source>Save figures…</source>
        <translation>図を保存…</translation>
    </message>
    <message>
        <source>Write the figures of the comparison as SVG, PDF and PNG into a new folder</source>
        <translation>比較の図をSVG、PDF、PNGとして新しいフォルダーに保存</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>レポート…</translation>
    </message>
    <message>
        <source>Write a report that opens in any web browser, with its tables and figures, into a new folder, and show it</source>
        <translation>ウェブブラウザーで開けるレポートを、表と図とともに新しいフォルダーに作成して表示</translation>
    </message>
    <message>
        <source>Claim bundle…</source>
        <translation>根拠資料一式…</translation>
    </message>
    <message>
        <source>Pack all that is needed to check the comparison into one zip file: clips, maps, networks, tables, and a script that draws the figures again</source>
        <translation>比較の検証に必要なものを1つのzipファイルにまとめる（クリップ、マップ、ネットワーク、表、図を描き直すスクリプト）</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Take back the last change of the study</source>
        <translation>スタディの最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>元に戻した変更をやり直す</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>履歴…</translation>
    </message>
    <message>
        <source>See who changed what when; restore the study as it was, or a backup</source>
        <translation>誰がいつ何を変更したかを確認し、スタディを以前の状態やバックアップに戻す</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>メモを追加…</translation>
    </message>
    <message>
        <source>Write a remark on the shown frame or on a range of frames</source>
        <translation>表示中のフレームまたはフレームの範囲にメモを書く</translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation>メモを編集…</translation>
    </message>
    <message>
        <source>Change or delete the note on the shown frame</source>
        <translation>表示中のフレームのメモを変更または削除</translation>
    </message>
    <message>
        <source>Remove video from study</source>
        <translation>動画をスタディから削除</translation>
    </message>
    <message>
        <source>Take the shown video and its clips out of the study; the file stays</source>
        <translation>表示中の動画とそのクリップをスタディから削除（ファイルは残ります）</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Colours, language, what computes, and what is proposed for films</source>
        <translation>配色、言語、計算デバイス、ムービーの提案値</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>新規スタディ…</translation>
    </message>
    <message>
        <source>Begin a study: a folder that keeps videos, clips and labels</source>
        <translation>スタディ（動画、クリップ、ラベルを保存するフォルダー）を新しく始める</translation>
    </message>
    <message>
        <source>Open study…</source>
        <translation>スタディを開く…</translation>
    </message>
    <message>
        <source>Open a study folder, whose name ends in .liverwort</source>
        <translation>名前が.liverwortで終わるスタディのフォルダーを開く</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近のスタディを開く</translation>
    </message>
    <message>
        <source>Open a study again</source>
        <translation>スタディをもう一度開く</translation>
    </message>
    <message>
        <source>Save study as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Give the study a name and a place; every change is kept there</source>
        <translation>スタディに名前と保存場所を指定（変更はすべてそこに保存されます）</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Write a copy of the study as it is now, and go on with this one</source>
        <translation>スタディの現在の状態をコピーとして保存し、このスタディで作業を続ける</translation>
    </message>
    <message>
        <source>Pack study as zip…</source>
        <translation>スタディをzipにパック…</translation>
    </message>
    <message>
        <source>Put the study into one file, to mail it; videos and trainings are not in it, the network in use is</source>
        <translation>メールで送れるように、スタディを1つのファイルにする（動画と学習ランは含まず、使用中のネットワークは含みます）</translation>
    </message>
    <message>
        <source>Open packed study…</source>
        <translation>パックしたスタディを開く…</translation>
    </message>
    <message>
        <source>Make a study of a zip file that Pack study has written, and open it</source>
        <translation>「スタディをzipにパック」で作ったzipファイルからスタディを作って開く</translation>
    </message>
    <message>
        <source>Open videos…</source>
        <translation>動画を開く…</translation>
    </message>
    <message>
        <source>Open microscope videos (mp4, mov, avi, TIFF, ND2 and others) in this study</source>
        <translation>顕微鏡動画（mp4、mov、avi、TIFF、ND2など）をこのスタディで開く</translation>
    </message>
    <message>
        <source>Add folder of videos…</source>
        <translation>動画のフォルダーを追加…</translation>
    </message>
    <message>
        <source>Add every video in a folder, and in the folders inside it, to this study</source>
        <translation>フォルダーとその下位フォルダーにあるすべての動画を、このスタディに追加</translation>
    </message>
    <message>
        <source>Open folder of images…</source>
        <translation>画像のフォルダーを開く…</translation>
    </message>
    <message>
        <source>Open a folder of images, one per frame, as a video</source>
        <translation>1フレーム1枚の画像のフォルダーを、動画として開く</translation>
    </message>
    <message>
        <source>Find missing videos…</source>
        <translation>見つからない動画を検索…</translation>
    </message>
    <message>
        <source>Search one folder for the videos of this study, whatever their names</source>
        <translation>名前が変わっていても、このスタディの動画を1つのフォルダーの中で探す</translation>
    </message>
    <message>
        <source>Open sample study</source>
        <translation>サンプルスタディを開く</translation>
    </message>
    <message>
        <source>Open a study of simulated sperm, to look around</source>
        <translation>模擬精子のスタディを開き、試しに見て回ります</translation>
    </message>
    <message>
        <source>Simulate videos…</source>
        <translation>動画をシミュレーション…</translation>
    </message>
    <message>
        <source>Draw videos of virtual sperm with a planted difference, and bring them into the study with the truth about every pixel</source>
        <translation>差を仕込んだ仮想の精子の動画を描き、全ピクセルの正解とともにスタディに取り込む</translation>
    </message>
    <message>
        <source>Import labels or dataset…</source>
        <translation>ラベルやデータセットを取り込む…</translation>
    </message>
    <message>
        <source>Bring in a table of boxes or metadata (CSV), a dataset (HDF5), or the boxes.csv or truth.h5 of simulated videos</source>
        <translation>枠やメタデータの表（CSV）、データセット（HDF5）、または模擬動画のboxes.csvやtruth.h5を取り込む</translation>
    </message>
    <message>
        <source>Export dataset…</source>
        <translation>データセットを書き出す…</translation>
    </message>
    <message>
        <source>Write boxes and labels, metadata, or all clips, for other programs</source>
        <translation>枠とラベル、メタデータ、または全クリップを、他のプログラム用に書き出す</translation>
    </message>
    <message>
        <source>Merge another study…</source>
        <translation>別のスタディを統合…</translation>
    </message>
    <message>
        <source>Bring another person&apos;s videos, clips and labels into this study</source>
        <translation>他の人の動画、クリップ、ラベルをこのスタディに取り込む</translation>
    </message>
    <message>
        <source>Export films…</source>
        <translation>ムービーを書き出す…</translation>
    </message>
    <message>
        <source>Write films of this clip, of picked clips or of all that are analyzed, for slides: the clip, its evidence and its curve</source>
        <translation>このクリップ、選んだクリップ、または解析済みの全クリップから、スライド用のムービーを書き出す（クリップ、根拠、曲線）</translation>
    </message>
    <message>
        <source>Export frames as PNG…</source>
        <translation>フレームをPNGで書き出す…</translation>
    </message>
    <message>
        <source>Save every frame of the film as a picture in a new folder</source>
        <translation>ムービーの全フレームを画像として新しいフォルダーに保存</translation>
    </message>
    <message>
        <source>Save snapshot…</source>
        <translation>スナップショットを保存…</translation>
    </message>
    <message>
        <source>Save the shown frame of the clip with its overlay as a picture</source>
        <translation>クリップの表示中のフレームを、重ねた表示とともに画像として保存</translation>
    </message>
    <message>
        <source>Save curve…</source>
        <translation>曲線を保存…</translation>
    </message>
    <message>
        <source>Save the evidence of each frame as a table (CSV)</source>
        <translation>各フレームの根拠を表（CSV）として保存</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>根拠を保存…</translation>
    </message>
    <message>
        <source>Save the evidence maps and the curve as numbers (HDF5)</source>
        <translation>根拠マップと曲線を数値（HDF5）として保存</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>プログラムを終了</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>ラベル(&amp;L)</translation>
    </message>
    <message>
        <source>Label: class {key}</source>
        <translation>ラベル: クラス{key}</translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation>ラベル: {name}</translation>
    </message>
    <message>
        <source>Give this class to the selected clip, or to all picked clips</source>
        <translation>選択中のクリップ、または選んだすべてのクリップにこのクラスを付ける</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>判別不能</translation>
    </message>
    <message>
        <source>Say that the clip was looked at and cannot be told</source>
        <translation>クリップを確認したが、クラスを判別できないと記録する</translation>
    </message>
    <message>
        <source>Clear label</source>
        <translation>ラベルを消去</translation>
    </message>
    <message>
        <source>Make the clip as if nobody had looked at it</source>
        <translation>クリップを誰も確認していない状態に戻す</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Leave the clip out of training and statistics, or take it in again</source>
        <translation>クリップを学習と統計から除外、または除外を解除</translation>
    </message>
    <message>
        <source>Next unlabelled</source>
        <translation>次の未確認クリップ</translation>
    </message>
    <message>
        <source>Go to the next clip that was not looked at</source>
        <translation>まだ確認していない次のクリップへ移動</translation>
    </message>
    <message>
        <source>Go on after labelling</source>
        <translation>ラベル後に次へ進む</translation>
    </message>
    <message>
        <source>After a label, select the next clip that was not looked at</source>
        <translation>ラベルを付けた後、まだ確認していない次のクリップを選択</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>クラス…</translation>
    </message>
    <message>
        <source>Add, rename, recolour, order and remove classes, and choose their keys</source>
        <translation>クラスの追加、名前・色・順序の変更、削除、キーの割り当て</translation>
    </message>
    <message>
        <source>Label all by genotype…</source>
        <translation>遺伝子型で一括ラベル付け…</translation>
    </message>
    <message>
        <source>Label every clip by its video&apos;s genotype; labels given by hand stay</source>
        <translation>各クリップに動画の遺伝子型でラベルを付ける（手作業で付けたラベルは残ります）</translation>
    </message>
    <message>
        <source>Metadata of the videos…</source>
        <translation>動画のメタデータ…</translation>
    </message>
    <message>
        <source>Genotype, culture, date and more of all videos, as a table</source>
        <translation>全動画の遺伝子型、培養、日付などの表</translation>
    </message>
    <message>
        <source>Hide names and genotypes and shuffle the clips, so that nobody can guess</source>
        <translation>名前と遺伝子型を隠し、クリップの順序を並べ替えて、推測できないようにする</translation>
    </message>
    <message>
        <source>Selection report…</source>
        <translation>選択レポート…</translation>
    </message>
    <message>
        <source>Compare what was selected of each genotype</source>
        <translation>遺伝子型ごとに、何が選択されたかを比較</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>自分の名前…</translation>
    </message>
    <message>
        <source>Whose name stands by the labels</source>
        <translation>ラベルに付く名前</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生または一時停止</translation>
    </message>
    <message>
        <source>Loop the window</source>
        <translation>区間をループ再生</translation>
    </message>
    <message>
        <source>Play only the window of the timeline, again and again</source>
        <translation>タイムラインの区間だけを繰り返し再生</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>1フレーム戻る</translation>
    </message>
    <message>
        <source>Go one frame back</source>
        <translation>1フレーム前へ戻る</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>1フレーム進む</translation>
    </message>
    <message>
        <source>Go one frame on</source>
        <translation>1フレーム先へ進む</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>10フレーム戻る</translation>
    </message>
    <message>
        <source>Go ten frames back</source>
        <translation>10フレーム前へ戻る</translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation>10フレーム進む</translation>
    </message>
    <message>
        <source>Go ten frames on</source>
        <translation>10フレーム先へ進む</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation>最初のフレームへ移動</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後のフレーム</translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation>最後のフレームへ移動</translation>
    </message>
    <message>
        <source>Go to frame…</source>
        <translation>フレームへ移動…</translation>
    </message>
    <message>
        <source>Type a frame number</source>
        <translation>フレーム番号を入力</translation>
    </message>
    <message>
        <source>Next evidence peak</source>
        <translation>次の根拠ピーク</translation>
    </message>
    <message>
        <source>Go to the next frame in which the evidence peaks</source>
        <translation>根拠がピークになる次のフレームへ移動</translation>
    </message>
    <message>
        <source>Previous evidence peak</source>
        <translation>前の根拠ピーク</translation>
    </message>
    <message>
        <source>Go to the previous frame in which the evidence peaks</source>
        <translation>根拠がピークになる前のフレームへ移動</translation>
    </message>
    <message>
        <source>Window starts here</source>
        <translation>ここから区間を開始</translation>
    </message>
    <message>
        <source>Let the window that is analyzed start at the shown frame</source>
        <translation>解析する区間を、表示中のフレームから始める</translation>
    </message>
    <message>
        <source>Follow decision through video</source>
        <translation>動画全体で判定を追う</translation>
    </message>
    <message>
        <source>Let the network judge the selected box at every time of the video, and show its decisions under the timeline</source>
        <translation>動画のすべての時点で選択中の枠をネットワークに判定させ、判定をタイムラインの下に表示</translation>
    </message>
    <message>
        <source>Save decisions…</source>
        <translation>判定を保存…</translation>
    </message>
    <message>
        <source>Save the decision at every time of the video as a table (CSV) and as HDF5</source>
        <translation>動画のすべての時点の判定を、表（CSV）とHDF5で保存</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>学習(&amp;T)</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>新しい学習</translation>
    </message>
    <message>
        <source>Choose clips, networks and recipe for a new training</source>
        <translation>新しい学習のクリップ、ネットワーク、手順を選ぶ</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>学習を開始</translation>
    </message>
    <message>
        <source>Gather the clips and train; it goes on when the window is closed</source>
        <translation>クリップを集めて学習（ウィンドウを閉じても続きます）</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>最良を残して停止</translation>
    </message>
    <message>
        <source>Stop after this step; the best weights so far are kept, and it can go on</source>
        <translation>このステップの後に停止（それまでで最良の重みは残り、後で続けられます）</translation>
    </message>
    <message>
        <source>Continue this run</source>
        <translation>この学習ランを続行</translation>
    </message>
    <message>
        <source>Go on where this run was stopped, or let it wait for its turn</source>
        <translation>この学習ランを停止したところから続ける、または順番を待たせる</translation>
    </message>
    <message>
        <source>New run from these weights</source>
        <translation>この重みから新しい学習ラン</translation>
    </message>
    <message>
        <source>Choose a new training that begins with the weights of this run</source>
        <translation>この学習ランの重みから始める新しい学習を設定</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>この重みを使う</translation>
    </message>
    <message>
        <source>Let this network analyze the study from now on: of its folds the one with the lowest validation loss</source>
        <translation>今後、このネットワークでスタディを解析（検証損失が最小の分割を使用）</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>レポートを開く</translation>
    </message>
    <message>
        <source>Write tables and figures of this run, beside those of other runs on the same clips, and show them in the web browser</source>
        <translation>この学習ランの表と図を、同じクリップを使った他の学習ランと並べて書き出し、ウェブブラウザーで表示</translation>
    </message>
    <message>
        <source>Delete run…</source>
        <translation>学習ランを削除…</translation>
    </message>
    <message>
        <source>Delete this run with its weights and figures</source>
        <translation>この学習ランを、重みと図とともに削除</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Video page</source>
        <translation>動画ページ</translation>
    </message>
    <message>
        <source>Show the video with its boxes</source>
        <translation>動画と枠を表示</translation>
    </message>
    <message>
        <source>Clips page</source>
        <translation>クリップページ</translation>
    </message>
    <message>
        <source>Show the table of all clips</source>
        <translation>全クリップの表を表示</translation>
    </message>
    <message>
        <source>Training page</source>
        <translation>学習ページ</translation>
    </message>
    <message>
        <source>Train networks on the labelled clips, and see how they fared</source>
        <translation>ラベル付きのクリップでネットワークを学習させ、成績を確認</translation>
    </message>
    <message>
        <source>Compare page</source>
        <translation>比較ページ</translation>
    </message>
    <message>
        <source>Compare two kinds of sperm: whether, where and when they differ</source>
        <translation>2種類の精子を比較（違うかどうか、どこで、いつ違うか）</translation>
    </message>
    <message>
        <source>Fit video</source>
        <translation>動画全体を表示</translation>
    </message>
    <message>
        <source>Show the whole frame</source>
        <translation>フレーム全体を表示</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Enlarge the video; the mouse wheel does the same</source>
        <translation>動画を拡大（マウスホイールでも可）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Make the video smaller; the mouse wheel does the same</source>
        <translation>動画を縮小（マウスホイールでも可）</translation>
    </message>
    <message>
        <source>Show evidence map</source>
        <translation>根拠マップを表示</translation>
    </message>
    <message>
        <source>Cover the clip with its evidence map, or show it bare</source>
        <translation>クリップに根拠マップを重ねる、またはクリップだけを表示</translation>
    </message>
    <message>
        <source>Check maps by itself</source>
        <translation>マップを自動で検査</translation>
    </message>
    <message>
        <source>After an analysis, test in the background how far its map can be believed</source>
        <translation>解析の後、マップをどこまで信じられるかをバックグラウンドで検査</translation>
    </message>
    <message>
        <source>Timeline: window only</source>
        <translation>タイムライン: 区間のみ</translation>
    </message>
    <message>
        <source>Let the timeline show the window only</source>
        <translation>タイムラインに区間だけを表示</translation>
    </message>
    <message>
        <source>Timeline: whole video</source>
        <translation>タイムライン: 動画全体</translation>
    </message>
    <message>
        <source>Let the timeline show the whole video</source>
        <translation>タイムラインに動画全体を表示</translation>
    </message>
    <message>
        <source>Timeline: decisions</source>
        <translation>タイムライン: 判定</translation>
    </message>
    <message>
        <source>Show the decisions along the video under the timeline, or fold them away</source>
        <translation>タイムラインの下に動画全体の判定を表示、または折りたたむ</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>システムの配色</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>システムの設定に従う</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>明るい配色</translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation>明るい背景に暗い文字</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>暗い配色</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>暗い背景に明るい文字</translation>
    </message>
    <message>
        <source>This is the study that is open: choose another one.</source>
        <translation>これは現在開いているスタディです。別のスタディを選んでください。</translation>
    </message>
    <message>
        <source>The study and the dataset differ, and to decide you would have to see names: end blind labelling first (Labels menu).</source>
        <translation>スタディとデータセットに食い違いがあり、判断するには名前を見る必要があります。先にブラインドでのラベル付けを終了してください（「ラベル」メニュー）。</translation>
    </message>
    <message>
        <source>label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>box</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>label and box</source>
        <translation>ラベルと枠</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>copying {name}</source>
        <translation>{name}をコピー中</translation>
    </message>
    <message>
        <source>looking for the videos</source>
        <translation>動画を検索中</translation>
    </message>
    <message>
        <source>Nothing was merged, since {name} is no longer open: open it and merge again.</source>
        <translation>{name}がすでに開かれていないため、何も統合しませんでした。開いてからもう一度統合してください。</translation>
    </message>
    <message>
        <source>{name}: {numbers}. {news}</source>
        <translation>{name}: {numbers}。{news}</translation>
    </message>
    <message>
        <source>Merged {name}: {numbers}. {news}</source>
        <translation>{name}を統合しました: {numbers}。{news}</translation>
    </message>
    <message>
        <source>Imported {name}: {numbers}. {news}</source>
        <translation>{name}を取り込みました: {numbers}。{news}</translation>
    </message>
    <message>
        <source>{kept} kept, {conflicts}, {lost} lost</source>
        <translation>維持{kept}件、{conflicts}、消失{lost}件</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>競合1件</translation>
    </message>
    <message>
        <source>{count} conflicts</source>
        <translation>競合{count}件</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>新しい内容はありません。</translation>
    </message>
    <message>
        <source>{clips}, {videos}.</source>
        <translation>{clips}、{videos}。</translation>
    </message>
    <message>
        <source>{clips}, {videos}, {changed}.</source>
        <translation>{clips}、{videos}、{changed}。</translation>
    </message>
    <message>
        <source>1 changed clip</source>
        <translation>変更されたクリップ1個</translation>
    </message>
    <message>
        <source>{count} changed clips</source>
        <translation>変更されたクリップ{count}個</translation>
    </message>
    <message>
        <source>1 new clip</source>
        <translation>新しいクリップ1個</translation>
    </message>
    <message>
        <source>{count} new clips</source>
        <translation>新しいクリップ{count}個</translation>
    </message>
    <message>
        <source>1 new video</source>
        <translation>新しい動画1本</translation>
    </message>
    <message>
        <source>{count} new videos</source>
        <translation>新しい動画{count}本</translation>
    </message>
    <message>
        <source>loading the readers</source>
        <translation>リーダーを読み込み中</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name}を開いています…</translation>
    </message>
    <message>
        <source>Checking every frame in the background</source>
        <translation>バックグラウンドで全フレームを検査中</translation>
    </message>
    <message>
        <source>Preparing quick scrubbing</source>
        <translation>高速スクラブを準備中</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Microscope videos (*.mp4 *.mov *.avi *.mkv *.webm *.gif *.tif *.tiff *.nd2 *.h5 *.hdf5 *.czi *.lif *.cine *.spe);;All files (*)</source>
        <translation>顕微鏡動画 (*.mp4 *.mov *.avi *.mkv *.webm *.gif *.tif *.tiff *.nd2 *.h5 *.hdf5 *.czi *.lif *.cine *.spe);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Studies (*.liverwort)</source>
        <translation>スタディ (*.liverwort)</translation>
    </message>
    <message>
        <source>Network weights (*.safetensors)</source>
        <translation>ネットワークの重み (*.safetensors)</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新しいスタディ</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>スタディを開く</translation>
    </message>
    <message>
        <source>Open videos</source>
        <translation>動画を開く</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>画像のフォルダーを開く</translation>
    </message>
    <message>
        <source>Load network</source>
        <translation>ネットワークを読み込む</translation>
    </message>
    <message>
        <source>Folder for films</source>
        <translation>ムービーの保存先</translation>
    </message>
    <message>
        <source>New folder for the videos</source>
        <translation>動画用の新しいフォルダー</translation>
    </message>
    <message>
        <source>judging the video</source>
        <translation>動画を判定中</translation>
    </message>
    <message>
        <source>Follow decision</source>
        <translation>判定を追う</translation>
    </message>
    <message>
        <source>Save decisions: choose a folder</source>
        <translation>判定を保存: フォルダーを選択</translation>
    </message>
    <message>
        <source>writing the decisions</source>
        <translation>判定を書き込み中</translation>
    </message>
    <message>
        <source>Save decisions</source>
        <translation>判定を保存</translation>
    </message>
    <message>
        <source>Saved: {path} and {name}</source>
        <translation>保存しました: {path}、{name}</translation>
    </message>
    <message>
        <source>Clip {number}: the network has judged 1 window of the video.</source>
        <translation>クリップ{number}: ネットワークが動画の1区間を判定しました。</translation>
    </message>
    <message>
        <source>Clip {number}: the network has judged {count} windows of the video.</source>
        <translation>クリップ{number}: ネットワークが動画の{count}区間を判定しました。</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1〜9</translation>
    </message>
    <message>
        <source>Label: the class with this number</source>
        <translation>ラベル: この番号のクラス</translation>
    </message>
    <message>
        <source>{key} presses the button that has the focus, and ends typing in every window: choose another key.</source>
        <translation>{key}は、どのウィンドウでも、フォーカスのあるボタンを押し、入力を終えるキーです。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>{key} moves in lists and tables in every window: choose another key.</source>
        <translation>{key}は、どのウィンドウでも、リストや表の中を移動するキーです。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>{key} moves to the next control in every window: choose another key.</source>
        <translation>{key}は、どのウィンドウでも、次の入力欄やボタンに移るキーです。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>{key} moves to the control before in every window: choose another key.</source>
        <translation>{key}は、どのウィンドウでも、前の入力欄やボタンに移るキーです。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>{key} gives the class with this number to clips: choose another key.</source>
        <translation>{key}は、この番号のクラスをクリップに付けるキーです。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}” already: choose another one, or give that command another key first.</source>
        <translation>{key}はすでに「{name}」のキーです。別のキーを選ぶか、先にそのコマンドのキーを変更してください。</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one}または{other}</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>looking at the simulator</source>
        <translation>シミュレーターを確認中</translation>
    </message>
    <message>
        <source>the simulation</source>
        <translation>シミュレーションを実行中</translation>
    </message>
    <message>
        <source>This study has no videos yet</source>
        <translation>このスタディにはまだ動画がありません</translation>
    </message>
    <message>
        <source>Open microscope videos, or drop files and folders anywhere on this window. They stay where they are.</source>
        <translation>顕微鏡動画を開くか、ファイルやフォルダーをこのウィンドウのどこかにドロップしてください。ファイルは元の場所に残ります。</translation>
    </message>
    <message>
        <source>No video is shown</source>
        <translation>動画を表示していません</translation>
    </message>
    <message>
        <source>Choose one in the list of videos on the left.</source>
        <translation>左の動画の一覧から選んでください。</translation>
    </message>
    <message>
        <source>This study has no videos</source>
        <translation>このスタディには動画がありません</translation>
    </message>
    <message>
        <source>It can only be read, so none can be added.</source>
        <translation>読み取り専用のため、追加できません。</translation>
    </message>
    <message>
        <source>making the sample study</source>
        <translation>サンプルスタディを作成中</translation>
    </message>
    <message>
        <source>{} is still running in this study: give the study its name when that is done, or cancel it first (Esc). Every change is saved already.</source>
        <translation>このスタディで「{}」をまだ実行中です。終わってからスタディに名前を付けるか、先にキャンセルしてください（Esc）。変更はすべて保存済みです。</translation>
    </message>
    <message>
        <source>A network is trained in this study, which has no name yet: stop the training, give the study its name, and continue the run there.</source>
        <translation>このスタディではネットワークの学習中ですが、スタディにまだ名前がありません。学習を停止し、スタディに名前を付けてから、そこで学習ランを続行してください。</translation>
    </message>
    <message>
        <source>Save study as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Save a copy of the study</source>
        <translation>スタディのコピーを保存</translation>
    </message>
    <message>
        <source>The study is being copied to {path} …</source>
        <translation>スタディを{path}にコピーしています…</translation>
    </message>
    <message>
        <source>The study is kept in {path}, with every change.</source>
        <translation>スタディは、すべての変更とともに{path}に保存されています。</translation>
    </message>
    <message>
        <source>Saved a copy of the study: {path}</source>
        <translation>スタディのコピーを保存しました: {path}</translation>
    </message>
    <message>
        <source>The study was repaired.</source>
        <translation>スタディを修復しました。</translation>
    </message>
    <message>
        <source>{path} is being repaired …</source>
        <translation>{path}を修復しています…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a verb, on a button</comment>
        <translation>開く</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>{day} {month_name}</source>
        <extracomment>A date; {month} is the month as a number, where that is said in its place.</extracomment>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>An untitled study with 1 clip from {day} was not saved.</source>
        <translation>{day}の無題のスタディ（クリップ1個）が保存されていません。</translation>
    </message>
    <message>
        <source>An untitled study with no clips from {day} was not saved.</source>
        <translation>{day}の無題のスタディ（クリップなし）が保存されていません。</translation>
    </message>
    <message>
        <source>An untitled study with {count} clips from {day} was not saved.</source>
        <translation>{day}の無題のスタディ（クリップ{count}個）が保存されていません。</translation>
    </message>
    <message>
        <source>This was not done: the window is being closed; open the study again to go on.</source>
        <translation>ウィンドウを閉じるところのため、実行しませんでした。続けるには、スタディをもう一度開いてください。</translation>
    </message>
    <message>
        <source>No study is open: open a video or a study first.</source>
        <translation>スタディが開かれていません。先に動画またはスタディを開いてください。</translation>
    </message>
    <message>
        <source>Another study was opened meanwhile, so this was not done: do it again if it was meant for this one.</source>
        <translation>その間に別のスタディが開かれたため、実行しませんでした。今のスタディに対する操作だった場合は、もう一度行ってください。</translation>
    </message>
    <message>
        <source>No box was found to suggest: no sperm swims alone and whole for {frames} frames inside a box of {size} px. Draw boxes by hand (B), or try another box size.</source>
        <translation>提案できる枠が見つかりませんでした。{size} pxの枠内を{frames}フレームの間、単独で全体が見えたまま泳ぐ精子がありません。枠を手で描くか（B）、枠の大きさを変えてください。</translation>
    </message>
    <message>
        <source>looking for moving cells</source>
        <translation>動いている細胞を検索中</translation>
    </message>
    <message>
        <source>This video</source>
        <translation>この動画</translation>
    </message>
    <message>
        <source>Unpacked {name}: {path}</source>
        <translation>{name}を展開しました: {path}</translation>
    </message>
    <message>
        <source>unpacking {name}</source>
        <translation>{name}を展開中</translation>
    </message>
    <message>
        <source>Open packed study</source>
        <translation>パックしたスタディを開く</translation>
    </message>
    <message>
        <source>Boxes and labels (CSV)</source>
        <translation>枠とラベル（CSV）</translation>
    </message>
    <message>
        <source>One line per clip, for a spreadsheet; can be changed there and imported.</source>
        <translation>1行に1クリップ。表計算ソフトで変更し、取り込み直せます。</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Metadata of the videos (CSV)</source>
        <translation>動画のメタデータ（CSV）</translation>
    </message>
    <message>
        <source>One line per video: genotype, culture, date …; can be imported, too.</source>
        <translation>1行に1動画（遺伝子型、培養、日付…）。取り込むこともできます。</translation>
    </message>
    <message>
        <source>Dataset (HDF5)</source>
        <translation>データセット（HDF5）</translation>
    </message>
    <message>
        <source>Everything in one file: pixels and labels of all clips, to train networks.</source>
        <translation>全クリップの画像とラベルを1つのファイルにまとめます。ネットワークの学習用です。</translation>
    </message>
    <message>
        <source>Dataset (*.h5)</source>
        <translation>データセット (*.h5)</translation>
    </message>
    <message>
        <source>Folder of films</source>
        <translation>ムービーのフォルダー</translation>
    </message>
    <message>
        <source>One film per clip without loss (AVI), in folders by class.</source>
        <translation>クリップごとに1本の可逆圧縮ムービー（AVI）。クラス別のフォルダーに分けます。</translation>
    </message>
    <message>
        <source>Folder of TIFF stacks</source>
        <translation>TIFFスタックのフォルダー</translation>
    </message>
    <message>
        <source>One stack per clip, for ImageJ, in folders by class.</source>
        <translation>クリップごとに1つのImageJ用スタック。クラス別のフォルダーに分けます。</translation>
    </message>
    <message>
        <source>Tables and datasets (*.csv *.tsv *.txt *.h5 *.hdf5);;All files (*)</source>
        <translation>表とデータセット (*.csv *.tsv *.txt *.h5 *.hdf5);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Packed study (*.zip)</source>
        <translation>パックしたスタディ (*.zip)</translation>
    </message>
    <message>
        <source>Import labels or dataset</source>
        <translation>ラベルまたはデータセットの取り込み</translation>
    </message>
    <message>
        <source>Pack study as zip</source>
        <translation>スタディをzipにパック</translation>
    </message>
    <message>
        <source>Open packed study: save it as</source>
        <translation>パックしたスタディを開く: 保存先</translation>
    </message>
    <message>
        <source>{lines} of {name} cannot be imported, so nothing was imported yet. Correct the table, or leave them out.</source>
        <translation>{name}の{lines}を取り込めないため、まだ何も取り込んでいません。表を修正するか、その行を除いて取り込んでください。</translation>
    </message>
    <message>
        <source>Import the other {lines}</source>
        <translation>残りの{lines}を取り込む</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1行</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count}行</translation>
    </message>
    <message>
        <source>The study has {videos} and {clips}. What shall be written?</source>
        <translation>このスタディには{videos}と{clips}があります。何を書き出しますか？</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>動画1本</translation>
    </message>
    <message>
        <source>{count} videos</source>
        <translation>動画{count}本</translation>
    </message>
    <message>
        <source>{done}. {note}</source>
        <translation>{done} {note}</translation>
    </message>
    <message>
        <source>Give the study a name and a place first: a training writes into its folder. Then start it again.</source>
        <translation>学習ではスタディのフォルダーに書き込みます。先にスタディに名前と保存先を付けてから、もう一度開始してください。</translation>
    </message>
    <message>
        <source>gathering the clips</source>
        <translation>クリップを収集中</translation>
    </message>
    <message>
        <source>Prepare training</source>
        <translation>学習の準備</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>測定中</translation>
    </message>
    <message>
        <source>The training of {run} could not be started ({error}): free space on the disk and memory, then continue the run.</source>
        <translation>{run}の学習を開始できませんでした（{error}）。ディスクとメモリーの空きを増やしてから、学習ランを続行してください。</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>学習ランを削除</translation>
    </message>
    <message>
        <source>The weights, curves and figures of {run} (seed {seed}) will be deleted. This cannot be undone. Clips and labels stay. This study uses its weights: the bundled network analyzes it from then on.</source>
        <translation>{run}（シード{seed}）の重み、曲線、結果を削除します。元に戻すことはできません。クリップとラベルは残ります。このスタディはその重みを使っているため、以後は付属のネットワークで解析します。</translation>
    </message>
    <message>
        <source>The weights, curves and figures of {run} (seed {seed}) will be deleted. This cannot be undone. Clips and labels stay.</source>
        <translation>{run}（シード{seed}）の重み、曲線、結果を削除します。元に戻すことはできません。クリップとラベルは残ります。</translation>
    </message>
    <message>
        <source>{file} is no result of this program ({error}): continue the run to have it written anew.</source>
        <translation>{file}は、このプログラムの結果ではありません（{error}）。学習ランを続行して、書き直してください。</translation>
    </message>
    <message>
        <source>Baseline: {name}</source>
        <translation>基準: {name}</translation>
    </message>
    <message>
        <source>What is right without any network, on the same folds: a network has to beat it</source>
        <translation>同じ分割で、ネットワークなしに得られる正解率。ネットワークはこれを上回る必要があります</translation>
    </message>
    <message>
        <source>most frequent class</source>
        <translation>最頻クラス</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>scalars</source>
        <translation>スカラー値</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Mean of the classes&apos; accuracies: it does not reward guessing the larger one</source>
        <translation>クラスごとの正解率の平均。大きいほうのクラスと答えるだけでは高くなりません</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>バランス正解率</translation>
    </message>
    <message>
        <source>Chance that a clip of one class scores higher for it than a clip of another; 0.5 is guessing</source>
        <translation>あるクラスのクリップのそのクラスに対するスコアが、別のクラスのクリップより高い確率。0.5は当て推量</translation>
    </message>
    <message>
        <source>{value} (95 % {low} to {high})</source>
        <translation>{value}（95% {low}〜{high}）</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>How far the stated probabilities are from the share that is right; 0 is best</source>
        <translation>示した確率と実際の正解の割合とのずれ。0が最良</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>較正誤差</translation>
    </message>
    <message>
        <source>How often a network does as well when class names are shuffled</source>
        <translation>クラス名を並べ替えても、ネットワークが同等の成績になる頻度</translation>
    </message>
    <message>
        <source>Null refits</source>
        <translation>帰無再学習</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>{p} (at least {floor}; {count} refits, {which})</source>
        <translation>{p}（下限{floor}、再学習{count}回、{which}）</translation>
    </message>
    <message>
        <source>whole networks</source>
        <translation>ネットワーク全体</translation>
    </message>
    <message>
        <source>last layer only</source>
        <translation>最終層のみ</translation>
    </message>
    <message>
        <source>How much higher the accuracy is if clips of one video lie on both sides of the split: that much of it would be knowing videos, not classes</source>
        <translation>同じ動画のクリップが学習側とテスト側の両方にあると、正解率がどれだけ高くなるか。その分は、クラスではなく動画を見分けた結果です</translation>
    </message>
    <message>
        <source>Leak meter</source>
        <translation>リーク計</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points}ポイント</translation>
    </message>
    <message>
        <source>Two halves of one class, which differ in nothing, should not be told apart</source>
        <translation>1つのクラスを違いのない2つに分けたもの。見分けられないはずです</translation>
    </message>
    <message>
        <source>{value} (95 % {low} to {high} %)</source>
        <translation>{value}（95% {low}〜{high}%）</translation>
    </message>
    <message>
        <source>Sham split</source>
        <translation>偽の分け方</translation>
    </message>
    <message>
        <source>Can the picture without the sperm tell the classes? 0.5: no; clearly more: light, focus or noise differ between the classes</source>
        <translation>精子を除いた画像だけでクラスを見分けられるか。0.5なら不可。明らかに大きければ、光、ピント、ノイズがクラス間で異なります</translation>
    </message>
    <message>
        <source>Background alone, AUC</source>
        <translation>背景のみのAUC</translation>
    </message>
    <message>
        <source>Training begins. You may close the window: it goes on.</source>
        <translation>学習を開始します。ウィンドウを閉じても続きます。</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>レポートを作成中</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>レポートを作成</translation>
    </message>
    <message>
        <source>{run}, seed {seed}</source>
        <translation>{run}、シード{seed}</translation>
    </message>
    <message>
        <source>{run} is trained: see its results on the Training page.</source>
        <translation>{run}の学習が終わりました。結果は学習ページにあります。</translation>
    </message>
    <message>
        <source>{run} was not trained to its end. {why}</source>
        <translation>{run}の学習は最後まで進みませんでした。{why}</translation>
    </message>
    <message>
        <source>The trainings of {study} wait: they begin when its Training page is shown.</source>
        <translation>{study}の学習は待機しています。学習ページを表示すると始まります。</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>{run} is being trained: stop it first.</source>
        <translation>{run}は学習中です。先に停止してください。</translation>
    </message>
    <message>
        <source>{folder} could not be deleted ({error}): close what has a file of it open, then try again.</source>
        <translation>{folder}を削除できませんでした（{error}）。中のファイルを開いているものを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{day} {month} {time}</source>
        <translation>{month}{day}日 {time}</translation>
    </message>
    <message>
        <source>The training did not begin. {words} Continue it to try again; what its process said is in {file}.</source>
        <translation>学習が始まりませんでした。{words} 再試行するには続行してください。プロセスの出力は{file}にあります。</translation>
    </message>
    <message>
        <source>Its process ended.</source>
        <translation>プロセスが終了しました。</translation>
    </message>
    <message>
        <source>use network</source>
        <translation>ネットワークを使用</translation>
    </message>
    <message>
        <source>{run}, fold {fold}</source>
        <translation>{run}、分割{fold}</translation>
    </message>
    <message>
        <source>{network} analyzes this study from now on.</source>
        <translation>以後、このスタディは{network}で解析します。</translation>
    </message>
    <message>
        <source>use no network of its own</source>
        <translation>スタディ固有のネットワークを使わない</translation>
    </message>
    <message>
        <source>Clip {number} is no longer in this study.</source>
        <translation>クリップ{number}は、もうこのスタディにありません。</translation>
    </message>
    <message>
        <source>The weights {file} are no longer there: the run was deleted or moved.</source>
        <translation>重み{file}はもうありません。学習ランが削除または移動されています。</translation>
    </message>
    <message>
        <source>The network that this study used is not in its folder ({file}): choose another one under Analysis, or use the weights of another run.</source>
        <translation>このスタディで使っていたネットワークがスタディのフォルダーにありません（{file}）。「解析」メニューで別のものを選ぶか、別の学習ランの重みを使ってください。</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>検査中…</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>The language changes when the window is opened the next time, since work is going on now.</source>
        <translation>作業中のため、言語は次にウィンドウを開いたときに切り替わります。</translation>
    </message>
    <message>
        <source>Folder for copies</source>
        <translation>コピーの保存先</translation>
    </message>
    <message>
        <source>examining this computer</source>
        <translation>このコンピューターを診断中</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>すべて採用</translation>
    </message>
    <message>
        <source>No box can be accepted.</source>
        <translation>採用できる枠がありません。</translation>
    </message>
    <message>
        <source>1 box will become a clip.</source>
        <translation>1個の枠がクリップになります。</translation>
    </message>
    <message>
        <source>{count} boxes will become clips, in one step.</source>
        <translation>{count}個の枠が、一度の操作でクリップになります。</translation>
    </message>
    <message>
        <source>1 box would overlap a clip, which the paper forbids, and stays suggested.</source>
        <translation>1個の枠は、クリップと重なるため提案のまま残ります。論文ではクリップの重なりを認めていません。</translation>
    </message>
    <message>
        <source>{count} boxes would overlap a clip, which the paper forbids, and stay suggested.</source>
        <translation>{count}個の枠は、クリップと重なるため提案のまま残ります。論文ではクリップの重なりを認めていません。</translation>
    </message>
    <message>
        <source>Accept 1 box</source>
        <translation>枠1個を採用</translation>
    </message>
    <message>
        <source>Accept {count} boxes</source>
        <translation>枠{count}個を採用</translation>
    </message>
    <message>
        <source>Adding videos was stopped, since another study was opened: add them again if they belong here; those that are listed are left out.</source>
        <translation>別のスタディが開かれたため、動画の追加を中止しました。このスタディのものであれば、追加し直してください。すでに一覧にある動画は省かれます。</translation>
    </message>
    <message>
        <source>Adding videos</source>
        <translation>動画を追加中</translation>
    </message>
    <message>
        <source>Add all videos in a folder</source>
        <translation>フォルダー内の全動画を追加</translation>
    </message>
    <message>
        <source>Find missing videos: choose a folder</source>
        <translation>見つからない動画を検索: フォルダーを選択</translation>
    </message>
    <message>
        <source>looking in {folder}</source>
        <translation>{folder}内を検索中</translation>
    </message>
    <message>
        <source>Looking for videos</source>
        <translation>動画を検索中</translation>
    </message>
    <message>
        <source>The same for {count} more files.</source>
        <translation>ほかの{count}個のファイルにも適用されます。</translation>
    </message>
    <message>
        <source>1 video was added.</source>
        <translation>動画を1本追加しました。</translation>
    </message>
    <message>
        <source>{count} videos were added.</source>
        <translation>動画を{count}本追加しました。</translation>
    </message>
    <message>
        <source>1 was in the study already.</source>
        <translation>1本はすでにスタディにありました。</translation>
    </message>
    <message>
        <source>{count} were in the study already.</source>
        <translation>{count}本はすでにスタディにありました。</translation>
    </message>
    <message>
        <source>1 was refused: {reason}</source>
        <translation>1本は追加できませんでした: {reason}</translation>
    </message>
    <message>
        <source>{count} were refused: {reason}</source>
        <translation>{count}本は追加できませんでした: {reason}</translation>
    </message>
    <message>
        <source>See and copy a report to send to the developers</source>
        <translation>開発者に送るレポートを表示・コピー</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Read all that is to be known</source>
        <translation>すべての内容を読む</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Next ({count})</source>
        <translation>次へ（{count}）</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>判別不能</translation>
    </message>
    <message>
        <source>{words}, excluded</source>
        <translation>{words}、除外</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Clip {number}: {words}, frames {first}–{last}</source>
        <translation>クリップ{number}: {words}、フレーム{first}〜{last}</translation>
    </message>
    <message>
        <source>Overlaps clip {number} in {frames}: the paper forbids overlapping clips.</source>
        <translation>{frames}でクリップ{number}と重なっています。論文ではクリップの重なりを認めていません。</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>フレーム{number}</translation>
    </message>
    <message>
        <source>frames {first}–{last}</source>
        <translation>フレーム{first}〜{last}</translation>
    </message>
    <message>
        <source>Clip of the selected box</source>
        <translation>選択した枠のクリップ</translation>
    </message>
    <message>
        <source>Colours from {low} to {high}</source>
        <translation>色の範囲: {low}〜{high}</translation>
    </message>
    <message>
        <source>Colours from {low} (speaks for {b}) to {high} (speaks for {a})</source>
        <translation>色の範囲: {low}（{b}を支持）〜{high}（{a}を支持）</translation>
    </message>
    <message>
        <source>Each place counts by its share of the clip: the mean over all places and
frames is {mean}, which is what the cell adds to the decision, D − D_B.</source>
        <translation>各位置は、クリップに占める割合に応じて数えられます。全位置・全フレームの平均は
{mean}で、細胞が判定に加える分（D − D_B）にあたります。</translation>
    </message>
    <message>
        <source>Each place counts by its share of the clip: the mean over all places and
frames is {mean}, which is D without a constant that has no place.</source>
        <translation>各位置は、クリップに占める割合に応じて数えられます。全位置・全フレームの平均は
{mean}で、位置をもたない定数を除いたDにあたります。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>空色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>新しいクラスの名前</translation>
    </message>
    <message>
        <source>New class, e.g. cilia mutant</source>
        <translation>新しいクラス（例: 繊毛変異体）</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Every change is done at once; Undo takes it back.</source>
        <translation>変更はすぐに反映され、「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>Colour of {name}: {colour}</source>
        <translation>{name}の色: {colour}</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>その他…</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>{name}のキー</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>{name}の色</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>クラスを削除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Remove the class {name}? 1 clip loses its label. Undo brings all back.</source>
        <translation>クラス「{name}」を削除しますか？ クリップ1個のラベルが失われます。「元に戻す」ですべて元に戻せます。</translation>
    </message>
    <message>
        <source>Remove the class {name}? {clips} clips lose their labels. Undo brings all back.</source>
        <translation>クラス「{name}」を削除しますか？ クリップ{clips}個のラベルが失われます。「元に戻す」ですべて元に戻せます。</translation>
    </message>
    <message>
        <source>Classes: name, colour, key and number of clips</source>
        <translation>クラス: 名前、色、キー、クリップ数</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>入るだけ表示</translation>
    </message>
    <message>
        <source>Click: sort. Right-click: choose columns.</source>
        <translation>クリック: 並べ替え。右クリック: 列の選択。</translation>
    </message>
    <message>
        <source>x {x}, y {y}, frame {frame}</source>
        <translation>x {x}、y {y}、フレーム{frame}</translation>
    </message>
    <message>
        <source>grey level {grey} at {place}</source>
        <translation>輝度{grey}（{place}）</translation>
    </message>
    <message>
        <source>{value} for {name} at {place}</source>
        <translation>{value}、{name}を支持（{place}）</translation>
    </message>
    <message>
        <source>{value} at {place}</source>
        <translation>{value}（{place}）</translation>
    </message>
    <message>
        <source>sees the whole clip</source>
        <translation>受容野: クリップ全体</translation>
    </message>
    <message>
        <source>sees {square}</source>
        <translation>受容野: {square}</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>ラベル付き</translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation>重なりあり</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>重なりあり</translation>
    </message>
    <message>
        <source>not analyzed</source>
        <translation>未解析</translation>
    </message>
    <message>
        <source>could not be analyzed</source>
        <translation>解析できず</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The network had not seen it before.</source>
        <translation>このネットワークが学習で見ていないクリップです。</translation>
    </message>
    <message>
        <source>The network had learnt from it, or from its video.</source>
        <translation>ネットワークは、このクリップまたはその動画で学習しています。</translation>
    </message>
    <message>
        <source>The network may have learnt from it.</source>
        <translation>ネットワークは、このクリップで学習した可能性があります。</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模擬</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Labelled by</source>
        <translation>ラベル担当</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>付与方法</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重なり</translation>
    </message>
    <message>
        <source>Genotype</source>
        <translation>遺伝子型</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>培養</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>作成方法</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>{name}, not certain</source>
        <translation>{name}（不確実）</translation>
    </message>
    <message>
        <source>{name}, {percent} %, D {logit} logit.</source>
        <translation>{name}、{percent}%、D {logit}ロジット。</translation>
    </message>
    <message>
        <source>Out of scope: it is unlike the training clips.</source>
        <translation>対象外: 学習用クリップと似ていません。</translation>
    </message>
    <message>
        <source>Drag here to write a note on a range of frames (M: on the shown frame)</source>
        <translation>ここをドラッグすると、フレームの範囲にメモを書けます（M: 表示中のフレーム）</translation>
    </message>
    <message>
        <source>Windows of the clips, and notes</source>
        <translation>クリップの区間とメモ</translation>
    </message>
    <message>
        <source>Note on {frames}: {text}</source>
        <translation>{frames}のメモ: {text}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Clips of the study</source>
        <translation>スタディのクリップ</translation>
    </message>
    <message>
        <source>orange / blue</source>
        <translation>オレンジ / 青</translation>
    </message>
    <message>
        <source>yellow / violet</source>
        <translation>黄 / 紫</translation>
    </message>
    <message>
        <source>magenta / green</source>
        <translation>マゼンタ / 緑</translation>
    </message>
    <message>
        <source>Show or hide the evidence map (H)</source>
        <translation>根拠マップの表示/非表示（H）</translation>
    </message>
    <message>
        <source>Opacity of the evidence map</source>
        <translation>根拠マップの不透明度</translation>
    </message>
    <message>
        <source>Colours of the evidence map</source>
        <translation>根拠マップの配色</translation>
    </message>
    <message>
        <source>Click on a clip in the table to see it here.</source>
        <translation>表のクリップをクリックすると、ここに表示されます。</translation>
    </message>
    <message>
        <source>Click on a box in the video to see it here.</source>
        <translation>動画の枠をクリックすると、ここに表示されます。</translation>
    </message>
    <message>
        <source>Draw a box around one sperm (B) to see it here.</source>
        <translation>精子1個を囲む枠を描くと（B）、ここに表示されます。</translation>
    </message>
    <message>
        <source>The truth is being read.</source>
        <translation>正解マスクを読み込み中です。</translation>
    </message>
    <message>
        <source>This map is being made.</source>
        <translation>このマップを作成中です。</translation>
    </message>
    <message>
        <source>Not analyzed by this method yet: press Analyze.</source>
        <translation>この手法ではまだ解析していません。「解析」を押してください。</translation>
    </message>
    <message>
        <source>No clips yet: open a video and draw a box around a sperm (B), or let the program suggest boxes (Ctrl+B).</source>
        <translation>クリップがまだありません。動画を開いて精子を囲む枠を描くか（B）、プログラムに枠を提案させてください（Ctrl+B）。</translation>
    </message>
    <message>
        <source>No clip matches the filter.</source>
        <translation>フィルターに一致するクリップがありません。</translation>
    </message>
    <message>
        <source>Filter the clips by any text in their row</source>
        <translation>行内の文字列でクリップを絞り込む</translation>
    </message>
    <message>
        <source>Filter, e.g. mutant Ito</source>
        <translation>絞り込み（例: mutant Ito）</translation>
    </message>
    <message>
        <source>Which clips are listed</source>
        <translation>一覧に出すクリップの種類</translation>
    </message>
    <message>
        <source>Of which video clips are listed</source>
        <translation>一覧に出すクリップの動画</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>すべてのクリップ</translation>
    </message>
    <message>
        <source>All videos</source>
        <translation>すべての動画</translation>
    </message>
    <message>
        <source>{total} clips</source>
        <translation>クリップ{total}個</translation>
    </message>
    <message>
        <source>{listed} of {total} clips</source>
        <translation>{total}個中{listed}個のクリップ</translation>
    </message>
    <message>
        <source>{clips}, {picked} picked</source>
        <translation>{clips}、{picked}個を選択</translation>
    </message>
    <message>
        <source>along the body, µm (swims →)</source>
        <translation>細胞体に沿った位置（µm、遊泳→）</translation>
    </message>
    <message>
        <source>along, µm (swims →)</source>
        <translation>長軸方向（µm、遊泳→）</translation>
    </message>
    <message>
        <source>Evidence on the body, first group</source>
        <translation>細胞体上の根拠、第1群</translation>
    </message>
    <message>
        <source>Evidence on the body, second group</source>
        <translation>細胞体上の根拠、第2群</translation>
    </message>
    <message>
        <source>Evidence on the body, difference</source>
        <translation>細胞体上の根拠、差</translation>
    </message>
    <message>
        <source>Curve of the evidence along the body</source>
        <translation>細胞体に沿った根拠の曲線</translation>
    </message>
    <message>
        <source>Difference of the evidence along the body</source>
        <translation>細胞体に沿った根拠の差</translation>
    </message>
    <message>
        <source>Point at a map or a curve to read its values.</source>
        <translation>マップや曲線をポイントすると、値が表示されます。</translation>
    </message>
    <message>
        <source>{second} minus {first}</source>
        <translation>{second} − {first}</translation>
    </message>
    <message>
        <source>{first} (solid), {second} (dashed)</source>
        <translation>{first}（実線）、{second}（破線）</translation>
    </message>
    <message>
        <source>Colours: {positive_mark} for {positive}, {negative_mark} for {negative}. Full colour: ±{limit} logit/µm² for the groups, ±{limit_of_difference} for the difference. Grey: not tested. Outlined, or with a bar: differs (p ≤ 0.05).</source>
        <translation>色: {positive_mark}は{positive}、{negative_mark}は{negative}。最も濃い色は、群では±{limit} logit/µm²、差では±{limit_of_difference}。灰色: 未検定。輪郭線または横棒: 差あり（p ≤ 0.05）。</translation>
    </message>
    <message>
        <source>Bands: 95 %.</source>
        <translation>帯: 95 %。</translation>
    </message>
    <message>
        <source>Too few {unit}s for bands.</source>
        <translation>{unit}が少なすぎるため、帯はありません。</translation>
    </message>
    <message>
        <source>across, µm</source>
        <translation>短軸方向（µm）</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未検定</translation>
    </message>
    <message>
        <source>{along} µm along, {across} µm across: {first} {first_value}, {second} {second_value} logit/µm², {p}</source>
        <translation>長軸{along} µm、短軸{across} µm: {first} {first_value}、{second} {second_value} logit/µm²、{p}</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value}（{low}〜{high}）</translation>
    </message>
    <message>
        <source>{along} µm: {first} {first_value}, {second} {second_value}, difference {difference} logit/µm, {p}</source>
        <translation>{along} µm: {first} {first_value}、{second} {second_value}、差{difference} logit/µm、{p}</translation>
    </message>
    <message>
        <source>Decision of each clip and video</source>
        <translation>各クリップと各動画の判定</translation>
    </message>
    <message>
        <source>large: each {unit}    small: each clip    line: mean. Point at one to see which it is; double-click a clip to see it.</source>
        <translation>大: 各{unit}    小: 各クリップ    線: 平均。点をポイントすると内容がわかり、クリップをダブルクリックすると表示されます。</translation>
    </message>
    <message>
        <source>Below each picture: the clip&apos;s number and its decision D, in logit. Double-click (or Enter): see the clip with its evidence map on the Video page.</source>
        <translation>各画像の下: クリップの番号と判定D（ロジット）。ダブルクリック（またはEnter）: 動画ページで根拠マップとともに表示。</translation>
    </message>
    <message>
        <source>Typical, extreme and misjudged clips</source>
        <translation>典型的、極端、誤判定のクリップ</translation>
    </message>
    <message>
        <source>Pairs that are alike in their traits, one of each group</source>
        <translation>各群から1個ずつ、形質の似た組</translation>
    </message>
    <message>
        <source>How far apart the two are in speed, straightness, beat, length and area, in standard deviations</source>
        <translation>速さ、直進性、鞭毛打、長さ、面積で2つがどれだけ離れているか（標準偏差単位）</translation>
    </message>
    <message>
        <source>Film of this pair…</source>
        <translation>この組のムービー…</translation>
    </message>
    <message>
        <source>Write a film of both clips of the selected row, side by side in step</source>
        <translation>選択した行の2つのクリップを、並べて同期させたムービーに書き出す</translation>
    </message>
    <message>
        <source>No clips of the two groups are alike in enough traits.</source>
        <translation>2つの群に、十分な数の形質が似たクリップがありません。</translation>
    </message>
    <message>
        <source>Clips to look at</source>
        <translation>注目するクリップ</translation>
    </message>
    <message>
        <source>Pairs of clips</source>
        <translation>クリップの組</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Film of the selected pair</source>
        <translation>選択した組のムービー</translation>
    </message>
    <message>
        <source>{group}:
most typical</source>
        <translation>{group}:
最も典型的</translation>
    </message>
    <message>
        <source>{group}:
most extreme</source>
        <translation>{group}:
最も極端</translation>
    </message>
    <message>
        <source>{group}:
misjudged</source>
        <translation>{group}:
誤判定</translation>
    </message>
    <message>
        <source>Clip {number} of {video}, {group}, D {decision}: judged right.</source>
        <translation>{video}のクリップ{number}、{group}、D {decision}: 判定は正解。</translation>
    </message>
    <message>
        <source>Clip {number} of {video}, {group}, D {decision}: judged wrong.</source>
        <translation>{video}のクリップ{number}、{group}、D {decision}: 判定は不正解。</translation>
    </message>
    <message>
        <source>Clip {number} of {video}, {group}, D {decision}.</source>
        <translation>{video}のクリップ{number}、{group}、D {decision}。</translation>
    </message>
    <message>
        <source>label of the clips</source>
        <translation>クリップのラベル</translation>
    </message>
    <message>
        <source>culture</source>
        <translation>培養</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>撮影者</translation>
    </message>
    <message>
        <source>microscope</source>
        <translation>顕微鏡</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>培地</translation>
    </message>
    <message>
        <source>video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Cultures</source>
        <translation>培養</translation>
    </message>
    <message>
        <source>effective frames</source>
        <translation>有効フレーム数</translation>
    </message>
    <message>
        <source>burst length</source>
        <translation>バースト長</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>straightness</source>
        <translation>直進性</translation>
    </message>
    <message>
        <source>beat frequency</source>
        <translation>鞭毛打周波数</translation>
    </message>
    <message>
        <source>body length</source>
        <translation>細胞体の長さ</translation>
    </message>
    <message>
        <source>cell area</source>
        <translation>細胞の面積</translation>
    </message>
    <message>
        <source>burst frames</source>
        <translation>バーストのフレーム数</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面積</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>{first} and {second}, by {by}</source>
        <translation>{first}と{second}、{by}別</translation>
    </message>
    <message>
        <source>results of {network}</source>
        <translation>{network}の結果</translation>
    </message>
    <message>
        <source>{group}: {clips} clips of {videos} videos</source>
        <translation>{group}: 動画{videos}本のクリップ{clips}個</translation>
    </message>
    <message>
        <source>{group}: {clips} clips of {videos} videos, {cultures} cultures</source>
        <translation>{group}: 動画{videos}本のクリップ{clips}個、培養{cultures}個</translation>
    </message>
    <message>
        <source>{title}, {unit}</source>
        <translation>{title}（{unit}）</translation>
    </message>
    <message>
        <source>Open a video or a study first (Ctrl+O).</source>
        <translation>先に動画またはスタディを開いてください（Ctrl+O）。</translation>
    </message>
    <message>
        <source>Names and genotypes are hidden while you label blind, and a comparison would tell them. End blind labelling first (Labels menu).</source>
        <translation>ブラインドでのラベル付け中は名前と遺伝子型が隠されますが、比較するとそれがわかってしまいます。先にブラインドでのラベル付けを終了してください（「ラベル」メニュー）。</translation>
    </message>
    <message>
        <source>No clips yet. A comparison tells whether, where and when two kinds of sperm differ: draw boxes on the Video page (B), some in at least four videos of each kind, and say which video is of which kind (Labels ▸ Metadata of the videos). Then come back.</source>
        <translation>クリップはまだありません。比較すると、2種類の精子が異なるかどうか、どこで、いつ異なるかがわかります。動画ページで枠を描いてください（B）。種類ごとに少なくとも4本の動画で、それぞれいくつか必要です。どの動画がどの種類かを指定したら（ラベル ▸ 動画のメタデータ）、このページに戻ってください。</translation>
    </message>
    <message>
        <source>There are no two groups to compare. Fill in at least two different genotypes, cultures, dates or the like of the videos (Labels ▸ Metadata of the videos), or label the clips with two classes.</source>
        <translation>比較できる2つの群がありません。動画の遺伝子型、培養、日付などのいずれかに2つ以上の異なる値を入力するか（ラベル ▸ 動画のメタデータ）、クリップに2つのクラスのラベルを付けてください。</translation>
    </message>
    <message>
        <source>Choose the two groups on the left and press Compare.

You will see whether the network&apos;s decisions differ between them, where on the body and when in the beat the evidence differs, what speed, size and beat explain of it, and which clips to look at. Only clips count that the deciding network had not seen in its training, and what is counted is videos or cultures, never single clips.</source>
        <translation>左で2つの群を選び、「比較」を押してください。

ネットワークの判定が群の間で異なるか、細胞体のどこで、鞭毛打のいつ根拠が異なるか、そのうち速さ、大きさ、鞭毛打でどこまで説明できるか、どのクリップを見るとよいかがわかります。対象になるのは、判定するネットワークが学習で見ていないクリップだけです。数える単位は動画または培養で、個々のクリップではありません。</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>比較の内容</translation>
    </message>
    <message>
        <source>Several figures were tested together, so p is held against the greatest difference of all of them.</source>
        <translation>複数の値をまとめて検定したため、p値はすべての値のうち最大の差に照らして求めています。</translation>
    </message>
    <message>
        <source>decision D, logit</source>
        <translation>判定D（ロジット）</translation>
    </message>
    <message>
        <source>Clip {number} of {video}
{value}</source>
        <translation>{video}のクリップ{number}
{value}</translation>
    </message>
    <message>
        <source>{unit}: mean of {count} videos</source>
        <translation>{unit}: 動画{count}本の平均</translation>
    </message>
    <message>
        <source>mean {value} of {clips} clips</source>
        <translation>平均{value}（クリップ{clips}個）</translation>
    </message>
    <message>
        <source>Difference (95 %)</source>
        <translation>差（95 %）</translation>
    </message>
    <message>
        <source>Smallest p</source>
        <translation>最小のp値</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>{first} {first_mean}, {second} {second_mean} logit</source>
        <translation>{first} {first_mean}、{second} {second_mean}ロジット</translation>
    </message>
    <message>
        <source>Over {unit}s, each with the mean of its clips.</source>
        <translation>{unit}を単位とし、それぞれクリップの平均を使います。</translation>
    </message>
    <message>
        <source>{second} minus {first}; {unit}s drawn again for the interval.</source>
        <translation>{second}から{first}を引いた値です。信頼区間は{unit}を再抽出して求めます。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>No interval: {reason}</source>
        <translation>区間なし: {reason}</translation>
    </message>
    <message>
        <source>{title} ({reason})</source>
        <translation>{title}（{reason}）</translation>
    </message>
    <message>
        <source>Chance of {second} above {first}</source>
        <translation>{second}が{first}を上回る確率</translation>
    </message>
    <message>
        <source>Chance of {second} above {first} (95 %)</source>
        <translation>{second}が{first}を上回る確率（95 %）</translation>
    </message>
    <message>
        <source>Chance that a clip of {second} has a greater D than one of {first}; 0.5 means that it tells nothing. Cliff&apos;s delta: {delta}.</source>
        <translation>{second}のクリップのDが{first}のクリップのDより大きい確率です。0.5なら何も言えません。Cliffのデルタ: {delta}。</translation>
    </message>
    <message>
        <source>p over {unit}s</source>
        <translation>{unit}単位のp値</translation>
    </message>
    <message>
        <source>Labels permuted between {first} and {second} {unit}s: report this one.</source>
        <translation>{unit}（{first}個と{second}個）の間でラベルを並べ替えて求めた値です。報告にはこの値を使ってください。</translation>
    </message>
    <message>
        <source>Smallest p possible</source>
        <translation>とりうる最小のp値</translation>
    </message>
    <message>
        <source>With {first} and {second} {unit}s no difference, however large, gives a smaller p.</source>
        <translation>{unit}が{first}個と{second}個では、差がどれほど大きくても、pはこれより小さくなりません。</translation>
    </message>
    <message>
        <source>too little to be measured</source>
        <translation>小さすぎて測定不能</translation>
    </message>
    <message>
        <source>{likeness}; the clips are worth about {worth}</source>
        <translation>{likeness}、クリップは約{worth}個分に相当</translation>
    </message>
    <message>
        <source>Intraclass correlation: how much alike the D of clips of one {unit} is, 0 to 1. Few {unit}s tell little about it.</source>
        <translation>級内相関: 同じ{unit}のクリップのDがどれだけ似ているかを0〜1で示します。{unit}が少ないと、ほとんど何も言えません。</translation>
    </message>
    <message>
        <source>Likeness in a {unit}</source>
        <translation>{unit}内の類似度</translation>
    </message>
    <message>
        <source>{value} logit</source>
        <translation>{value}ロジット</translation>
    </message>
    <message>
        <source>If clips were counted as independent, p would be {p}. Do not report it: clips of one {unit} share light, focus and culture, so it finds differences where there are none.</source>
        <translation>クリップを独立とみなすと、pは{p}になります。この値は報告しないでください。同じ{unit}のクリップは光、ピント、培養を共有するため、実際にはない差が見つかってしまいます。</translation>
    </message>
    <message>
        <source>R² of D (95 %)</source>
        <translation>DのR²（95 %）</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>すべて合わせて</translation>
    </message>
    <message>
        <source>{group} beats at {hertz} Hz (median).</source>
        <translation>{group}の鞭毛打は{hertz} Hzです（中央値）。</translation>
    </message>
    <message>
        <source>Evidence was not folded on the beat. {reason}</source>
        <translation>根拠を鞭毛打で折り畳んでいません。{reason}</translation>
    </message>
    <message>
        <source>{group}: a preferred phase was found (resultant {resultant}, {p} over {count} {unit}s, Rayleigh).</source>
        <translation>{group}: 好まれる位相が見つかりました（合成ベクトル長{resultant}、{p}、{unit}数{count}、レイリー検定）。</translation>
    </message>
    <message>
        <source>{group}: a preferred phase was not found (resultant {resultant}, {p} over {count} {unit}s, Rayleigh).</source>
        <translation>{group}: 好まれる位相は見つかりませんでした（合成ベクトル長{resultant}、{p}、{unit}数{count}、レイリー検定）。</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Body map</source>
        <translation>細胞体マップ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>形質</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Clips, results or groups have changed since this was made: compare again to have it up to date.</source>
        <translation>作成後にクリップ、結果、または群が変わりました。最新にするには、もう一度比較してください。</translation>
    </message>
    <message>
        <source>What the comparison found</source>
        <translation>比較でわかったこと</translation>
    </message>
    <message>
        <source>{count} notes (all under “In words”): {notes}</source>
        <translation>注意{count}件（すべて「文章」に表示）: {notes}</translation>
    </message>
    <message>
        <source>cultures, else videos</source>
        <translation>培養、なければ動画</translation>
    </message>
    <message>
        <source>cultures</source>
        <translation>培養</translation>
    </message>
    <message>
        <source>What tells the two groups apart: what you filled in about the videos, or the labels of the clips</source>
        <translation>2つの群を分けるもの: 動画に入力した内容、またはクリップのラベル</translation>
    </message>
    <message>
        <source>The first group; differences are second minus first</source>
        <translation>第1の群（差は第2の群から第1の群を引いた値）</translation>
    </message>
    <message>
        <source>The second group</source>
        <translation>第2の群</translation>
    </message>
    <message>
        <source>Whose results are compared: those of a network, or of a training, where each clip was judged by the network of the fold that tested it</source>
        <translation>比較する結果: ネットワークの結果、または学習ランの結果（各クリップを、それがテスト用だった分割のネットワークで判定）</translation>
    </message>
    <message>
        <source>What counts as independent: clips of one video, and videos of one culture, are alike</source>
        <translation>独立とみなすもの: 同じ動画のクリップ、同じ培養の動画は互いに似ています</translation>
    </message>
    <message>
        <source>Tick it only if frame 1 means the same in all clips, such as the moment of a stimulus; then the evidence is compared frame by frame</source>
        <translation>フレーム1の意味がすべてのクリップで同じ（刺激の瞬間など）場合だけチェックし、根拠をフレームごとに比較する</translation>
    </message>
    <message>
        <source>Beats of the flagella that are plausible, in beats per second</source>
        <translation>ありうる鞭毛打の範囲（1秒あたりの回数）</translation>
    </message>
    <message>
        <source>Of the random draws: the same seed gives the same figures</source>
        <translation>無作為抽出のシード（同じシードなら同じ数値になります）</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>比較の基準</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>第1の群</translation>
    </message>
    <message>
        <source>Second group</source>
        <translation>第2の群</translation>
    </message>
    <message>
        <source>Whose results</source>
        <translation>どのネットワークの結果か</translation>
    </message>
    <message>
        <source>What counts as one</source>
        <translation>1つと数える単位</translation>
    </message>
    <message>
        <source>clips begin together</source>
        <translation>クリップの始まりがそろっている</translation>
    </message>
    <message>
        <source>Slowest beat</source>
        <translation>最も遅い鞭毛打</translation>
    </message>
    <message>
        <source>Fastest beat</source>
        <translation>最も速い鞭毛打</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the ends of a range</comment>
        <translation>〜</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>結果の出所</translation>
    </message>
    <message>
        <source>Counts as one</source>
        <translation>数える単位</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>鞭毛打</translation>
    </message>
    <message>
        <source>{group} ({videos}, {clips})</source>
        <translation>{group}（{videos}、{clips}）</translation>
    </message>
    <message>
        <source>Network {title}</source>
        <translation>ネットワーク: {title}</translation>
    </message>
    <message>
        <source>Training {run} · seed {seed}, by fold</source>
        <translation>学習ラン: {run} · シード{seed}、分割別</translation>
    </message>
    <message>
        <source>Counting which clips have results …</source>
        <translation>結果のあるクリップを集計中 …</translation>
    </message>
    <message>
        <source>Clips are being analyzed: compare when that is done.</source>
        <translation>クリップを解析中です。終わってから比較してください。</translation>
    </message>
    <message>
        <source>Analyze them</source>
        <translation>これらを解析</translation>
    </message>
    <message>
        <source>Analyze the clips that have no result yet; you can go on working meanwhile</source>
        <translation>結果のないクリップを解析（その間も作業を続けられます）</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>比較の進行状況</translation>
    </message>
    <message>
        <source>{group}: {ready} of {clips} ready, {units}</source>
        <translation>{group}: {clips}のうち{ready}個が準備済み、{units}</translation>
    </message>
    <message>
        <source>1 {unit}</source>
        <translation>{unit}1個</translation>
    </message>
    <message>
        <source>{number} {unit}s</source>
        <translation>{unit}{number}個</translation>
    </message>
    <message>
        <source>1 of {total} clips has no result of this network yet.</source>
        <translation>クリップ{total}個のうち1個に、このネットワークの結果がまだありません。</translation>
    </message>
    <message>
        <source>{missing} of {total} clips have no result of this network yet.</source>
        <translation>クリップ{total}個のうち{missing}個に、このネットワークの結果がまだありません。</translation>
    </message>
    <message>
        <source>1 clip is left out: {reason}</source>
        <translation>クリップ1個を除外: {reason}</translation>
    </message>
    <message>
        <source>{number} clips are left out: {reason}</source>
        <translation>クリップ{number}個を除外: {reason}</translation>
    </message>
    <message>
        <source>Evidence over the beat (two beats are drawn; 1 is even)</source>
        <translation>鞭毛打の位相ごとの根拠（2周期を表示、1で均等）</translation>
    </message>
    <message>
        <source>Evidence of each frame</source>
        <translation>各フレームの根拠</translation>
    </message>
    <message>
        <source>Time in figures</source>
        <translation>時間に関する数値</translation>
    </message>
    <message>
        <source>{measure} of each clip</source>
        <translation>各クリップの{measure}</translation>
    </message>
    <message>
        <source>Evidence over the beat</source>
        <translation>鞭毛打の位相ごとの根拠</translation>
    </message>
    <message>
        <source>phase, beats; 0: light furthest forward</source>
        <translation>位相（周期）、0: 光が最も前方</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>frame of the clip; bar: p ≤ 0.05</source>
        <translation>クリップのフレーム、バー: p ≤ 0.05</translation>
    </message>
    <message>
        <source>phase {phase}: {first} {first_value}, {second} {second_value}</source>
        <translation>位相{phase}: {first} {first_value}、{second} {second_value}</translation>
    </message>
    <message>
        <source>frame {frame}: {first} {first_value}, {second} {second_value} logit, {p}</source>
        <translation>フレーム{frame}: {first} {first_value}、{second} {second_value}ロジット、{p}</translation>
    </message>
    <message>
        <source>How much of the differences of D between videos a trait predicts: 1 is all, 0 is no more than the mean tells, and less than 0 is worse than that.</source>
        <translation>動画間のDの違いを形質がどれだけ予測するかを示します。1ならすべて、0なら平均値による予測と同じ、0未満ならそれより劣ります。</translation>
    </message>
    <message>
        <source>Traits in figures</source>
        <translation>形質の数値</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>わかったこと</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>注意点</translation>
    </message>
    <message>
        <source>What this cannot tell</source>
        <translation>この比較ではわからないこと</translation>
    </message>
    <message>
        <source>Methods, ready to paste</source>
        <translation>「方法」の文面（貼り付け用）</translation>
    </message>
    <message>
        <source>Clips that were left out</source>
        <translation>除外したクリップ</translation>
    </message>
    <message>
        <source>Clip {number} ({group}): {reason}</source>
        <translation>クリップ{number}（{group}）: {reason}</translation>
    </message>
    <message>
        <source>Time series (T axis)</source>
        <translation>時系列（T軸）</translation>
    </message>
    <message>
        <source>Focus series (Z axis) as time</source>
        <translation>焦点系列（Z軸）を時間とみなす</translation>
    </message>
    <message>
        <source>What should be shown?</source>
        <translation>何を表示しますか？</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Liverwort has the BSD 3-Clause licence. The libraries that write films, x264 and x265, have the GNU General Public License, and so has the bundle that holds both. The command liverwort --about lists all parts with their licences.</source>
        <translation>LiverwortのライセンスはBSD 3-Clauseです。ムービーを書き出すライブラリx264とx265のライセンスはGNU General Public Licenseで、両者を含む配布パッケージにもこれが適用されます。すべての構成要素とそのライセンスは、コマンドliverwort --aboutで確認できます。</translation>
    </message>
    <message>
        <source>Where in the picture, and when, do two kinds of sperm differ? After Fujii et al. 2022, Integration-Net with per-frame evidence maps.</source>
        <translation>2種類の精子は、画像のどこで、いつ異なるのか？ Fujii et al. 2022のIntegration-Netに基づき、フレームごとの根拠マップで示します。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>計算デバイス</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Still being read …</source>
        <translation>読み取り中 …</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>このコンピューターを調査中 …</translation>
    </message>
    <message>
        <source>Waits until the running job is done …</source>
        <translation>実行中の処理の終了を待機中 …</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>問題は見つかりませんでした。</translation>
    </message>
    <message>
        <source>With paths, names of files, and the log</source>
        <translation>パス、ファイル名、ログを含める</translation>
    </message>
    <message>
        <source>NVIDIA card (CUDA)</source>
        <translation>NVIDIA製GPU（CUDA）</translation>
    </message>
    <message>
        <source>Apple chip (MPS)</source>
        <translation>Appleチップ（MPS）</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>ドクター</translation>
    </message>
    <message>
        <source>Progress of the examination</source>
        <translation>診断の進行状況</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度診断</translation>
    </message>
    <message>
        <source>Examine this computer once more</source>
        <translation>このコンピューターをもう一度調べる</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>計算デバイス</translation>
    </message>
    <message>
        <source>Report for the developers</source>
        <translation>開発者への報告</translation>
    </message>
    <message>
        <source>Not used: {reason}</source>
        <translation>使用しません: {reason}</translation>
    </message>
    <message>
        <source>Computes here.</source>
        <translation>このデバイスで計算します。</translation>
    </message>
    <message>
        <source>Works, but is not used.</source>
        <translation>動作しますが、使用していません。</translation>
    </message>
    <message>
        <source>A test took {milliseconds} ms.</source>
        <translation>テストの所要時間は{milliseconds} msでした。</translation>
    </message>
    <message>
        <source>If it happens again, send the report to the developers: it says where in the program it happened.</source>
        <translation>再び起きる場合は、報告を開発者に送ってください。プログラムのどこで起きたかが記されています。</translation>
    </message>
    <message>
        <source>With paths and names of files</source>
        <translation>パスとファイル名を含める</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>詳細を表示</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>詳細を隠す</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>Export dataset</source>
        <translation>データセットの書き出し</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>書き出し先のファイルまたはフォルダー</translation>
    </message>
    <message>
        <source>There is something of this name already: choose another name.</source>
        <translation>同じ名前のものがすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is a file of this name: it will be replaced.</source>
        <translation>同じ名前のファイルがあります。置き換えられます。</translation>
    </message>
    <message>
        <source>Clips that failed</source>
        <translation>失敗したクリップ</translation>
    </message>
    <message>
        <source>Clips that could not be analyzed</source>
        <translation>解析できなかったクリップ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>この一覧をコピー</translation>
    </message>
    <message>
        <source>1 clip could not be analyzed; the others were. Double-click a clip to see it in its video.</source>
        <translation>1個のクリップは解析できませんでした。ほかのクリップは解析済みです。クリップをダブルクリックすると、動画の中で確認できます。</translation>
    </message>
    <message>
        <source>{clips} clips could not be analyzed; the others were. Double-click a clip to see it in its video.</source>
        <translation>{clips}個のクリップは解析できませんでした。ほかのクリップは解析済みです。クリップをダブルクリックすると、動画の中で確認できます。</translation>
    </message>
    <message>
        <source>One film for each clip</source>
        <translation>クリップごとに1本のムービー</translation>
    </message>
    <message>
        <source>Two clips side by side in each film</source>
        <translation>1本のムービーに2つのクリップを並べる</translation>
    </message>
    <message>
        <source>All clips on one sheet</source>
        <translation>全クリップを1枚に並べる</translation>
    </message>
    <message>
        <source>Film (MP4), for slides and any player</source>
        <translation>ムービー（MP4）、スライドや各種プレーヤー用</translation>
    </message>
    <message>
        <source>Moving picture (GIF), for web pages</source>
        <translation>動く画像（GIF）、ウェブページ用</translation>
    </message>
    <message>
        <source>Pictures (PNG), a folder for each film</source>
        <translation>画像（PNG）、ムービーごとに1フォルダー</translation>
    </message>
    <message>
        <source>Stack of pictures (TIFF), for ImageJ</source>
        <translation>画像スタック（TIFF）、ImageJ用</translation>
    </message>
    <message>
        <source>Slow enough to be followed</source>
        <translation>目で追える速さ</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>実時間</translation>
    </message>
    <message>
        <source>Slowed down</source>
        <translation>スロー</translation>
    </message>
    <message>
        <source>One scale for all films: equal colours mean equal evidence</source>
        <translation>全ムービーで共通のスケール: 同じ色は同じ強さの根拠</translation>
    </message>
    <message>
        <source>A scale for each film: faint evidence is seen better</source>
        <translation>ムービーごとのスケール: 弱い根拠が見やすい</translation>
    </message>
    <message>
        <source>The video does not say its frames per second: type them on the Video page</source>
        <translation>動画に1秒あたりのフレーム数の情報がないため、動画ページで入力してください</translation>
    </message>
    <message>
        <source>Pictures have no speed</source>
        <translation>画像に速度はありません</translation>
    </message>
    <message>
        <source>Layout of the films</source>
        <translation>ムービーのレイアウト</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>ファイル形式</translation>
    </message>
    <message>
        <source>Speed of the films</source>
        <translation>ムービーの速度</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>色のスケール</translation>
    </message>
    <message>
        <source>How many times as long the film takes</source>
        <translation>ムービーを何倍の長さにするか</translation>
    </message>
    <message>
        <source>Folder for the films</source>
        <translation>ムービーのフォルダー</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>Write film</source>
        <translation>ムービーを書き出す</translation>
    </message>
    <message>
        <source>Write films</source>
        <translation>ムービーを書き出す</translation>
    </message>
    <message>
        <source>Writes 1 film: {first}.</source>
        <translation>ムービー1本を書き出します: {first}。</translation>
    </message>
    <message>
        <source>Writes 2 films: {first} and {last}.</source>
        <translation>ムービー2本を書き出します: {first}、{last}。</translation>
    </message>
    <message>
        <source>Writes {many} films: {first} to {last}.</source>
        <translation>ムービー{many}本を書き出します: {first}から{last}まで。</translation>
    </message>
    <message>
        <source>Writes 1 folder of pictures: {first}.</source>
        <translation>画像フォルダー1個を書き出します: {first}。</translation>
    </message>
    <message>
        <source>Writes 2 folders of pictures: {first} and {last}.</source>
        <translation>画像フォルダー2個を書き出します: {first}、{last}。</translation>
    </message>
    <message>
        <source>Writes {many} folders of pictures: {first} to {last}.</source>
        <translation>画像フォルダー{many}個を書き出します: {first}から{last}まで。</translation>
    </message>
    <message>
        <source>{name} is there already: choose another folder.</source>
        <translation>{name}はすでにあります。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{name} is there already, and will be replaced.</source>
        <translation>{name}はすでにあり、置き換えられます。</translation>
    </message>
    <message>
        <source>{many} of them are there already, and will be replaced.</source>
        <translation>そのうち{many}個はすでにあり、置き換えられます。</translation>
    </message>
    <message>
        <source>Result, or how the map is made</source>
        <translation>結果、またはマップの作り方</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What the network decided on this clip</source>
        <translation>このクリップに対するネットワークの判定</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>By which method, and for which class, the map is made</source>
        <translation>マップを作る手法と対象クラス</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻した: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>やり直した: {what}</translation>
    </message>
    <message>
        <source>History of the study</source>
        <translation>スタディの履歴</translation>
    </message>
    <message>
        <source>Restore the study as it was here</source>
        <translation>スタディをこの時点に戻す</translation>
    </message>
    <message>
        <source>Make everything as it was after this change; this can be undone</source>
        <translation>すべてをこの変更の直後の状態に戻す（この操作は元に戻せます）</translation>
    </message>
    <message>
        <source>Backups of the study</source>
        <translation>スタディのバックアップ</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>このバックアップに戻す</translation>
    </message>
    <message>
        <source>Put the backup in the place of the study; the study as it is now becomes a backup itself</source>
        <translation>スタディをこのバックアップに置き換える（今のスタディはバックアップとして残ります）</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>No backups yet: one is made on each day on which something changes.</source>
        <translation>バックアップはまだありません。変更のあった日ごとに1つ作られます。</translation>
    </message>
    <message>
        <source>Changes of the study, newest first</source>
        <translation>スタディの変更（新しい順）</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>Name that signs your labels</source>
        <translation>ラベルに付く名前</translation>
    </message>
    <message>
        <source>What is your name? It is kept with each label that you give, so that several people can work on one study. You can change it at any time in the Labels menu.</source>
        <translation>あなたの名前を入力してください。名前は付けたラベルごとに保存されるため、1つのスタディを複数人で進められます。「ラベル」メニューでいつでも変更できます。</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>この名前を使う</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Clips of the open video</source>
        <translation>開いている動画のクリップ</translation>
    </message>
    <message>
        <source>Clips of the open video&apos;s culture</source>
        <translation>開いている動画と同じ培養のクリップ</translation>
    </message>
    <message>
        <source>Clips of the whole study</source>
        <translation>スタディ全体のクリップ</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Then go on</source>
        <translation>ラベル後に次へ</translation>
    </message>
    <message>
        <source>Whose name stands by the labels: click to change it</source>
        <translation>ラベルに付く名前（クリックして変更）</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Labels are signed by {name}</source>
        <translation>ラベルに付く名前: {name}</translation>
    </message>
    <message>
        <source>Labels with their keys and counts</source>
        <translation>ラベルとそのキー、件数</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>これらの行をコピー</translation>
    </message>
    <message>
        <source>How far this map can be believed: click for all that was checked</source>
        <translation>このマップをどこまで信頼できるか（クリックするとすべての検査結果を表示）</translation>
    </message>
    <message>
        <source>Click to have this map checked, or to see why it could not be</source>
        <translation>クリックすると、このマップを検査するか、検査できなかった理由を表示</translation>
    </message>
    <message>
        <source>Trust in this map: {word}</source>
        <translation>このマップの信頼度: {word}</translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation>第{number}段</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>ブロック{number}</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>第{number}層</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>遮蔽</translation>
    </message>
    <message>
        <source>Deconvolution</source>
        <translation>逆畳み込み</translation>
    </message>
    <message>
        <source>No second map</source>
        <translation>2つ目のマップなし</translation>
    </message>
    <message>
        <source>Truth (simulated)</source>
        <translation>正解マスク（模擬）</translation>
    </message>
    <message>
        <source>Where this clip differs from the same sperm of the other class</source>
        <translation>このクリップが、もう一方のクラスの同じ精子と異なる場所</translation>
    </message>
    <message>
        <source>Method of explanation</source>
        <translation>説明の手法</translation>
    </message>
    <message>
        <source>Class the map speaks for</source>
        <translation>マップの対象クラス</translation>
    </message>
    <message>
        <source>Layer of the network</source>
        <translation>ネットワークの層</translation>
    </message>
    <message>
        <source>Second map beside the first</source>
        <translation>並べて表示する2つ目のマップ</translation>
    </message>
    <message>
        <source>Layer of the network at which the map is taken: earlier ones are finer, and further from the decision</source>
        <translation>マップを求めるネットワークの層（前の層ほど細かく、判定からは遠い）</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>対象クラス</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>What it does not show: {caution}</source>
        <translation>このマップが示さないこと: {caution}</translation>
    </message>
    <message>
        <source>the decided class</source>
        <translation>判定されたクラス</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>last ({layer})</source>
        <translation>最後（{layer}）</translation>
    </message>
    <message>
        <source>{target}, against {against}</source>
        <translation>{target}（{against}との対比）</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>This study</source>
        <translation>このスタディ</translation>
    </message>
    <message>
        <source>The other study</source>
        <translation>相手のスタディ</translation>
    </message>
    <message>
        <source>This study for all</source>
        <translation>すべてこのスタディ</translation>
    </message>
    <message>
        <source>The other study for all</source>
        <translation>すべて相手のスタディ</translation>
    </message>
    <message>
        <source>Choose who is right in each row: click what one of them says, or press Space on it. What is overruled is kept in the note of the clip or video.</source>
        <translation>行ごとに正しいほうを選んでください。その内容をクリックするか、そこでSpaceキーを押します。採用しなかった内容は、クリップまたは動画のメモに残ります。</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation>未決定{count}件</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>すべて決定済み</translation>
    </message>
    <message>
        <source>Conflicts: what this and the other study say</source>
        <translation>競合: このスタディと相手のスタディの内容</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>撮影者</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>顕微鏡</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>培地</translation>
    </message>
    <message>
        <source>Frames per s</source>
        <translation>フレーム/s</translation>
    </message>
    <message>
        <source>µm per px</source>
        <translation>µm/px</translation>
    </message>
    <message>
        <source>Type into a cell, or paste cells from a spreadsheet (Ctrl+V); one copied cell fills all that are selected. Ctrl+C copies, Del empties. Each change is saved at once; Undo takes it back.</source>
        <translation>セルに入力するか、表計算ソフトからセルを貼り付けてください（Ctrl+V）。コピーしたセルが1つなら、選択したすべてのセルに入ります。Ctrl+Cでコピー、Delで消去します。変更はその都度保存され、「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>Metadata of the videos</source>
        <translation>動画のメタデータ</translation>
    </message>
    <message>
        <source>Value to set for all selected videos</source>
        <translation>選択したすべての動画に設定する項目</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>新しい値</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>before the field with the name of a value, in: Set … to …</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>to</source>
        <comment>before the field with the new value, in: Set … to …</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Choose the cell where the first copied cell belongs.</source>
        <translation>コピーした最初のセルを入れる位置のセルを選んでください。</translation>
    </message>
    <message>
        <source>Select videos first</source>
        <translation>先に動画を選択</translation>
    </message>
    <message>
        <source>Set for 1 video</source>
        <translation>動画1本に設定</translation>
    </message>
    <message>
        <source>Set for {count} videos</source>
        <translation>動画{count}本に設定</translation>
    </message>
    <message>
        <source>{value} (file)</source>
        <translation>{value}（ファイル）</translation>
    </message>
    <message>
        <source>Metadata, one row per video</source>
        <translation>メタデータ（動画ごとに1行）</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>観察したこと</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>メモを削除</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the fields with the first and last frame</comment>
        <translation>〜</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Blind labelling: names and genotypes are hidden</source>
        <translation>ブラインドでのラベル付け: 名前と遺伝子型は非表示</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Box size</source>
        <translation>枠のサイズ</translation>
    </message>
    <message>
        <source>Side length of the box in pixels</source>
        <translation>枠の一辺の長さ（ピクセル）</translation>
    </message>
    <message>
        <source>Side length of the selected box and of the next ones; 256 px suits the network, other sizes are resampled</source>
        <translation>選択した枠と次に描く枠の一辺の長さ（ネットワークには256 pxが適し、ほかのサイズはリサンプリングされます）</translation>
    </message>
    <message>
        <source>Clips ({count})</source>
        <translation>クリップ（{count}）</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>sourced: published for Marchantia or its relatives</source>
        <translation>文献値: ゼニゴケまたはその近縁種で発表された値</translation>
    </message>
    <message>
        <source>derived: follows by arithmetic from what is known</source>
        <translation>導出値: わかっている値から計算で求まる値</translation>
    </message>
    <message>
        <source>guess: nobody has published it; change it if you know better</source>
        <translation>推測値: 発表例なし、より確かな値があれば変更してください</translation>
    </message>
    <message>
        <source>{name} least</source>
        <translation>{name}（最小）</translation>
    </message>
    <message>
        <source>{name} most</source>
        <translation>{name}（最大）</translation>
    </message>
    <message>
        <source>Point at a row to read what it means; double-click its value to change it.</source>
        <translation>行をポイントすると意味が表示されます。値をダブルクリックすると変更できます。</translation>
    </message>
    <message>
        <source>sourced</source>
        <translation>文献値</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>導出値</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>推測値</translation>
    </message>
    <message>
        <source>specks</source>
        <translation>個</translation>
    </message>
    <message>
        <source>pixel size</source>
        <translation>ピクセルサイズ</translation>
    </message>
    <message>
        <source>pixel size spread</source>
        <translation>ピクセルサイズのばらつき</translation>
    </message>
    <message>
        <source>frame rate</source>
        <translation>フレームレート</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>露光</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>背景の傾斜</translation>
    </message>
    <message>
        <source>gradient direction</source>
        <translation>背景の傾斜の方向</translation>
    </message>
    <message>
        <source>vignette</source>
        <translation>周辺減光</translation>
    </message>
    <message>
        <source>dust</source>
        <translation>ほこり</translation>
    </message>
    <message>
        <source>dust size</source>
        <translation>ほこりの大きさ</translation>
    </message>
    <message>
        <source>read noise</source>
        <translation>読み出しノイズ</translation>
    </message>
    <message>
        <source>shot noise</source>
        <translation>ショットノイズ</translation>
    </message>
    <message>
        <source>jpeg quality</source>
        <translation>JPEG画質</translation>
    </message>
    <message>
        <source>lossless share</source>
        <translation>無劣化の割合</translation>
    </message>
    <message>
        <source>focus SD</source>
        <translation>焦点面のSD</translation>
    </message>
    <message>
        <source>PSF sigma</source>
        <translation>PSFのσ</translation>
    </message>
    <message>
        <source>defocus growth</source>
        <translation>ピントのずれによるぼけ</translation>
    </message>
    <message>
        <source>stage drift</source>
        <translation>ステージのドリフト</translation>
    </message>
    <message>
        <source>body arc</source>
        <translation>細胞体の弧長</translation>
    </message>
    <message>
        <source>body radius</source>
        <translation>細胞体の半径</translation>
    </message>
    <message>
        <source>body turns</source>
        <translation>細胞体の巻き数</translation>
    </message>
    <message>
        <source>body CV</source>
        <translation>細胞体のCV</translation>
    </message>
    <message>
        <source>flagellum length</source>
        <translation>鞭毛の長さ</translation>
    </message>
    <message>
        <source>flagellum CV</source>
        <translation>鞭毛の長さのCV</translation>
    </message>
    <message>
        <source>stagger</source>
        <translation>付け根のずれ</translation>
    </message>
    <message>
        <source>front angle</source>
        <translation>第1鞭毛の角度</translation>
    </message>
    <message>
        <source>rear angle</source>
        <translation>第2鞭毛の角度</translation>
    </message>
    <message>
        <source>beat frequency CV</source>
        <translation>鞭毛打周波数のCV</translation>
    </message>
    <message>
        <source>beat lag</source>
        <translation>鞭毛打の遅れ</translation>
    </message>
    <message>
        <source>amplitude</source>
        <translation>振幅</translation>
    </message>
    <message>
        <source>amplitude CV</source>
        <translation>振幅のCV</translation>
    </message>
    <message>
        <source>wavelength</source>
        <translation>波長</translation>
    </message>
    <message>
        <source>curvature</source>
        <translation>曲率</translation>
    </message>
    <message>
        <source>speed share</source>
        <translation>速度の割合</translation>
    </message>
    <message>
        <source>path curvature</source>
        <translation>経路の曲率</translation>
    </message>
    <message>
        <source>heading noise</source>
        <translation>遊泳方向のノイズ</translation>
    </message>
    <message>
        <source>roll rate</source>
        <translation>長軸回転の速さ</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>中央からのずれ</translation>
    </message>
    <message>
        <source>depth SD</source>
        <translation>深さのSD</translation>
    </message>
    <message>
        <source>scatter CV</source>
        <translation>散乱のCV</translation>
    </message>
    <message>
        <source>flagellum scatter</source>
        <translation>鞭毛の散乱</translation>
    </message>
    <message>
        <source>cytoplasm size</source>
        <translation>細胞質の大きさ</translation>
    </message>
    <message>
        <source>cytoplasm place</source>
        <translation>細胞質の位置</translation>
    </message>
    <message>
        <source>cytoplasm scatter</source>
        <translation>細胞質の散乱</translation>
    </message>
    <message>
        <source>event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>鞭毛の巻き</translation>
    </message>
    <message>
        <source>bystander chance</source>
        <translation>別の細胞の確率</translation>
    </message>
    <message>
        <source>walled share</source>
        <translation>細胞壁のある割合</translation>
    </message>
    <message>
        <source>Numbers of the simulator</source>
        <translation>シミュレーターの数値</translation>
    </message>
    <message>
        <source>{meaning} ({basis}.)</source>
        <translation>{meaning}（{basis}）</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}〜{high}</translation>
    </message>
    <message>
        <source>{name} cannot be {typed}: type a number from {low} to {high}.</source>
        <translation>{name}を{typed}にはできません。{low}〜{high}の数値を入力してください。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>選択: {what}</translation>
    </message>
    <message>
        <source>Each clip is analyzed by the network of the fold that tested it, so that no network judges what it has learnt from</source>
        <translation>各クリップを、それがテスト用だった分割のネットワークで解析し、学習に使ったネットワークには判定させない</translation>
    </message>
    <message>
        <source>The network that is chosen on the left</source>
        <translation>左で選んだネットワーク</translation>
    </message>
    <message>
        <source>Analyzed by</source>
        <translation>解析に使用</translation>
    </message>
    <message>
        <source>Which networks analyze the clips</source>
        <translation>クリップを解析するネットワーク</translation>
    </message>
    <message>
        <source>Clips that are analyzed</source>
        <translation>解析済みのクリップ</translation>
    </message>
    <message>
        <source>Analyze all</source>
        <translation>すべて解析</translation>
    </message>
    <message>
        <source>Analyze picked</source>
        <translation>選択分を解析</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What failed…</source>
        <translation>失敗の一覧…</translation>
    </message>
    <message>
        <source>Training {run}: {title}, by fold</source>
        <translation>学習ラン{run}: {title}、分割別</translation>
    </message>
    <message>
        <source>1 clip failed</source>
        <translation>1個のクリップが失敗</translation>
    </message>
    <message>
        <source>{many} clips failed</source>
        <translation>{many}個のクリップが失敗</translation>
    </message>
    <message>
        <source>Stopped, 1 clip left</source>
        <translation>停止、残り1クリップ</translation>
    </message>
    <message>
        <source>Stopped, {many} clips left</source>
        <translation>停止、残り{many}クリップ</translation>
    </message>
    <message>
        <source>{done} of {total} clips analyzed</source>
        <translation>クリップ{total}個中{done}個を解析済み</translation>
    </message>
    <message>
        <source>Study {name}</source>
        <translation>スタディ{name}</translation>
    </message>
    <message>
        <source>Video {name}</source>
        <translation>動画{name}</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>現在見つかりません</translation>
    </message>
    <message>
        <source>Nothing is at this place: perhaps its disk is not in.</source>
        <translation>この場所には何もありません。ディスクが接続されていない可能性があります。</translation>
    </message>
    <message>
        <source>Take {name} out of this list</source>
        <translation>{name}を一覧から外す</translation>
    </message>
    <message>
        <source>Take it out of this list; the file stays where it is</source>
        <translation>一覧から外します（ファイルはそのまま残ります）</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>今日 {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day; see QLocale</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Without this tick the report holds no paths, no names of files, and neither your name nor your computer&apos;s. Read it before you send it.</source>
        <translation>チェックしない場合、レポートにはパス、ファイル名、お名前、コンピューター名は含まれません。送る前に内容をお読みください。</translation>
    </message>
    <message>
        <source>Copy the report, to send it to the developers</source>
        <translation>開発者に送るためにレポートをコピー</translation>
    </message>
    <message>
        <source>Decision D (logit)</source>
        <translation>判定D（ロジット）</translation>
    </message>
    <message>
        <source>Background alone, D_B</source>
        <translation>背景のみのD_B</translation>
    </message>
    <message>
        <source>What the cell adds, D − D_B</source>
        <translation>細胞による増分、D − D_B</translation>
    </message>
    <message>
        <source>What D would be if the shown frame were left out of the clip; in brackets, by how much it would change</source>
        <translation>表示中のフレームをクリップから除いた場合のD（かっこ内は変化量）</translation>
    </message>
    <message>
        <source>D without this frame</source>
        <translation>このフレームを除いたD</translation>
    </message>
    <message>
        <source>Without the shown frame D goes from {before} to {after}: by {change}, towards {name}</source>
        <translation>表示中のフレームを除くと、Dは{before}から{after}になります（変化{change}、{name}の方向）</translation>
    </message>
    <message>
        <source>Not certain: {name} ({percent} %)</source>
        <translation>判別不能: {name}（{percent} %）</translation>
    </message>
    <message>
        <source>Out of scope: {why}</source>
        <translation>対象外: {why}</translation>
    </message>
    <message>
        <source>Network {network}, on {device}.</source>
        <translation>ネットワーク{network}、{device}で計算。</translation>
    </message>
    <message>
        <source>Positive: {a}, negative: {b}.</source>
        <translation>正: {a}、負: {b}。</translation>
    </message>
    <message>
        <source>Double-click a clip to see it in its video, then press Analyze.</source>
        <translation>クリップをダブルクリックして動画の中で表示し、「解析」を押してください。</translation>
    </message>
    <message>
        <source>Open a video to begin.</source>
        <translation>まず動画を開いてください。</translation>
    </message>
    <message>
        <source>Draw a box around one sperm, then press Analyze.</source>
        <translation>精子1個を囲む枠を描き、「解析」を押してください。</translation>
    </message>
    <message>
        <source>Click on a box to see its result.</source>
        <translation>枠をクリックすると結果が表示されます。</translation>
    </message>
    <message>
        <source>Not analyzed here yet: press Analyze.</source>
        <translation>ここはまだ解析されていません。「解析」を押してください。</translation>
    </message>
    <message>
        <source>Second timeline: decision at every time of the video</source>
        <translation>第2タイムライン: 動画の各時刻での判定</translation>
    </message>
    <message>
        <source>Show or fold away the decisions along the video</source>
        <translation>動画に沿った判定を表示または折りたたむ</translation>
    </message>
    <message>
        <source>Decision of the network at every time of the video</source>
        <translation>動画の各時刻でのネットワークの判定</translation>
    </message>
    <message>
        <source>Decision along the video</source>
        <translation>動画に沿った判定</translation>
    </message>
    <message>
        <source>Each point is the decision of the network on the {window} frames that begin there: above 0 it speaks for {a}, below 0 for {b}. Click or drag to go to a time.</source>
        <translation>各点は、そこから始まる{window}フレームに対するネットワークの判定です。0より上なら{a}、下なら{b}を支持します。クリックまたはドラッグすると、その時刻に移動します。</translation>
    </message>
    <message>
        <source>Select a box to see its decision along the video.</source>
        <translation>枠を選ぶと、動画に沿った判定が表示されます。</translation>
    </message>
    <message>
        <source>Not known for this box and network. Press D to let the network judge the box at every time of the video.</source>
        <translation>この枠とネットワークでの判定はまだありません。Dを押すと、動画の各時刻でネットワークが枠を判定します。</translation>
    </message>
    <message>
        <source>out of scope</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>The background alone gives D = {decision}, the dashed line if it is near.</source>
        <translation>背景のみではD = {decision}です（近くにあれば破線で表示）。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Films, as they are proposed</source>
        <translation>ムービー（初期設定）</translation>
    </message>
    <message>
        <source>Labels and maps</source>
        <translation>ラベルとマップ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>CPUコア数</translation>
    </message>
    <message>
        <source>Room for copies</source>
        <translation>コピー用の容量</translation>
    </message>
    <message>
        <source>One scale of colours for all films</source>
        <translation>全ムービーで共通の色スケール</translation>
    </message>
    <message>
        <source>Go on to the next clip after a label</source>
        <translation>ラベルを付けたら次のクリップへ進む</translation>
    </message>
    <message>
        <source>Check shown maps without being asked</source>
        <translation>表示中のマップを自動で検査</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>システムの設定に従う</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Two clips side by side</source>
        <translation>2つのクリップを並べる</translation>
    </message>
    <message>
        <source>Film (MP4)</source>
        <translation>ムービー（MP4）</translation>
    </message>
    <message>
        <source>Moving picture (GIF)</source>
        <translation>動く画像（GIF）</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>画像（PNG）</translation>
    </message>
    <message>
        <source>Stack of pictures (TIFF)</source>
        <translation>画像スタック（TIFF）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Asked at the first label</source>
        <translation>最初のラベル付け時に確認</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: the program asks no server for anything.</source>
        <translation>このコンピューターの外には何も送信されません。プログラムがサーバーに問い合わせることはありません。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Set by {variable} in the environment of this computer.</source>
        <translation>このコンピューターの環境変数{variable}で設定されています。</translation>
    </message>
    <message>
        <source>Choose the folder for copies</source>
        <translation>コピー用フォルダーを選択</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Usual values</source>
        <translation>標準値</translation>
    </message>
    <message>
        <source>Show the values that the program comes with</source>
        <translation>プログラムの標準値を表示</translation>
    </message>
    <message>
        <source>Kept in {file}</source>
        <translation>保存先: {file}</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours of the window</comment>
        <translation>明るい配色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours of the window</comment>
        <translation>暗い配色</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Device that computes</source>
        <translation>計算デバイス</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>実行中の処理の進行状況</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>計算デバイス</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>Looking for graphics cards …</source>
        <translation>GPUを探しています…</translation>
    </message>
    <message>
        <source>{device}: not used, {reason}</source>
        <translation>{device}: 不使用、{reason}</translation>
    </message>
    <message>
        <source>{device}: ready</source>
        <translation>{device}: 使用可</translation>
    </message>
    <message>
        <source>{device}: ready ({what})</source>
        <translation>{device}: 使用可（{what}）</translation>
    </message>
    <message>
        <source>Automatic ({device})</source>
        <translation>自動（{device}）</translation>
    </message>
    <message>
        <source>To change a key, choose the command, click into the field and press it.</source>
        <translation>キーを変更するには、コマンドを選び、入力欄をクリックしてキーを押します。</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>キーを変更</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>コマンドまたはキーを検索</translation>
    </message>
    <message>
        <source>New key of the chosen command</source>
        <translation>選んだコマンドの新しいキー</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Take the key away</source>
        <translation>キーの割り当てを解除</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>標準のキー</translation>
    </message>
    <message>
        <source>Give the command its usual key again</source>
        <translation>コマンドのキーを標準に戻す</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとキー</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>on a keyboard</comment>
        <translation>キー</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>すべて標準のキー</translation>
    </message>
    <message>
        <source>Give every command its usual key again</source>
        <translation>すべてのコマンドのキーを標準に戻す</translation>
    </message>
    <message>
        <source>Every command has its usual key again.</source>
        <translation>すべてのコマンドのキーを標準に戻しました。</translation>
    </message>
    <message>
        <source>It has no key now.</source>
        <translation>キーの割り当てはなくなりました。</translation>
    </message>
    <message>
        <source>The key is {key} now.</source>
        <translation>キーは{key}になりました。</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Zoom about the cursor</source>
        <translation>カーソルを中心に拡大・縮小</translation>
    </message>
    <message>
        <source>Drag beside the boxes</source>
        <translation>枠の外をドラッグ</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>画像を移動</translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation>枠をドラッグ</translation>
    </message>
    <message>
        <source>Move the box</source>
        <translation>枠を移動</translation>
    </message>
    <message>
        <source>Drag a box with Ctrl</source>
        <translation>Ctrlを押しながら枠をドラッグ</translation>
    </message>
    <message>
        <source>Draw it again elsewhere</source>
        <translation>枠を別の場所に複製</translation>
    </message>
    <message>
        <source>Click or drag on the timeline</source>
        <translation>タイムラインをクリック・ドラッグ</translation>
    </message>
    <message>
        <source>Go there; move the window</source>
        <translation>その位置へ移動、区間を移動</translation>
    </message>
    <message>
        <source>Wheel on the timeline</source>
        <translation>タイムライン上でホイール</translation>
    </message>
    <message>
        <source>Zoom in time</source>
        <translation>時間軸を拡大・縮小</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>キーボードとマウス</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>マウス</translation>
    </message>
    <message>
        <source>nothing is planted, so there is nothing to grade</source>
        <translation>違いを何も仕込まないため、強さは調整できません</translation>
    </message>
    <message>
        <source>Simulate videos</source>
        <translation>動画のシミュレーション</translation>
    </message>
    <message>
        <source>What is planted</source>
        <translation>仕込む違い</translation>
    </message>
    <message>
        <source>Strength of the planted difference</source>
        <translation>仕込む違いの強さ</translation>
    </message>
    <message>
        <source>Sperm in all</source>
        <translation>精子の総数</translation>
    </message>
    <message>
        <source>The same seed gives the same videos</source>
        <translation>同じシードからは同じ動画ができます</translation>
    </message>
    <message>
        <source>Kind of light</source>
        <translation>照明の種類</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Sperm</source>
        <translation>精子</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>Each video needs a sperm: ask for more sperm, or fewer videos.</source>
        <translation>どの動画にも精子が1個以上必要です。精子を増やすか、動画を減らしてください。</translation>
    </message>
    <message>
        <source>Choose a folder for the videos.</source>
        <translation>動画を保存するフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is something of this name already: choose another folder.</source>
        <translation>同じ名前のものがすでにあります。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Simulated sperm of a wild type and two mutants: look around without a video of your own. At the first opening they are analyzed, some seconds.</source>
        <translation>野生型1種と変異体2種の模擬精子です。自分の動画がなくても試せます。初めて開くときに、数秒かけて解析します。</translation>
    </message>
    <message>
        <source>Begin with your own films; a study for them is made by itself.</source>
        <translation>自分の動画から始めます。スタディは自動で作られます。</translation>
    </message>
    <message>
        <source>Give name and place to what you are going to draw and label.</source>
        <translation>これから枠を描いてラベルを付けるスタディの、名前と場所を決めます。</translation>
    </message>
    <message>
        <source>Go on with a study, your own or a colleague&apos;s.</source>
        <translation>自分または共同研究者のスタディの続きから始めます。</translation>
    </message>
    <message>
        <source>Or drop videos, a folder or a study anywhere on this window.</source>
        <translation>動画、フォルダー、スタディをこのウィンドウのどこかにドロップしても開けます。</translation>
    </message>
    <message>
        <source>Here for the first time? Five steps on the sample study show the way.</source>
        <translation>初めての方は、サンプルスタディを使った5ステップのツアーで流れがわかります。</translation>
    </message>
    <message>
        <source>Studies and videos that you open will be listed here.</source>
        <translation>開いたスタディと動画がここに表示されます。</translation>
    </message>
    <message>
        <source>Where and when do two kinds of sperm differ?</source>
        <translation>2種類の精子は、どこが、いつ違うのか？</translation>
    </message>
    <message>
        <source>From a microscope video to an answer: draw a box around a sperm, let a network judge it, and see what the judgement rests on.</source>
        <translation>顕微鏡動画から答えまで。精子を枠で囲み、ネットワークに判定させ、その判定の根拠を見ます。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>ツアーを始める</translation>
    </message>
    <message>
        <source>Open the sample study and go through it in five steps</source>
        <translation>サンプルスタディを開き、5ステップで操作をたどる</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Do not offer the tour again; it stays in the Help menu</source>
        <translation>ツアーを今後すすめない（「ヘルプ」メニューからいつでも開始できます）</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近開いたもの</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>開く処理の進行状況</translation>
    </message>
    <message>
        <source>Progress of the check of the whole file</source>
        <translation>ファイル全体の検査の進行状況</translation>
    </message>
    <message>
        <source>Device: {device}</source>
        <translation>計算デバイス: {device}</translation>
    </message>
    <message>
        <source>{frames} and {count} more</source>
        <translation>{frames}、ほか{count}か所</translation>
    </message>
    <message>
        <source>1 frame is damaged: {frames}</source>
        <translation>1フレームが壊れています: {frames}</translation>
    </message>
    <message>
        <source>{count} frames are damaged: {frames}</source>
        <translation>{count}フレームが壊れています: {frames}</translation>
    </message>
    <message>
        <source>Analyzing clips: {doing}</source>
        <translation>クリップを解析中: {doing}</translation>
    </message>
    <message>
        <source>No video</source>
        <translation>動画なし</translation>
    </message>
    <message>
        <source>1 clip to cut</source>
        <translation>切り出し待ちのクリップ1個</translation>
    </message>
    <message>
        <source>{count} clips to cut</source>
        <translation>切り出し待ちのクリップ{count}個</translation>
    </message>
    <message>
        <source>All {count} frames checked</source>
        <translation>全{count}フレームを検査済み</translation>
    </message>
    <message>
        <source>the file does not say its frame rate</source>
        <translation>ファイルにフレームレートの情報なし</translation>
    </message>
    <message>
        <source>µm per pixel unknown</source>
        <translation>µm/ピクセルが不明</translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation>採用  A</translation>
    </message>
    <message>
        <source>Reject  R</source>
        <translation>却下  R</translation>
    </message>
    <message>
        <source>Next  S</source>
        <translation>次へ  S</translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation>すべて採用…</translation>
    </message>
    <message>
        <source>Sharpness: how steeply the brightness changes within the sperm, compared with
the noise of this video. Higher is sharper. It has no unit; compare sperm of one
video with it.</source>
        <translation>鮮鋭さ: 精子の中で明るさがどれだけ急に変わるかを、この動画のノイズと比べた値です。
大きいほど鮮明です。単位はありません。同じ動画の精子どうしを比べるために
使ってください。</translation>
    </message>
    <message>
        <source>Suggested boxes</source>
        <translation>提案枠</translation>
    </message>
    <message>
        <source>⚠ overlaps {numbers}</source>
        <translation>⚠ クリップ{numbers}と重なります</translation>
    </message>
    <message>
        <source>Overlaps clip {numbers}: the paper forbids overlapping clips</source>
        <translation>クリップ{numbers}と重なります。論文ではクリップの重なりを認めていません</translation>
    </message>
    <message>
        <source>Suggestion {number} of {total} · sharpness {sharpness}</source>
        <translation>提案{number}/{total} · 鮮鋭さ{sharpness}</translation>
    </message>
    <message>
        <source>frame {}</source>
        <translation>フレーム{}</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>時刻不明</translation>
    </message>
    <message>
        <source>▂ frames of the simulated event</source>
        <translation>▂ 模擬事象のフレーム</translation>
    </message>
    <message>
        <source>Timeline with the evidence of each frame</source>
        <translation>各フレームの根拠を示すタイムライン</translation>
    </message>
    <message>
        <source>Frames of the simulated event</source>
        <translation>模擬事象のフレーム</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>grey: {networks} networks ± SD, dots: they agree</source>
        <translation>灰色: ネットワーク{networks}個 ± SD、点: 一致</translation>
    </message>
    <message>
        <source>╌╌ background alone</source>
        <translation>╌╌ 背景のみ</translation>
    </message>
    <message>
        <source>Your videos</source>
        <translation>動画の一覧</translation>
    </message>
    <message>
        <source>All videos of the study are listed here. Drop files or folders anywhere on the window to add more; every frame is checked once, and the files stay where they are.</source>
        <translation>スタディの動画はすべてここに並びます。追加するには、ファイルやフォルダーをウィンドウのどこかにドロップします。すべてのフレームを一度検査し、ファイルは元の場所に残ります。</translation>
    </message>
    <message>
        <source>One box, one sperm</source>
        <translation>枠1つに精子1個</translation>
    </message>
    <message>
        <source>A box and 32 frames make one clip of one sperm. Press B and drag to draw a box yourself, or let the program find sperm that swim alone: Boxes ▸ Suggest boxes.</source>
        <translation>1つの枠と32フレームで、精子1個のクリップになります。Bを押してドラッグすると自分で枠を描けます。単独で泳ぐ精子をプログラムに探させることもできます（枠 ▸ 枠を提案）。</translation>
    </message>
    <message>
        <source>What does the network say?</source>
        <translation>ネットワークの判定は？</translation>
    </message>
    <message>
        <source>Analyze lets a network judge every box of the video. On the right it says which kind of sperm it sees, and how sure it is.</source>
        <translation>「解析」を押すと、動画のすべての枠をネットワークが判定します。どの種類の精子と見たか、どのくらい確かかが右側に表示されます。</translation>
    </message>
    <message>
        <source>Where, and when?</source>
        <translation>どこで、いつ？</translation>
    </message>
    <message>
        <source>Colours on the clip show which pixels speak for which kind; the curve shows which frames count. Click on the curve to go there, press Space to play.</source>
        <translation>クリップ上の色は、どのピクセルがどの種類を支持するかを示します。曲線は、どのフレームが重要かを示します。曲線をクリックするとそこへ移動し、スペースキーで再生します。</translation>
    </message>
    <message>
        <source>From one sperm to a finding</source>
        <translation>精子1個から知見へ</translation>
    </message>
    <message>
        <source>Clips lists and labels them all. Training makes a network of your own. Compare tells whether two kinds of sperm differ, where on the body and when in the beat.</source>
        <translation>「クリップ」ではすべてのクリップを一覧してラベルを付けます。「学習」では自分のネットワークを作ります。「比較」では、2種類の精子が違うか、細胞体のどこで、鞭毛打のいつ違うかがわかります。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>End the tour (Esc); Help ▸ Tour begins it again</source>
        <translation>ツアーを終える（Esc）。ヘルプ ▸ ツアーでもう一度始められます</translation>
    </message>
    <message>
        <source>Step {number} of {steps}</source>
        <translation>ステップ{number}/{steps}</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>ends the tour</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Leak meter: random split</source>
        <translation>リーク計: ランダムな分け方</translation>
    </message>
    <message>
        <source>Null refits: shuffled labels</source>
        <translation>帰無再学習: 並べ替えたラベル</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>検証損失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>検証正解率</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>solid: validation clips     dashed: training clips</source>
        <translation>実線: 検証用クリップ     破線: 学習用クリップ</translation>
    </message>
    <message>
        <source>mean, solid: validation clips     dashed: training clips     band: lowest to highest</source>
        <translation>平均、実線: 検証用クリップ     破線: 学習用クリップ     帯: 最小から最大</translation>
    </message>
    <message>
        <source>dotted: chance, for two classes</source>
        <translation>点線: 偶然の水準（2クラスの場合）</translation>
    </message>
    <message>
        <source>Which trainings of this run are drawn</source>
        <translation>この学習ランのどの学習を描くか</translation>
    </message>
    <message>
        <source>Folds, leak meter or null refits of this run</source>
        <translation>この学習ランの分割、リーク計、帰無再学習</translation>
    </message>
    <message>
        <source>Loss of each epoch</source>
        <translation>エポックごとの損失</translation>
    </message>
    <message>
        <source>Accuracy of each epoch</source>
        <translation>エポックごとの正解率</translation>
    </message>
    <message>
        <source>Each fold in figures</source>
        <translation>分割ごとの数値</translation>
    </message>
    <message>
        <source>Focal loss; lower is better</source>
        <translation>Focal loss（小さいほど良い）</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>正解率（%）</translation>
    </message>
    <message>
        <source>{fold}: {note}</source>
        <translation>{fold}: {note}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>{epoch} of {epochs}</source>
        <translation>{epoch}/{epochs}</translation>
    </message>
    <message>
        <source>{epoch} (+ step {step} of {steps})</source>
        <translation>{epoch}（+ステップ{step}/{steps}）</translation>
    </message>
    <message>
        <source>No labelled clips yet. A network learns from clips whose class you know: draw boxes on the Video page (B) and label them on the Clips page (1, 2), some of each class from at least four videos. Then come back.</source>
        <translation>ラベル付きのクリップがまだありません。ネットワークは、クラスのわかっているクリップから学習します。動画ページで枠を描き（B）、クリップページでラベルを付けてください（1、2）。各クラスのクリップが4本以上の動画から必要です。その後、ここに戻ってください。</translation>
    </message>
    <message>
        <source>Names and genotypes are hidden while you label blind, and a training would tell them. End blind labelling first (Labels menu).</source>
        <translation>ブラインドでのラベル付け中は名前と遺伝子型が隠されますが、学習を行うとそれがわかってしまいます。先にブラインドでのラベル付けを終了してください（「ラベル」メニュー）。</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number}日</translation>
    </message>
    <message>
        <source>{number} clips</source>
        <translation>クリップ{number}個</translation>
    </message>
    <message>
        <source>{number} videos</source>
        <translation>動画{number}本</translation>
    </message>
    <message>
        <source>Fold {fold}</source>
        <translation>分割{fold}</translation>
    </message>
    <message>
        <source>Random {fold}</source>
        <translation>ランダム{fold}</translation>
    </message>
    <message>
        <source>Sham fold {fold}</source>
        <translation>偽の分割{fold}</translation>
    </message>
    <message>
        <source>Null {number}, fold {fold}</source>
        <translation>帰無{number}、分割{fold}</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Tested videos</source>
        <translation>テストする動画</translation>
    </message>
    <message>
        <source>Clips that no network of this fold has seen; the accuracy comes from them</source>
        <translation>この分割のどのネットワークも見ていないクリップ。正解率はここから求めます</translation>
    </message>
    <message>
        <source>Clips that choose the best epoch</source>
        <translation>最良のエポックを選ぶためのクリップ</translation>
    </message>
    <message>
        <source>Clips that the network learns from</source>
        <translation>ネットワークが学習するクリップ</translation>
    </message>
    <message>
        <source>Every video is tested in exactly one fold</source>
        <translation>どの動画も、ちょうど1つの分割でテストされます</translation>
    </message>
    <message>
        <source>Dealing the clips into folds …</source>
        <translation>クリップを分割しています…</translation>
    </message>
    <message>
        <source>Tick at least one network.</source>
        <translation>ネットワークを1つ以上チェックしてください。</translation>
    </message>
    <message>
        <source>Clips in each fold</source>
        <translation>各分割のクリップ</translation>
    </message>
    <message>
        <source>Use {folds} folds</source>
        <translation>{folds}分割にする</translation>
    </message>
    <message>
        <source>No split yet</source>
        <translation>まだ分けられません</translation>
    </message>
    <message>
        <source>{name}: {videos}</source>
        <translation>{name}: {videos}</translation>
    </message>
    <message>
        <source>Too few videos for {folds} folds</source>
        <translation>{folds}分割には動画が足りません</translation>
    </message>
    <message>
        <source>Each fold is tested on videos of its own, so each class needs as many videos as there are folds. Now there are: {classes}. Choose {fewer} folds, or add videos and label clips in them.</source>
        <translation>各分割はそれぞれ別の動画でテストするため、クラスごとに分割と同じ数の動画が必要です。現在: {classes}。{fewer}分割を選ぶか、動画を追加してクリップにラベルを付けてください。</translation>
    </message>
    <message>
        <source>Too few videos to train on</source>
        <translation>学習に使う動画が足りません</translation>
    </message>
    <message>
        <source>A network learns from some videos and is tested on others. So each class needs labelled clips of at least {least} videos, better 6 or more. Now there are: {classes}. Add videos and label clips in them. To try out a training, simulate videos, best in a study of their own.</source>
        <translation>ネットワークは一部の動画で学習し、残りの動画でテストします。そのため、クラスごとに少なくとも{least}本、できれば6本以上の動画のラベル付きクリップが必要です。現在: {classes}。動画を追加し、クリップにラベルを付けてください。学習を試すだけなら、専用のスタディで動画をシミュレーションしてください。</translation>
    </message>
    <message>
        <source>Measuring how fast this computer learns …</source>
        <translation>このコンピューターの学習速度を測定しています…</translation>
    </message>
    <message>
        <source>1 training</source>
        <translation>学習1回</translation>
    </message>
    <message>
        <source>{count} trainings, one after the other</source>
        <translation>学習{count}回（順に実行）</translation>
    </message>
    <message>
        <source>{trainings}. Estimate for this computer ({device}): about {time}, {memory} of memory, {disk} on the disk. Other programs, or a hotter processor, make it slower.</source>
        <translation>{trainings}。このコンピューター（{device}）での見積もり: 約{time}、メモリ{memory}、ディスク{disk}。ほかのプログラムの動作中やCPUの温度が高いときは遅くなります。</translation>
    </message>
    <message>
        <source>Before the start: {clips} clips, and no split</source>
        <translation>開始前の確認: クリップ{clips}個、分割できません</translation>
    </message>
    <message>
        <source>Before the start: {clips} clips, dealt into folds</source>
        <translation>開始前の確認: クリップ{clips}個を分割</translation>
    </message>
    <message>
        <source>{name}: {videos}, {clips}</source>
        <translation>{name}: {videos}、{clips}</translation>
    </message>
    <message>
        <source>by validation loss</source>
        <translation>検証損失で選択</translation>
    </message>
    <message>
        <source>by validation accuracy</source>
        <translation>検証正解率で選択</translation>
    </message>
    <message>
        <source>Double-click (or Enter): see the clip with the evidence map of the network that had not seen it.</source>
        <translation>ダブルクリック（またはEnter）すると、そのクリップを見ていないネットワークの根拠マップとともにクリップを表示します。</translation>
    </message>
    <message>
        <source>Every clip of every unseen video was right.</source>
        <translation>未使用の動画のクリップはすべて正解でした。</translation>
    </message>
    <message>
        <source>Accuracy of each class</source>
        <translation>クラスごとの正解率</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>Accuracy of each video</source>
        <translation>動画ごとの正解率</translation>
    </message>
    <message>
        <source>Clips it got wrong</source>
        <translation>誤って判定されたクリップ</translation>
    </message>
    <message>
        <source>Accuracy of each class, by what chose the epoch</source>
        <translation>クラスごとの正解率（エポックの選択基準別）</translation>
    </message>
    <message>
        <source>What a clip is (row), and what it was taken for (column)</source>
        <translation>実際のクラス（行）と判定されたクラス（列）</translation>
    </message>
    <message>
        <source>Each video</source>
        <translation>各動画</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>正解率{share}</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>of the clips in parts that no network had seen. 95 % interval {ends} if clips are independent (Wilson); too few videos for an interval over videos.</source>
        <translation>どのネットワークも見ていない部分のクリップでの値です。クリップが独立とすると95 %信頼区間は{ends}です（Wilson）。動画を単位とする区間を求めるには、動画が少なすぎます。</translation>
    </message>
    <message>
        <source>of the clips in parts that no network had seen. 95 % interval {ends} if clips are independent (Wilson), {over_videos} over whole videos (bootstrap).</source>
        <translation>どのネットワークも見ていない部分のクリップでの値です。95 %信頼区間は、クリップが独立とすると{ends}（Wilson）、動画全体を単位とすると{over_videos}です（ブートストラップ）。</translation>
    </message>
    <message>
        <source>Is</source>
        <comment>heading: the class of a clip</comment>
        <translation>実際</translation>
    </message>
    <message>
        <source>Was taken for</source>
        <translation>判定されたクラス</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>heading: how many clips were right</comment>
        <translation>正解</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Curves or results of this run</source>
        <translation>この学習ランの曲線または結果</translation>
    </message>
    <message>
        <source>{run} · seed {seed} · split by {unit}</source>
        <translation>{run} · シード{seed} · {unit}ごとの分割</translation>
    </message>
    <message>
        <source>on {device}</source>
        <translation>{device}で計算</translation>
    </message>
    <message>
        <source>last sign of life {time} ago</source>
        <translation>最後の応答は{time}前</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Trainings of this study</source>
        <translation>このスタディの学習ラン</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>学習ラン</translation>
    </message>
    <message>
        <source>New training
choose clips and networks</source>
        <translation>新しい学習
クリップとネットワークを選択</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>シード{seed}</translation>
    </message>
    <message>
        <source>queued, place {place}</source>
        <translation>待ち行列の{place}番目</translation>
    </message>
    <message>
        <source>done, {share}</source>
        <translation>完了、{share}</translation>
    </message>
    <message>
        <source>running, {time} left</source>
        <translation>実行中、残り{time}</translation>
    </message>
    <message>
        <source>whole videos (advised)</source>
        <translation>動画ごと（推奨）</translation>
    </message>
    <message>
        <source>whole cultures</source>
        <translation>培養ごと</translation>
    </message>
    <message>
        <source>whole days</source>
        <translation>日ごと</translation>
    </message>
    <message>
        <source>Only clips with a label count; unsure and excluded ones never train</source>
        <translation>ラベルのあるクリップだけを使います。判別不能のクリップと除外したクリップは学習に使いません</translation>
    </message>
    <message>
        <source>The network learns to tell the ticked classes apart; tick at least two</source>
        <translation>ネットワークは、チェックしたクラスの見分け方を学習します。2つ以上チェックしてください</translation>
    </message>
    <message>
        <source>Train on clips of one culture only, or of all</source>
        <translation>1つの培養のクリップだけで、またはすべての培養のクリップで学習</translation>
    </message>
    <message>
        <source>Clips of one video look alike for other reasons than their class. What is kept together is never both trained on and tested on</source>
        <translation>同じ動画のクリップは、クラス以外の理由でも似ています。まとめたものが学習とテストの両方に使われることはありません</translation>
    </message>
    <message>
        <source>The clips are dealt into so many parts; each part is tested once by a network that has not seen it. 4 as in the paper</source>
        <translation>クリップをこの数に分け、各部分を、それを見ていないネットワークで1回ずつテストします。論文では4</translation>
    </message>
    <message>
        <source>Each ticked network is trained on its own, one after the other</source>
        <translation>チェックしたネットワークを、1つずつ別々に順に学習させます</translation>
    </message>
    <message>
        <source>How long and how the networks learn</source>
        <translation>学習の長さと方法</translation>
    </message>
    <message>
        <source>What computes; Automatic takes a graphics card if there is one</source>
        <translation>計算に使うもの。「自動」では、GPUがあればGPUを使います</translation>
    </message>
    <message>
        <source>The same seed gives the same training again</source>
        <translation>同じシードなら、同じ学習を再現できます</translation>
    </message>
    <message>
        <source>Train each network so often, with other random numbers each time; 3 or more show how much of the accuracy is luck</source>
        <translation>毎回異なる乱数で、各ネットワークをこの回数だけ学習させます。3回以上にすると、正解率がどの程度偶然によるかがわかります</translation>
    </message>
    <message>
        <source>Also train with clips of one video on both sides of the split. If that is much better, the network knows videos, not classes. Takes twice as long</source>
        <translation>同じ動画のクリップが学習とテストの両側に入る分け方でも学習させます。そのほうがずっと良ければ、ネットワークはクラスではなく動画を見分けています。時間は2倍かかります</translation>
    </message>
    <message>
        <source>Also train to tell two halves of the first class apart, which differ in nothing: the accuracy should stay at 50 %</source>
        <translation>最初のクラスを、違いのない2つの半分に分けて見分けるようにも学習させます。正解率は50 %にとどまるはずです</translation>
    </message>
    <message>
        <source>Train again with class names shuffled between whole videos: how good is a network when there is nothing to learn? p can be no smaller than 1 / (refits + 1), so 19 for 5 %. Each full refit takes as long as the training</source>
        <translation>クラス名を動画単位で並べ替えて学習し直します。学ぶものがないとき、ネットワークの成績はどの程度になるでしょうか。pは1 / (再学習の回数 + 1)より小さくならないため、5 %には19回必要です。完全な再学習1回には、元の学習と同じ時間がかかります</translation>
    </message>
    <message>
        <source>Refit only the last layer on what the trained network sees: minutes in place of hours, but a weaker test</source>
        <translation>学習済みネットワークの出力する特徴に対して、最終層だけを学習し直します。数時間が数分で済みますが、検定としては弱くなります</translation>
    </message>
    <message>
        <source>Which clips train</source>
        <translation>学習に使うクリップ</translation>
    </message>
    <message>
        <source>What is kept together</source>
        <translation>まとめて扱う単位</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>反復回数</translation>
    </message>
    <message>
        <source>Networks to train</source>
        <translation>学習させるネットワーク</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>まとめる単位</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>反復</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>in</source>
        <comment>keep whole videos together in 4 folds</comment>
        <translation>で</translation>
    </message>
    <message>
        <source>folds</source>
        <comment>keep whole videos together in 4 folds</comment>
        <translation>分割</translation>
    </message>
    <message>
        <source>all labelled ({count})</source>
        <translation>ラベル付きすべて（{count}）</translation>
    </message>
    <message>
        <source>picked on the Clips page ({count})</source>
        <translation>クリップページで選んだもの（{count}）</translation>
    </message>
    <message>
        <source>of all cultures</source>
        <translation>すべての培養</translation>
    </message>
    <message>
        <source>of {culture}</source>
        <translation>{culture}のみ</translation>
    </message>
    <message>
        <source>Begins with the weights of {file}</source>
        <translation>{file}の重みから開始</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>フレーム番号</translation>
    </message>
    <message>
        <source>Number of the shown frame, counted from 0 (Ctrl+G)</source>
        <translation>表示中のフレームの番号、0から数える（Ctrl+G）</translation>
    </message>
    <message>
        <source>Speed of playing, relative to real time</source>
        <translation>再生速度（実時間に対する倍率）</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>of 0–{last}</source>
        <translation>（0–{last}）</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>with care</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未検査</translation>
    </message>
    <message>
        <source>decision (logit)</source>
        <translation>判定（ロジット）</translation>
    </message>
    <message>
        <source>background alone (logit)</source>
        <translation>背景のみ（ロジット）</translation>
    </message>
    <message>
        <source>AUC of the background</source>
        <translation>背景のAUC</translation>
    </message>
    <message>
        <source>lost following the map (logit)</source>
        <translation>マップ順の除去による低下（ロジット）</translation>
    </message>
    <message>
        <source>lost at random (logit)</source>
        <translation>ランダムな除去による低下（ロジット）</translation>
    </message>
    <message>
        <source>its spread (SD)</source>
        <translation>そのばらつき（SD）</translation>
    </message>
    <message>
        <source>lost following motion (logit)</source>
        <translation>動き順の除去による低下（ロジット）</translation>
    </message>
    <message>
        <source>median correlation</source>
        <translation>相関の中央値</translation>
    </message>
    <message>
        <source>its size</source>
        <translation>その大きさ</translation>
    </message>
    <message>
        <source>rank correlation</source>
        <translation>順位相関</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>ネットワーク数</translation>
    </message>
    <message>
        <source>share with this decision</source>
        <translation>判定が一致する割合</translation>
    </message>
    <message>
        <source>How far this map can be believed</source>
        <translation>このマップをどこまで信頼できるか</translation>
    </message>
    <message>
        <source>{method}, {a} against {b}, network {network}, frames {first} to {last}</source>
        <translation>{method}、{a}対{b}、ネットワーク{network}、フレーム{first}〜{last}</translation>
    </message>
    <message>
        <source>What it never shows: {caution}</source>
        <translation>このマップが決して示さないこと: {caution}</translation>
    </message>
    <message>
        <source>Video with crop boxes</source>
        <translation>動画と切り出し枠</translation>
    </message>
    <message>
        <source>Frame {frame} is damaged and cannot be shown.</source>
        <translation>フレーム{frame}は壊れているため表示できません。</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>“{typed}” was not taken for frames per second: type a number above 0, such as 25 or 0.2, or nothing to take what the file says.</source>
        <translation>「{typed}」はフレーム/秒の値として使えません。25や0.2のような0より大きい数を入力するか、空欄にしてファイルの値を使ってください。</translation>
    </message>
    <message>
        <source>“{typed}” was not taken for micrometres per pixel: type a number above 0, such as 25 or 0.2, or nothing to take what the file says.</source>
        <translation>「{typed}」はµm/ピクセルの値として使えません。25や0.2のような0より大きい数を入力するか、空欄にしてファイルの値を使ってください。</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>検査中</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>読めません</translation>
    </message>
    <message>
        <source>Videos of this study</source>
        <translation>このスタディの動画</translation>
    </message>
    <message>
        <source>Drop videos or folders here, or open them with Ctrl+O.</source>
        <translation>動画やフォルダーをここにドロップするか、Ctrl+Oで開いてください。</translation>
    </message>
    <message>
        <source>Progress of adding videos</source>
        <translation>動画の追加の進行状況</translation>
    </message>
    <message>
        <source>Stop adding videos</source>
        <translation>動画の追加を中止</translation>
    </message>
    <message>
        <source>Stop adding videos; those that are listed stay</source>
        <translation>動画の追加を中止（一覧にあるものは残ります）</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>フレーム/秒</translation>
    </message>
    <message>
        <source>Type the true frames per second if the file does not say or is wrong</source>
        <translation>ファイルに記録がない、または誤っている場合に、正しいフレーム/秒を入力</translation>
    </message>
    <message>
        <source>Micrometres per pixel</source>
        <translation>µm/ピクセル</translation>
    </message>
    <message>
        <source>Type the true µm per pixel if the file does not say or is wrong</source>
        <translation>ファイルに記録がない、または誤っている場合に、正しいµm/ピクセルを入力</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{count} missing: find…</source>
        <translation>{count}本が見つかりません: 検索…</translation>
    </message>
    <message>
        <source>Find {count} missing videos</source>
        <translation>見つからない動画{count}本を検索</translation>
    </message>
    <message>
        <source>Every frame is being checked.</source>
        <translation>すべてのフレームを検査しています。</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count}フレーム</translation>
    </message>
    <message>
        <source>about {count} frames</source>
        <translation>約{count}フレーム</translation>
    </message>
    <message>
        <source>{bits} bit float grey</source>
        <translation>{bits}ビット浮動小数点グレー</translation>
    </message>
    <message>
        <source>{bits} bit float colour</source>
        <translation>{bits}ビット浮動小数点カラー</translation>
    </message>
    <message>
        <source>{bits} bit grey</source>
        <translation>{bits}ビットグレー</translation>
    </message>
    <message>
        <source>{bits} bit colour</source>
        <translation>{bits}ビットカラー</translation>
    </message>
    <message>
        <source>Untitled study</source>
        <translation>無題のスタディ</translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name}（読み取り専用）</translation>
    </message>
    <message>
        <source>{job}: something else is running; try again when it is done.</source>
        <translation>{job}: 別の処理を実行中です。終わってから、もう一度行ってください。</translation>
    </message>
    <message>
        <source>looking for devices and networks</source>
        <translation>計算デバイスとネットワークを探索中</translation>
    </message>
    <message>
        <source>Load {name}</source>
        <translation>{name}の読み込み</translation>
    </message>
    <message>
        <source>the analysis</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Export frames: choose where</source>
        <translation>フレームの書き出し: 保存先を選択</translation>
    </message>
    <message>
        <source>writing the pictures</source>
        <translation>画像を書き出し中</translation>
    </message>
    <message>
        <source>Export frames</source>
        <translation>フレームの書き出し</translation>
    </message>
    <message>
        <source>This frame was not analyzed: go to a frame inside the curve first.</source>
        <translation>このフレームは解析されていません。先に曲線のある範囲のフレームへ移動してください。</translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation>スナップショットを保存</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Save curve</source>
        <translation>曲線を保存</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation>根拠を保存</translation>
    </message>
    <message>
        <source>Evidence (*.h5)</source>
        <translation>根拠 (*.h5)</translation>
    </message>
    <message>
        <source>The results were not kept. {reason}</source>
        <translation>結果を保存できませんでした。{reason}</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>{0} is labelled blind, and results say what a network thinks of each clip: end blind labelling first.</source>
        <translation>{0}はブラインドでラベル付け中ですが、結果には各クリップに対するネットワークの判断が表れます。先にブラインドでのラベル付けを終了してください。</translation>
    </message>
    <message>
        <source>{0} has no clip {1}: choose clips of this study.</source>
        <translation>{0}にクリップ{1}はありません。このスタディのクリップを選んでください。</translation>
    </message>
    <message>
        <source>{0} has no clip to analyze: draw boxes first.</source>
        <translation>{0}には解析するクリップがありません。先に枠を描いてください。</translation>
    </message>
    <message>
        <source>{0} takes clips of {1} pixels, and those of a study have {2}: choose another network.</source>
        <translation>{0}は{1}ピクセルのクリップ用ですが、スタディのクリップは{2}ピクセルです。別のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>, about {0} left</source>
        <translation>、残り約{0}</translation>
    </message>
    <message>
        <source>by a network that had learnt from it</source>
        <translation>そのクリップで学習したネットワークで</translation>
    </message>
    <message>
        <source>by a network that may have learnt from it</source>
        <translation>そのクリップで学習した可能性のあるネットワークで</translation>
    </message>
    <message>
        <source>Looking at the study</source>
        <translation>スタディを確認中</translation>
    </message>
    <message>
        <source>{0} explained {1}, so that no comparison takes it: {2}</source>
        <translation>{0}は{1}説明されたため、比較には使われません: {2}</translation>
    </message>
    <message>
        <source>clip was</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>clips were</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Clips have no {0} to compare by: choose {1} or {2}.</source>
        <translation>クリップには比較の基準となる{0}がありません。{1}または{2}を選んでください。</translation>
    </message>
    <message>
        <source>There is no unit {0}: choose video or culture.</source>
        <translation>単位{0}はありません。動画（video）または培養（culture）を選んでください。</translation>
    </message>
    <message>
        <source>Beats of {0} to {1} Hz are no range: give the least plausible frequency and then the greatest.</source>
        <translation>{0}〜{1} Hzは鞭毛打の範囲になりません。ありうる周波数の下限、上限の順に指定してください。</translation>
    </message>
    <message>
        <source>{0} is labelled blind, and a comparison tells the groups: end blind labelling first.</source>
        <translation>{0}はブラインドでラベル付け中ですが、比較すると群がわかります。先にブラインドでのラベル付けを終了してください。</translation>
    </message>
    <message>
        <source>one group named twice</source>
        <translation>同じ群が2回指定されています</translation>
    </message>
    <message>
        <source>{0}: {1}; choose two different ones of {2}.</source>
        <translation>{0}: {1}。{2}から異なる2つを選んでください。</translation>
    </message>
    <message>
        <source>{0} tells {1} apart, and the groups are called {2} and {3}: name the groups as its classes, or choose a network of two classes.</source>
        <translation>{0}が見分けるクラスは{1}ですが、群の名前は{2}と{3}です。群の名前をクラスに合わせるか、2クラスのネットワークを選んでください。</translation>
    </message>
    <message>
        <source>{0} has no culture, so cultures cannot be compared: fill it in under Metadata, or compare videos.</source>
        <translation>{0}に培養が入力されていないため、培養を単位として比較できません。「メタデータ」で入力するか、動画を単位として比較してください。</translation>
    </message>
    <message>
        <source>The smaller group has {0} {1}s: 6 or more of each are advised.</source>
        <translation>小さいほうの群の{1}数は{0}です。各群6以上を推奨します。</translation>
    </message>
    <message>
        <source>All videos of {0} come from one culture, so no test can tell the {1} from the culture: p is about these videos only; record another culture.</source>
        <translation>{0}の動画はすべて1つの培養に由来するため、どの検定でも{1}の違いと培養の違いを区別できません。pはこれらの動画だけについての値です。別の培養も撮影してください。</translation>
    </message>
    <message>
        <source>The groups share no {0}, so a difference may be due to the {1} and not to the sperm.</source>
        <translation>両群に共通する{0}がないため、差は精子ではなく{1}によるものかもしれません。</translation>
    </message>
    <message>
        <source> and of </source>
        <translation> と </translation>
    </message>
    <message>
        <source>{0} Hz may as well be {1} Hz at this frame rate.</source>
        <translation>このフレームレートでは、{0} Hzは実際には{1} Hzかもしれません。</translation>
    </message>
    <message>
        <source>No frame rate is known, so no beat.</source>
        <translation>フレームレートが不明なため、鞭毛打は求められません。</translation>
    </message>
    <message>
        <source>{0} frames are too few to show a beat.</source>
        <translation>{0}フレームでは少なすぎて、鞭毛打を検出できません。</translation>
    </message>
    <message>
        <source>No beat, as {0}.</source>
        <translation>鞭毛打なし: {0}。</translation>
    </message>
    <message>
        <source>No beat stands out between {0} and {1} Hz.</source>
        <translation>{0}〜{1} Hzに際立つ鞭毛打はありません。</translation>
    </message>
    <message>
        <source>The clip holds {0} beats, fewer than two.</source>
        <translation>クリップに含まれる鞭毛打は{0}回で、2回に足りません。</translation>
    </message>
    <message>
        <source>At {0} frames per second a beat faster than {1} Hz looks like a slower one, and beats of up to {2} Hz are plausible: no beat is taken from these clips.</source>
        <translation>毎秒{0}フレームでは、{1} Hzより速い鞭毛打は実際より遅く見えます。{2} Hzまでの鞭毛打がありうるため、これらのクリップからは鞭毛打を求めません。</translation>
    </message>
    <message>
        <source>A clip of {0} s holds fewer than two beats below {1} Hz, so slower ones are not seen.</source>
        <translation>{0} sのクリップには{1} Hz未満の鞭毛打が2回入らないため、それより遅いものは検出されません。</translation>
    </message>
    <message>
        <source>No beat can be told at this frame rate.</source>
        <translation>このフレームレートでは鞭毛打を判別できません。</translation>
    </message>
    <message>
        <source>The beat is not clear: it explains {0} of the changes.</source>
        <translation>鞭毛打は明瞭ではありません。変化のうち説明できるのは{0}です。</translation>
    </message>
    <message>
        <source>No place around the cell is shown by most clips.</source>
        <translation>細胞の周囲に、過半数のクリップに写っている位置がありません。</translation>
    </message>
    <message>
        <source>{0} is no comparison of this program, or damaged ({1}): compare the groups again.</source>
        <translation>{0}はこのプログラムの比較結果ではないか、壊れています（{1}）。群をもう一度比較してください。</translation>
    </message>
    <message>
        <source>The network does not know this kind of sperm by name, so that no decision is right or wrong.</source>
        <translation>ネットワークはこの種類の精子の名前を知らないため、どの判定にも正解・不正解はありません。</translation>
    </message>
    <message>
        <source>No clip of this group was misjudged.</source>
        <translation>この群に、誤って判定されたクリップはありません。</translation>
    </message>
    <message>
        <source>. Of {0} clips left out: {1}</source>
        <translation>。除外したクリップのうち{0}個の理由: {1}</translation>
    </message>
    <message>
        <source>Comparing the groups</source>
        <translation>群を比較中</translation>
    </message>
    <message>
        <source>{0} (video {1})</source>
        <translation>{0}（動画{1}）</translation>
    </message>
    <message>
        <source>: record more.</source>
        <translation>。さらに撮影してください。</translation>
    </message>
    <message>
        <source>Fewer than two {0}s of a group have clips whose body frame is known.</source>
        <translation>細胞体の座標系がわかるクリップを含む{0}が2つに満たない群があります。</translation>
    </message>
    <message>
        <source>The clips have different numbers of frames, so that they cannot be compared frame by frame.</source>
        <translation>クリップのフレーム数が異なるため、フレームごとに比較できません。</translation>
    </message>
    <message>
        <source>Some videos have no frame rate, so their beats are not known.</source>
        <translation>フレームレートのない動画があり、その鞭毛打はわかりません。</translation>
    </message>
    <message>
        <source>Measuring clip {0}</source>
        <translation>クリップ{0}を計測中</translation>
    </message>
    <message>
        <source>It has no result of {0} by the evidence method: analyze the study first.</source>
        <translation>手法「根拠」による{0}の結果がありません。先にスタディを解析してください。</translation>
    </message>
    <message>
        <source>Its result is about other classes: analyze it anew.</source>
        <translation>結果が別のクラスについてのものです。解析し直してください。</translation>
    </message>
    <message>
        <source>Its result is of another number of frames: analyze it anew.</source>
        <translation>結果のフレーム数が異なります。解析し直してください。</translation>
    </message>
    <message>
        <source>No body frame: {0}.</source>
        <translation>細胞体の座標系なし: {0}。</translation>
    </message>
    <message>
        <source>It was not analyzed yet: analyze the study first.</source>
        <translation>まだ解析されていません。先にスタディを解析してください。</translation>
    </message>
    <message>
        <source>{0} was trained or chosen on this clip or its video, so that its map may show what was memorised: compare by the run&apos;s folds, or by another network.</source>
        <translation>{0}はこのクリップまたはその動画を学習または選択に使っているため、マップは暗記したものを示している可能性があります。学習ランの分割を使うか、別のネットワークで比較してください。</translation>
    </message>
    <message>
        <source>It is not known that {0} had not seen this clip: analyze the study again.</source>
        <translation>{0}がこのクリップを見ていないと確認できません。スタディをもう一度解析してください。</translation>
    </message>
    <message>
        <source>one group or both have no clip with this figure</source>
        <translation>一方または両方の群に、この値のあるクリップがない</translation>
    </message>
    <message>
        <source>a group has fewer than {0} units</source>
        <translation>単位が{0}個に満たない群がある</translation>
    </message>
    <message>
        <source>an interval needs 3 units of each group</source>
        <translation>信頼区間には各群3単位が必要</translation>
    </message>
    <message>
        <source>Frame numbers mean nothing common to these clips, which begin at arbitrary moments, so that the expected curve is flat: say that the clips are aligned (to a stimulus or an event) if they are; effective frames and burst length need no alignment.</source>
        <translation>これらのクリップは任意の時点から始まるため、フレーム番号に共通の意味はなく、曲線は平坦になるはずです。クリップが（刺激や事象に合わせて）そろっている場合は、そのように指定してください。有効フレーム数とバースト長では、そろえる必要はありません。</translation>
    </message>
    <message>
        <source>{0} units are too few, {1} are needed</source>
        <translation>{0}単位では少なすぎ、{1}単位が必要</translation>
    </message>
    <message>
        <source>sum of the map</source>
        <translation>マップの合計</translation>
    </message>
    <message>
        <source>Too few clips of one group or both have a clear beat to fold on.</source>
        <translation>一方または両方の群で、折り畳みに使える明瞭な鞭毛打のあるクリップが少なすぎます。</translation>
    </message>
    <message>
        <source>no unit has a clear beat</source>
        <translation>明瞭な鞭毛打のある単位がない</translation>
    </message>
    <message>
        <source>No difference of trajectory or body was found.</source>
        <translation>軌跡や細胞体の差は見つかりませんでした。</translation>
    </message>
    <message>
        <source>The groups differ in trajectory, not in body: {0} {1}, while no difference of body length, cell area or evidence on the body was found.</source>
        <translation>群の間で軌跡は異なりますが、細胞体は異なりません: {0} {1}（細胞体の長さ、細胞の面積、細胞体上の根拠の差は見つかりませんでした）。</translation>
    </message>
    <message>
        <source>The groups differ in trajectory ({0}) and in body ({1}).</source>
        <translation>群の間で軌跡（{0}）と細胞体（{1}）が異なります。</translation>
    </message>
    <message>
        <source>Trajectory and body could not be compared.</source>
        <translation>軌跡と細胞体は比較できませんでした。</translation>
    </message>
    <message>
        <source>So few units cannot show any difference of trajectory or body, however large it is.</source>
        <translation>単位がこれほど少ないと、どれほど大きくても、軌跡や細胞体の差を示せません。</translation>
    </message>
    <message>
        <source>The groups differ in the frequency of the beat; no difference of trajectory or body was found.</source>
        <translation>群の間で鞭毛打の周波数が異なります。軌跡や細胞体の差は見つかりませんでした。</translation>
    </message>
    <message>
        <source>it does not vary between videos</source>
        <translation>動画間で変動しない</translation>
    </message>
    <message>
        <source>evidence on the body</source>
        <translation>細胞体上の根拠</translation>
    </message>
    <message>
        <source>The groups differ in body ({0}); no difference of trajectory was found</source>
        <translation>群の間で細胞体（{0}）が異なります。軌跡の差は見つかりませんでした</translation>
    </message>
    <message>
        <source>, but the beat differs.</source>
        <translation>が、鞭毛打は異なります。</translation>
    </message>
    <message>
        <source>; the smallest that so few can give is {0}</source>
        <translation>、この数で得られる最小値は{0}</translation>
    </message>
    <message>
        <source>p cannot be given: {0}</source>
        <translation>pは求められません: {0}</translation>
    </message>
    <message>
        <source>intraclass correlation of D {0}, so that they are worth about {1}</source>
        <translation>Dの級内相関は{0}で、約{1}個分に相当</translation>
    </message>
    <message>
        <source>D and its maps say what {0} sees, not what is biologically relevant.</source>
        <translation>Dとそのマップは{0}が何を見ているかを示すもので、生物学的に何が重要かを示すものではありません。</translation>
    </message>
    <message>
        <source>A difference that was not found may be there all the same: intervals say how large it could be.</source>
        <translation>見つからなかった差も、実際にはあるかもしれません。どれほど大きい可能性があるかは信頼区間が示します。</translation>
    </message>
    <message>
        <source> from {0} and {1} cultures</source>
        <translation> （培養数{0}と{1}）</translation>
    </message>
    <message>
        <source>{0} clips of {1} and {2} of {3}, of {4} and {5} videos{6}, were compared by results of {7} on clips that the deciding network had not seen. D is the logit of {8} minus that of {9}.</source>
        <translation>{1}の{0}クリップ（動画{4}本）と{3}の{2}クリップ（動画{5}本）{6}を、判定したネットワークが見ていないクリップに対する{7}の結果で比較しました。Dは{8}のロジットから{9}のロジットを引いた値です。</translation>
    </message>
    <message>
        <source>The unit of analysis was the {0}: figures were averaged over the clips of a video{1}. Two-sided p values come from permuting labels between {2}s (all relabellings up to {3}, else {4} drawn), of several figures against the greatest |t| (Westfall and Young); 95 % intervals from drawing {5}s again {6} times within groups, widened for few.</source>
        <translation>解析の単位は{0}で、値は動画内のクリップで{1}平均しました。両側p値は{2}間でラベルを並べ替えて求め（{3}通りまでは全通り、それを超える場合は{4}通りを抽出）、複数の値については最大の|t|に対して求めました（WestfallとYoung）。95 %信頼区間は、群内で{5}を{6}回再抽出して求め、数が少ない場合は広げました。</translation>
    </message>
    <message>
        <source>Beats were sought between {0} and {1} Hz in the light&apos;s profile along the cell&apos;s axis; phase 0 is when it reaches furthest forward.</source>
        <translation>鞭毛打は、細胞の軸に沿った光のプロファイルから{0}〜{1} Hzの範囲で探しました。位相0は、光が最も前方に達する時点です。</translation>
    </message>
    <message>
        <source>, 95 % interval {0} to {1}</source>
        <translation>、95 %信頼区間{0}〜{1}</translation>
    </message>
    <message>
        <source>was not found to differ</source>
        <translation>差は見つかりませんでした</translation>
    </message>
    <message>
        <source>The decision D {0} between {1} and {2}: {3} and {4} logit, difference {5}{6}; {7}, over {8} and {9} {10}s.</source>
        <translation>判定Dには、{1}と{2}の間に{0}。平均は{3}ロジットと{4}ロジット、差は{5}{6}、{7}（{10}数{8}と{9}）。</translation>
    </message>
    <message>
        <source>A clip of {0} has a greater D than one of {1} with probability {2}{3}; 0.5 is chance.</source>
        <translation>{0}のクリップのDが{1}のクリップのDより大きい確率は{2}{3}です。偶然なら0.5です。</translation>
    </message>
    <message>
        <source>Evidence was not compared in body coordinates. {0}</source>
        <translation>根拠を細胞体座標で比較していません。{0}</translation>
    </message>
    <message>
        <source> (95 %: at most {0})</source>
        <translation> （95 %: 最大{0}）</translation>
    </message>
    <message>
        <source>Speed, straightness, beat, body length and area together predict {0} of the variance of D between videos{1}</source>
        <translation>速さ、直進性、鞭毛打、細胞体の長さ、面積を合わせると、動画間のDの分散の{0}を予測します{1}</translation>
    </message>
    <message>
        <source>their D was not found to be alike, of which {0} {1}s tell little</source>
        <translation>Dが互いに似ているとは認められなかったが、{1}が{0}個ではほとんど何も言えない</translation>
    </message>
    <message>
        <source>So few {0}s cannot give a p below {1}, however large the difference is: record more.</source>
        <translation>これほど少ない{0}数では、差がどれほど大きくてもpは{1}を下回りません。さらに撮影してください。</translation>
    </message>
    <message>
        <source>{0} left out; the first reason: {1}</source>
        <translation>{0}を除外しました。最初の理由: {1}</translation>
    </message>
    <message>
        <source>{0} clips have no body frame ({1} of {2}, {3} of {4}) and are not in the body map: cells that hardly swim are not in it.</source>
        <translation>{0}個のクリップ（{2}の{1}、{4}の{3}）は細胞体の座標系が決まらず、細胞体マップに含まれません。ほとんど泳がない細胞は細胞体マップに入っていません。</translation>
    </message>
    <message>
        <source>{0} unlike what the network was trained on.</source>
        <translation>{0}は、ネットワークの学習に使われたものと似ていません。</translation>
    </message>
    <message>
        <source>{0} networks decided, one per fold, each with a scale of its own. p takes them as they are; whether training finds anything but chance is what the run&apos;s null controls say.</source>
        <translation>分割ごとに1個、計{0}個のネットワークが判定し、尺度はそれぞれ異なります。pはそのままの値から求めています。学習が偶然以上のものを見つけたかどうかは、学習ランの帰無対照が示します。</translation>
    </message>
    <message>
        <source>Roll about the long axis is not followed, so what lies on one side of the cell is seen on both; the network&apos;s receptive field blurs the map further.</source>
        <translation>長軸まわりの回転は追っていないため、細胞の片側にあるものが両側に見えます。さらに、ネットワークの受容野によってマップはぼやけます。</translation>
    </message>
    <message>
        <source>Importance was not folded on the beat. {0}</source>
        <translation>重要度を鞭毛打で折り畳んでいません。{0}</translation>
    </message>
    <message>
        <source>Evidence beyond that of the background was moved into the cell&apos;s frame (centroid of the bright body; the mean of its long axis and its swimming direction) on a grid of {0} µm, averaged over frames, clips and videos, and compared by permutation of the greatest |t| and of cluster masses (|t| &gt; {1}).</source>
        <translation>背景を上回る根拠を細胞の座標系（明るい細胞体の重心、長軸と遊泳方向の平均）に移し、{0} µmの格子上でフレーム、クリップ、動画について平均し、最大の|t|とクラスター質量（|t| &gt; {1}）の並べ替えで比較しました。</translation>
    </message>
    <message>
        <source>In body coordinates no place was found where the evidence differs (smallest p {0} against the greatest |t|).</source>
        <translation>細胞体座標では、根拠の異なる位置は見つかりませんでした（最大の|t|に対する最小のp: {0}）。</translation>
    </message>
    <message>
        <source>in front of</source>
        <translation>前方</translation>
    </message>
    <message>
        <source>{0}: {1} and {2} frames, which {3} ({4}).</source>
        <translation>{0}: {1}フレームと{2}フレームで、{3}（{4}）。</translation>
    </message>
    <message>
        <source>: no more than the mean does.</source>
        <translation>。平均値による予測を上回りません。</translation>
    </message>
    <message>
        <source>, then over the videos of a culture</source>
        <translation>、続いて培養内の動画で</translation>
    </message>
    <message>
        <source>clip is</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>clips are</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>{0:} clip is</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} clips are</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>this method costs too much to be made anew so often</source>
        <translation>この手法は計算量が大きく、これほど何度も作り直せない</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>結論なし</translation>
    </message>
    <message>
        <source>Permuted labels</source>
        <translation>並べ替えたラベル</translation>
    </message>
    <message>
        <source>Shuffled frames</source>
        <translation>並べ替えたフレーム</translation>
    </message>
    <message>
        <source>Untrained weights</source>
        <translation>未学習の重み</translation>
    </message>
    <message>
        <source>Maps of the two classes</source>
        <translation>2つのクラスのマップ</translation>
    </message>
    <message>
        <source>Energy pointing at the {0} truth minus that of motion energy: {1} (95 % {2} to {3}), which {4} 0. A network trained on S0 itself should contain it; one trained on a true difference need not, as its maps know the structure whatever the label says.</source>
        <translation>{0}の正解に対するエネルギーポインティングから、動きのエネルギーの値を引くと{1}です（95 %信頼区間{2}〜{3}、0を{4}）。S0自体で学習させたネットワークなら0を含むはずです。真の差で学習させたネットワークでは、ラベルにかかわらずマップが構造を捉えるため、含むとは限りません。</translation>
    </message>
    <message>
        <source>{0} of the clips are called by their label (95 % {1} to {2}), which should contain 0.5, as there is no difference.</source>
        <translation>ラベルどおりに判定されたクリップの割合は{0}です（95 %信頼区間{1}〜{2}）。差がないため、0.5を含むはずです。</translation>
    </message>
    <message>
        <source>Not measured: no network trained with permuted labels was given.</source>
        <translation>測定なし: 並べ替えたラベルで学習させたネットワークが指定されていません。</translation>
    </message>
    <message>
        <source>Not measured: the clips that could be compared are too few.</source>
        <translation>測定なし: 比較できるクリップが少なすぎます。</translation>
    </message>
    <message>
        <source>They change D by up to {0} logit: this network mixes frames.</source>
        <translation>Dの変化は最大{0}ロジットです。このネットワークはフレームを混ぜ合わせます。</translation>
    </message>
    <message>
        <source> This network sees differences between frames, so their order counts.</source>
        <translation> このネットワークはフレーム間の違いを見るため、フレームの順序が影響します。</translation>
    </message>
    <message>
        <source>The empty background tells the classes with AUC {0} (95 % {1} to {2}); 0.5 is chance.</source>
        <translation>細胞のない背景によるクラス判別のAUCは{0}です（95 %信頼区間{1}〜{2}）。偶然なら0.5です。</translation>
    </message>
    <message>
        <source>the alarm fires</source>
        <translation>警報あり</translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation>警報なし</translation>
    </message>
    <message>
        <source>{0} (no interval)</source>
        <translation>{0}（区間なし）</translation>
    </message>
    <message>
        <source>motion energy cannot be measured</source>
        <translation>動きのエネルギーを測定できない</translation>
    </message>
    <message>
        <source>Not measured: {0}.</source>
        <translation>測定なし: {0}。</translation>
    </message>
    <message>
        <source>{0} changes D by {1} logit, biology ({2}) by {3}, shortcut ratio {4}</source>
        <translation>{0}によるDの変化は{1}ロジット、生物学的な違い（{2}）による変化は{3}、ショートカット比は{4}</translation>
    </message>
    <message>
        <source>AUC of the background {0}</source>
        <translation>背景のAUCは{0}</translation>
    </message>
    <message>
        <source>Neither alarm could be measured.</source>
        <translation>どちらの警報も測定できませんでした。</translation>
    </message>
    <message>
        <source>Checking against random weights</source>
        <translation>ランダムな重みと照合中</translation>
    </message>
    <message>
        <source>Checking against permuted labels</source>
        <translation>並べ替えたラベルと照合中</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>含まない</translation>
    </message>
    <message>
        <source>Energy pointing could not be compared.</source>
        <translation>エネルギーポインティングを比較できませんでした。</translation>
    </message>
    <message>
        <source>alarm fires</source>
        <translation>警報あり</translation>
    </message>
    <message>
        <source>{0} clips with seed {1} cannot be drawn: ask for {2} to {3} clips, and a seed from 0.</source>
        <translation>シード{1}で{0}クリップは抽出できません。{2}〜{3}クリップ、0以上のシードを指定してください。</translation>
    </message>
    <message>
        <source>{0} was trained on clip {1} of simulated video {2}, which is to be a held-out one: choose another --seed.</source>
        <translation>{0}は模擬動画{2}のクリップ{1}で学習していますが、これは未使用でなければなりません。別の--seedを指定してください。</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>動画を読み込み中</translation>
    </message>
    <message>
        <source>Loading the network</source>
        <translation>ネットワークを読み込み中</translation>
    </message>
    <message>
        <source>A window has {0} frames, and from number {1} on {2} has {3} to judge: choose an earlier start or a later stop.</source>
        <translation>区間は{0}フレームですが、{2}の{1}番以降で判定できるのは{3}フレームです。開始を早くするか、終了を遅くしてください。</translation>
    </message>
    <message>
        <source>A window has {0} frames, and the cell in the box was only seen in frames {1} to {2} of {3}: choose another cell, or a box that stands still.</source>
        <translation>区間は{0}フレームですが、枠内の細胞が見えたのは{3}のフレーム{1}〜{2}だけです。別の細胞を選ぶか、動かない枠を選んでください。</translation>
    </message>
    <message>
        <source>Judging frames, about {0} left</source>
        <translation>フレームを判定中、残り約{0}</translation>
    </message>
    <message>
        <source>{0} has no frame that can be decoded from {1} to {2}: choose others, or copy it again from the microscope.</source>
        <translation>{0}のフレーム{1}〜{2}には、デコードできるフレームがありません。別の範囲を選ぶか、顕微鏡からもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The cell was seen from frame {0} to {1} only: before and after there are no decisions.</source>
        <translation>細胞が見えたのはフレーム{0}〜{1}だけです。その前後に判定はありません。</translation>
    </message>
    <message>
        <source>frame is</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>frames are</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>{0} damaged in {1}: windows that hold one have no decision.</source>
        <translation>{1}の{0}が壊れています。それを含む区間には判定がありません。</translation>
    </message>
    <message>
        <source>Looking for what stands still</source>
        <translation>静止しているものを探索中</translation>
    </message>
    <message>
        <source>{0:} frame is</source>
        <translation>{0}個のフレーム</translation>
    </message>
    <message>
        <source>{0:} frames are</source>
        <translation>{0}個のフレーム</translation>
    </message>
    <message>
        <source>Sample (simulated).liverwort</source>
        <translation>Sample (simulated).liverwort</translation>
    </message>
    <message>
        <source>reading the films of the sample</source>
        <translation>サンプルのムービーを読み込み中</translation>
    </message>
    <message>
        <source>wild type</source>
        <translation>wild type</translation>
    </message>
    <message>
        <source>Simulated: two long flagella.</source>
        <translation>模擬: 長い鞭毛が2本。</translation>
    </message>
    <message>
        <source>short flagellum</source>
        <translation>short flagellum</translation>
    </message>
    <message>
        <source>Simulated: the second flagellum is short, 9 in place of 20 µm.</source>
        <translation>模擬: 2本目の鞭毛が短く、20 µmではなく9 µm。</translation>
    </message>
    <message>
        <source>analyzing the sample</source>
        <translation>サンプルを解析中</translation>
    </message>
    <message>
        <source>the map holds values that are not finite</source>
        <translation>マップに有限でない値がある</translation>
    </message>
    <message>
        <source>no frame shows the difference</source>
        <translation>差の見えるフレームがない</translation>
    </message>
    <message>
        <source>the classes differ in motion alone, which no single frame shows</source>
        <translation>クラスの差が動きだけにあり、単独のフレームには見えない</translation>
    </message>
    <message>
        <source>this scenario has no event</source>
        <translation>このシナリオには事象がない</translation>
    </message>
    <message>
        <source>this class has no event</source>
        <translation>このクラスには事象がない</translation>
    </message>
    <message>
        <source>no difference is there all the time</source>
        <translation>常に存在する差がない</translation>
    </message>
    <message>
        <source>too few videos of a class for an interval</source>
        <translation>信頼区間を求めるにはクラスの動画が少なすぎる</translation>
    </message>
    <message>
        <source>the greatest value of all clips has no interval</source>
        <translation>全クリップの最大値には信頼区間がない</translation>
    </message>
    <message>
        <source>the decision follows neither clearly</source>
        <translation>判定はどちらにも明確に従わない</translation>
    </message>
    <message>
        <source>there is no such clip</source>
        <translation>該当するクリップがない</translation>
    </message>
    <message>
        <source>no method says what the background makes of it</source>
        <translation>背景の寄与を示す手法がない</translation>
    </message>
    <message>
        <source>this scenario plants neither biology nor nuisance</source>
        <translation>このシナリオには生物学的な違いも妨害要因も仕込まれていない</translation>
    </message>
    <message>
        <source>Whether {0} was trained on other clips of this video is known only within its study.</source>
        <translation>{0}がこの動画の他のクリップで学習したかどうかは、そのスタディの中でしかわかりません。</translation>
    </message>
    <message>
        <source>{0} was trained or chosen on this clip.</source>
        <translation>{0}はこのクリップを学習または選択に使っています。</translation>
    </message>
    <message>
        <source>{0} was trained or chosen on other clips of {1}.</source>
        <translation>{0}は{1}の他のクリップを学習または選択に使っています。</translation>
    </message>
    <message>
        <source>{0} does not say which clips it was trained on.</source>
        <translation>{0}には、どのクリップで学習したかの記録がありません。</translation>
    </message>
    <message>
        <source>the seed of {0}</source>
        <translation>{0}のシード</translation>
    </message>
    <message>
        <source>Whether {0} was trained on this simulated clip cannot be told without {1}.</source>
        <translation>{0}がこの模擬クリップで学習したかどうかは、{1}がないとわかりません。</translation>
    </message>
    <message>
        <source>{0} belongs to the simulated videos of seed {1}, on which the decisions of {2} were scaled: simulate with another seed.</source>
        <translation>{0}は、{2}の判定の尺度を決めるのに使われたシード{1}の模擬動画です。別のシードでシミュレーションしてください。</translation>
    </message>
    <message>
        <source>{0} was trained or chosen on clips of the same {1} as those of {2}.</source>
        <translation>{0}は、{2}のクリップと{1}が同じクリップを学習または選択に使っています。</translation>
    </message>
    <message>
        <source>They say how the network and its maps behave where the truth is known, not how good they are on real sperm.</source>
        <translation>これらは、正解がわかっている場合にネットワークとマップがどうふるまうかを示すもので、実際の精子での性能を示すものではありません。</translation>
    </message>
    <message>
        <source>The network&apos;s classes are called {0} and {1}; the first is taken for the wild type.</source>
        <translation>ネットワークのクラス名は{0}と{1}で、最初のクラスを野生型とみなします。</translation>
    </message>
    <message>
        <source>Validating on {0}</source>
        <translation>{0}で検証中</translation>
    </message>
    <message>
        <source>share of the evidence within the truth, beyond the truth&apos;s share of area</source>
        <translation>正解領域内の根拠の割合から、正解領域の面積の割合を引いた値</translation>
    </message>
    <message>
        <source>share of the highest values that lie within the truth</source>
        <translation>最も高い値のうち、正解領域内にあるものの割合</translation>
    </message>
    <message>
        <source>share of frames whose highest value hits the truth, within 5 pixels</source>
        <translation>最高値が正解領域に当たるフレームの割合（5ピクセル以内）</translation>
    </message>
    <message>
        <source>chance that a frame of the event scores above another</source>
        <translation>事象のフレームの値が他のフレームの値を上回る確率</translation>
    </message>
    <message>
        <source>frames by which the event&apos;s onset is missed, median over clips</source>
        <translation>事象の開始時点のずれ（フレーム数）、クリップの中央値</translation>
    </message>
    <message>
        <source>share of the decision&apos;s response that a nuisance has, against biology</source>
        <translation>判定の応答のうち、生物学的な違いに対する妨害要因の割合</translation>
    </message>
    <message>
        <source>greatest error of a sum that should be the decision, logit</source>
        <translation>判定に一致すべき合計の最大の誤差、ロジット</translation>
    </message>
    <message>
        <source>how well the empty background tells the classes</source>
        <translation>細胞のない背景でクラスをどれだけ見分けられるか</translation>
    </message>
    <message>
        <source>share of clips called by their label</source>
        <translation>ラベルどおりに判定されたクリップの割合</translation>
    </message>
    <message>
        <source>share of the evidence within the frames of the event</source>
        <translation>事象のフレーム内にある根拠の割合</translation>
    </message>
    <message>
        <source>rank correlation of frame scores with what each frame shows</source>
        <translation>フレームの値と、各フレームに見えるものとの順位相関</translation>
    </message>
    <message>
        <source>effective frames</source>
        <translation>有効フレーム数</translation>
    </message>
    <message>
        <source>over how many frames the evidence beyond the background is spread</source>
        <translation>背景を上回る根拠が何フレームに広がっているか</translation>
    </message>
    <message>
        <source>burst length</source>
        <translation>バースト長</translation>
    </message>
    <message>
        <source>fewest frames in a row that hold half of the evidence beyond the background</source>
        <translation>背景を上回る根拠の半分を含む、最短の連続フレーム数</translation>
    </message>
    <message>
        <source>length of the smoothed path of the cell&apos;s middle over the clip&apos;s duration</source>
        <translation>細胞の中央の平滑化した経路の長さを、クリップの長さ（時間）で割った値</translation>
    </message>
    <message>
        <source>distance between the ends of that path over its length; 1 is straight</source>
        <translation>その経路の両端間の距離を経路の長さで割った値、1は直線</translation>
    </message>
    <message>
        <source>beat frequency</source>
        <translation>鞭毛打周波数</translation>
    </message>
    <message>
        <source>of the flagella, from the autocorrelation of the cell&apos;s picture in its own frame</source>
        <translation>鞭毛の周波数、細胞の座標系での細胞像の自己相関による</translation>
    </message>
    <message>
        <source>body length</source>
        <translation>細胞体の長さ</translation>
    </message>
    <message>
        <source>of the bright body along its axis, median of the frames</source>
        <translation>明るい細胞体の軸に沿った長さ、フレームの中央値</translation>
    </message>
    <message>
        <source>cell area</source>
        <translation>細胞の面積</translation>
    </message>
    <message>
        <source>of all that departs from the background, flagella included, median of the frames</source>
        <translation>背景と異なるすべての部分（鞭毛を含む）の面積、フレームの中央値</translation>
    </message>
    <message>
        <source>its format is {0}, not {1}</source>
        <translation>形式が{1}ではなく{0}</translation>
    </message>
    <message>
        <source>looking for devices</source>
        <translation>計算デバイスを探索中</translation>
    </message>
    <message>
        <source>measuring them</source>
        <translation>計算デバイスを測定中</translation>
    </message>
    <message>
        <source>looking at folders and files</source>
        <translation>フォルダーとファイルを確認中</translation>
    </message>
    <message>
        <source>studies without a name</source>
        <translation>名前のないスタディ</translation>
    </message>
    <message>
        <source>The settings say that {0} computes, and it cannot be used: {1}</source>
        <translation>設定では{0}で計算することになっていますが、使用できません: {1}</translation>
    </message>
    <message>
        <source>The encoder {0} is missing, so that some films cannot be written: install the package av again from PyPI.</source>
        <translation>エンコーダー{0}がないため、一部のムービーを書き出せません。PyPIからパッケージavを再インストールしてください。</translation>
    </message>
    <message>
        <source>not installed under this name</source>
        <translation>この名前では未インストール</translation>
    </message>
    <message>
        <source>The folder for {0} cannot be written: {1}</source>
        <translation>{0}のフォルダーに書き込めません: {1}</translation>
    </message>
    <message>
        <source>There is less than 1 GiB left on the disk of the folder for {0}: {1}</source>
        <translation>{0}のフォルダーがあるディスクの空きが1 GiB未満です: {1}</translation>
    </message>
    <message>
        <source>Left out: paths, and names of files, of the user and of the computer.</source>
        <translation>省略: パス、およびファイル、利用者、コンピューターの名前。</translation>
    </message>
    <message>
        <source>With paths and names, as it was wished.</source>
        <translation>指定どおり、パスと名前を含みます。</translation>
    </message>
    <message>
        <source>{0} of memory, {1} free</source>
        <translation>メモリ{0}、空き{1}</translation>
    </message>
    <message>
        <source>{0}: not used, {1}</source>
        <translation>{0}: 不使用、{1}</translation>
    </message>
    <message>
        <source>, {0} ms for a first layer on 8 frames</source>
        <translation>、8フレームの最初の層に{0} ms</translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation>メモリ不明</translation>
    </message>
    <message>
        <source>Report of Liverwort</source>
        <translation>Liverwortのレポート</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>発生した問題</translation>
    </message>
    <message>
        <source>all as usual</source>
        <translation>すべて通常どおり</translation>
    </message>
    <message>
        <source>{0} processor cores</source>
        <translation>CPUコア{0}個</translation>
    </message>
    <message>
        <source>Last crash</source>
        <translation>前回のクラッシュ</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>ログの末尾</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（省略）</translation>
    </message>
    <message>
        <source>can be written</source>
        <translation>書き込み可</translation>
    </message>
    <message>
        <source>CANNOT be written</source>
        <translation>書き込み不可</translation>
    </message>
    <message>
        <source>module {0} has no attribute {1}</source>
        <translation>module {0} has no attribute {1}</translation>
    </message>
    <message>
        <source>no cell stands out from the background</source>
        <translation>背景から際立つ細胞がない</translation>
    </message>
    <message>
        <source>a clip of one frame has no other to compare it with</source>
        <translation>1フレームのクリップには比較する他のフレームがない</translation>
    </message>
    <message>
        <source>there is no second network to compare it with</source>
        <translation>比較する2つ目のネットワークがない</translation>
    </message>
    <message>
        <source>the networks&apos; maps differ in size</source>
        <translation>ネットワークのマップの大きさが異なる</translation>
    </message>
    <message>
        <source>neither map is anywhere positive</source>
        <translation>どちらのマップにも正の値がない</translation>
    </message>
    <message>
        <source>Deleting places</source>
        <translation>位置を削除中</translation>
    </message>
    <message>
        <source>Deleting frames</source>
        <translation>フレームを削除中</translation>
    </message>
    <message>
        <source>Class {0} cannot be held against itself.</source>
        <translation>クラス{0}をそれ自身と対比できません。</translation>
    </message>
    <message>
        <source>No class of this network is called {0}: choose one of {1}.</source>
        <translation>このネットワークに{0}というクラスはありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>Class {0} does not exist: this network has classes 0 to {1}.</source>
        <translation>クラス{0}はありません。このネットワークのクラスは0〜{1}です。</translation>
    </message>
    <message>
        <source>no evidence in any frame</source>
        <translation>どのフレームにも根拠なし</translation>
    </message>
    <message>
        <source>nothing seen speaks for {0}; something is missing</source>
        <translation>{0}を支持するものは見えず、何かが欠けている</translation>
    </message>
    <message>
        <source>A band needs the evidence of two networks at least: analyze the clip with another fold or seed.</source>
        <translation>帯には2つ以上のネットワークの根拠が必要です。別の分割またはシードでクリップを解析してください。</translation>
    </message>
    <message>
        <source>These results cannot be joined in a band, since they are of different clips, classes or kinds of curve: choose results of one clip.</source>
        <translation>これらの結果はクリップ、クラス、または曲線の種類が異なるため、1つの帯にまとめられません。同じクリップの結果を選んでください。</translation>
    </message>
    <message>
        <source>Leaving frames out</source>
        <translation>フレームを除いて評価中</translation>
    </message>
    <message>
        <source>summed map</source>
        <translation>合算マップ</translation>
    </message>
    <message>
        <source>{0} has no layer {1} with a map: choose one of {2}.</source>
        <translation>{0}に、マップのある層{1}はありません。{2}から選んでください。</translation>
    </message>
    <message>
        <source>the map nowhere speaks for the clip&apos;s class</source>
        <translation>マップのどこもクリップのクラスを支持していない</translation>
    </message>
    <message>
        <source>only one class is there</source>
        <translation>クラスが1つしかない</translation>
    </message>
    <message>
        <source>there is nothing to rank, as all values are equal</source>
        <translation>すべての値が等しく、順位を付けられない</translation>
    </message>
    <message>
        <source>no frame speaks for the clip&apos;s class</source>
        <translation>クリップのクラスを支持するフレームがない</translation>
    </message>
    <message>
        <source>the curve is flat</source>
        <translation>曲線が平坦</translation>
    </message>
    <message>
        <source>the decision changes with neither</source>
        <translation>判定がどちらによっても変わらない</translation>
    </message>
    <message>
        <source>this method does not claim to sum to the decision</source>
        <translation>この手法は合計が判定に一致するとしていない</translation>
    </message>
    <message>
        <source>the difference fills the picture</source>
        <translation>差が画像全体を占める</translation>
    </message>
    <message>
        <source>there is no event that begins and ends within the clip</source>
        <translation>クリップ内で始まって終わる事象がない</translation>
    </message>
    <message>
        <source>Hiding squares</source>
        <translation>正方形を隠して評価中</translation>
    </message>
    <message>
        <source>Hiding blocks</source>
        <translation>ブロックを隠して評価中</translation>
    </message>
    <message>
        <source>Hiding frames</source>
        <translation>フレームを隠して評価中</translation>
    </message>
    <message>
        <source>Switching features off</source>
        <translation>特徴をオフにして評価中</translation>
    </message>
    <message>
        <source>Masking the clip</source>
        <translation>クリップをマスクして評価中</translation>
    </message>
    <message>
        <source>Every value of this map is negative or zero.</source>
        <translation>このマップの値はすべて負または0です。</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>このネットワーク</translation>
    </message>
    <message>
        <source>No method is called {0}: choose one of {1}.</source>
        <translation>{0}という手法はありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>{0} ({1}) judges all frames of a clip together, so {2} cannot explain it: choose the method hirescam, or a network of the Integration-Net family.</source>
        <translation>{0}（{1}）はクリップの全フレームをまとめて判定するため、{2}では説明できません。手法hirescamか、Integration-Net系のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>{0} ({1}) has no weight for each frame, so published-frames cannot explain it: choose the method published, or a network of the architecture {2}.</source>
        <translation>{0}（{1}）はフレームごとの重みを持たないため、published-framesでは説明できません。手法publishedか、アーキテクチャー{2}のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>It cannot light up where a structure is missing, and a place stands for all that its receptive field sees.</source>
        <translation>構造が欠けている場所は光らず、1つの位置はその受容野に入るもの全体を表します。</translation>
    </message>
    <message>
        <source>Where those features are strong that raise the decision on average over the clip.</source>
        <translation>クリップ平均で判定を高める特徴が強い場所。</translation>
    </message>
    <message>
        <source>One weight per feature for the whole clip: in a network that mixes frames it does not say how a feature counts at each place and moment.</source>
        <translation>特徴の重みはクリップ全体で1つです。フレームを混ぜ合わせるネットワークでは、各位置・各時点で特徴がどう寄与するかはわかりません。</translation>
    </message>
    <message>
        <source>How much the features at each place raise or lower the decision, each weighted as it counts at that place.</source>
        <translation>各位置の特徴が判定をどれだけ高め、または下げるか。それぞれ、その位置での寄与で重み付けします。</translation>
    </message>
    <message>
        <source>In networks whose last layers are not linear it is a first guess of what each place adds, not an exact share.</source>
        <translation>最後の層が線形でないネットワークでは、各位置の寄与の目安であり、正確な内訳ではありません。</translation>
    </message>
    <message>
        <source>Where features are strong that speak for the chosen class.</source>
        <translation>選んだクラスを支持する特徴が強い場所。</translation>
    </message>
    <message>
        <source>All that speaks against the class is dropped, so the map does not sum to the decision and also lights up on a clip that was judged otherwise.</source>
        <translation>クラスに反するものはすべて捨てられるため、マップの合計は判定に一致せず、別のクラスと判定されたクリップでも光ります。</translation>
    </message>
    <message>
        <source>As Grad-CAM, with only the features that speak for the chosen class, and those that are strong in few places weighted up.</source>
        <translation>Grad-CAMと同様ですが、選んだクラスを支持する特徴だけを使い、少数の位置で強い特徴の重みを大きくします。</translation>
    </message>
    <message>
        <source>Its weights divide by numbers that can come near 0 in this family of networks; such features are left out, and the result says so.</source>
        <translation>この系統のネットワークでは、重みの計算で0に近い数で割ることがあります。そのような特徴は除外され、結果にその旨が示されます。</translation>
    </message>
    <message>
        <source>Each feature&apos;s map is used as a mask on the film; features whose mask alone moves the decision most count most.</source>
        <translation>各特徴のマップをマスクとして映像に掛けます。そのマスクだけで判定を大きく動かす特徴ほど、重く扱います。</translation>
    </message>
    <message>
        <source>It shows where features are that can decide, not that they decided here; features that only work together are missed.</source>
        <translation>判定を左右しうる特徴の場所を示しますが、このクリップで左右したとは限りません。組み合わさって初めて働く特徴は見逃されます。</translation>
    </message>
    <message>
        <source>logit × feature</source>
        <translation>ロジット × 特徴</translation>
    </message>
    <message>
        <source>Each feature is switched off in turn; features whose loss changes the decision most count most.</source>
        <translation>特徴を1つずつオフにします。失われると判定が大きく変わる特徴ほど、重く扱います。</translation>
    </message>
    <message>
        <source>A feature that is switched off everywhere says little about single places, and features that replace each other seem to count for nothing.</source>
        <translation>特徴を全体でオフにしても個々の位置についてはほとんどわからず、互いに代わりになる特徴は寄与がないように見えます。</translation>
    </message>
    <message>
        <source>Published recipe</source>
        <translation>論文の手順</translation>
    </message>
    <message>
        <source>Where the network&apos;s features are strong, as in the paper&apos;s figures.</source>
        <translation>論文の図と同じく、ネットワークの特徴が強い場所。</translation>
    </message>
    <message>
        <source>It shows where the network&apos;s features are strong, not which class they speak for, and weights all frames alike.</source>
        <translation>ネットワークの特徴が強い場所を示すもので、どのクラスを支持するかは示さず、すべてのフレームを同じ重みで扱います。</translation>
    </message>
    <message>
        <source>Published recipe, weighted frames</source>
        <translation>論文の手順、フレーム重み付き</translation>
    </message>
    <message>
        <source>Where features are strong, each frame times its fixed weight in the head of the paper&apos;s Figure 4.</source>
        <translation>特徴が強い場所。各フレームに、論文の図4のヘッドにある固定の重みを掛けます。</translation>
    </message>
    <message>
        <source>The weights are one template over the frame&apos;s number, the same for all clips: it means something only where clips begin at the same moment.</source>
        <translation>重みはフレーム番号に対する1つのテンプレートで、全クリップに共通です。クリップが同じ時点から始まる場合にだけ意味があります。</translation>
    </message>
    <message>
        <source>How much the decision loses when a small square of the film is replaced by the empty background.</source>
        <translation>映像の小さな正方形を細胞のない背景に置き換えると、判定がどれだけ下がるか。</translation>
    </message>
    <message>
        <source>It sees only what a square of this size hides at once: what is still told elsewhere in the picture seems to count for nothing.</source>
        <translation>この大きさの正方形で一度に隠れるものしかわかりません。画像の他の場所にも現れているものは、寄与がないように見えます。</translation>
    </message>
    <message>
        <source>Input times gradient</source>
        <translation>入力 × 勾配</translation>
    </message>
    <message>
        <source>Each pixel&apos;s difference from the frame&apos;s typical grey, times how steeply the decision follows that pixel.</source>
        <translation>各ピクセルとフレームの標準的な明るさとの差に、そのピクセルに対する判定の勾配を掛けた値。</translation>
    </message>
    <message>
        <source>It is noisy, follows brightness, and leaves out what the network&apos;s fixed offsets add, often the larger part.</source>
        <translation>ノイズが多く、明るさに左右されます。また、ネットワークの固定オフセットの寄与（多くの場合、大部分）を含みません。</translation>
    </message>
    <message>
        <source>Guided backpropagation</source>
        <translation>ガイド付き誤差逆伝播</translation>
    </message>
    <message>
        <source>Which pixels would raise the decision if they were brighter, following only paths that raise it at every step.</source>
        <translation>明るくなると判定を高めるピクセル。どの段階でも判定を高める経路だけをたどります。</translation>
    </message>
    <message>
        <source>It draws the outlines of what is in the picture, and hardly changes when the network&apos;s weights are made random: it is no proof of a reason.</source>
        <translation>画像にあるものの輪郭を描き、ネットワークの重みをランダムにしてもほとんど変わりません。理由の証明にはなりません。</translation>
    </message>
    <message>
        <source>logit per grey level</source>
        <translation>ロジット/階調</translation>
    </message>
    <message>
        <source>Which brighter pixels would raise the features that raise the decision, whether these features are active in this clip or not.</source>
        <translation>判定を高める特徴を、明るくなると強めるピクセル。その特徴がこのクリップで働いているかどうかは問いません。</translation>
    </message>
    <message>
        <source>It draws what the network looks for in general and edges in the picture; it is no proof of a reason.</source>
        <translation>ネットワークが一般に探しているものと、画像のエッジを描きます。理由の証明にはなりません。</translation>
    </message>
    <message>
        <source>Motion energy</source>
        <translation>動きのエネルギー</translation>
    </message>
    <message>
        <source>How much each place differs from the empty background, more than noise does: where the cell is. No network is asked.</source>
        <translation>各位置が、細胞のない背景とノイズを超えてどれだけ異なるか、つまり細胞のある場所。ネットワークは使いません。</translation>
    </message>
    <message>
        <source>It explains nothing; it is the yardstick: a map that points no better than this one adds nothing.</source>
        <translation>何も説明しません。これは物差しであり、これより的確に場所を示さないマップからは、新たにわかることはありません。</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>階調</translation>
    </message>
    <message>
        <source>{0} is a {1}, which judges the frames of a clip together, so that a window&apos;s decision does not follow from its frames: choose a network of the Integration-Net family, or analyze single clips.</source>
        <translation>{0}は{1}で、クリップのフレームをまとめて判定するため、区間の判定をフレームから求められません。Integration-Net系のネットワークを選ぶか、クリップを1つずつ解析してください。</translation>
    </message>
    <message>
        <source>The curve is the exact frame evidence, not the sum of this map.</source>
        <translation>曲線は正確なフレームの根拠で、このマップの合計ではありません。</translation>
    </message>
    <message>
        <source>The method {0} takes no layer: leave the layer out, or choose one of the methods {1}.</source>
        <translation>手法{0}では層を指定できません。層の指定を外すか、手法{1}のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>Asking the network</source>
        <translation>ネットワークに問い合わせ中</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>{0} cannot be read as an evidence file ({1}): copy it again, or analyze the clip anew.</source>
        <translation>{0}を根拠ファイルとして読み取れません（{1}）。もう一度コピーするか、クリップを解析し直してください。</translation>
    </message>
    <message>
        <source>clip {0} and background {1}</source>
        <translation>クリップ{0}と背景{1}</translation>
    </message>
    <message>
        <source>/{0} is a link</source>
        <translation>/{0}がリンクになっている</translation>
    </message>
    <message>
        <source>/{0} is not stored in this file</source>
        <translation>/{0}がこのファイルに保存されていない</translation>
    </message>
    <message>
        <source>/{0} has shape {1} and type {2}</source>
        <translation>/{0}の形状が{1}、型が{2}</translation>
    </message>
    <message>
        <source>maps {0} and reference {1} disagree</source>
        <translation>マップ{0}と基準{1}が一致しない</translation>
    </message>
    <message>
        <source>the curve and the maps differ in their number of frames</source>
        <translation>曲線とマップのフレーム数が異なる</translation>
    </message>
    <message>
        <source>{0} is not an evidence file of this program: choose an .h5 file that Analyze has written.</source>
        <translation>{0}はこのプログラムの根拠ファイルではありません。「解析」で書き出した.h5ファイルを選んでください。</translation>
    </message>
    <message>
        <source>What it shows matters more than random parts of the cell</source>
        <translation>示す場所が細胞のランダムな部分より重要</translation>
    </message>
    <message>
        <source>It tells more than where the cell stands out</source>
        <translation>細胞が目立つ場所以上のことを示す</translation>
    </message>
    <message>
        <source>The method {0} draws much the same map whichever class is asked for, so it does not show what speaks for one and against the other.</source>
        <translation>手法{0}は、どのクラスを対象にしてもほぼ同じマップを描くため、一方を支持して他方に反するものを示しません。</translation>
    </message>
    <message>
        <source>The network calls this clip {0} for what it does not see: nothing in the picture speaks for that beyond the empty background, and no map can show what is missing; compare it with clips of the other class, which have it.</source>
        <translation>ネットワークは、見えないものを理由にこのクリップを{0}と判定しています。画像には、細胞のない背景を上回ってその判定を支持するものがなく、欠けているものはどのマップにも示せません。それを持つ他方のクラスのクリップと比べてください。</translation>
    </message>
    <message>
        <source>(AUC {0}, 95 % {1} to {2}; 0.5 is chance)</source>
        <translation>（AUC {0}、95 %信頼区間{1}〜{2}、偶然なら0.5）</translation>
    </message>
    <message>
        <source>Networks trained anew point to other places (rank correlation {0}) or decide otherwise, so where it points depends on chance.</source>
        <translation>学習し直したネットワークは別の場所を示すか（順位相関{0}）、異なる判定をするため、マップの示す場所は偶然に左右されます。</translation>
    </message>
    <message>
        <source>This map stands up to its checks: what it shows matters more to the decision than random parts of the cell, and more than the parts that stand out the most.</source>
        <translation>このマップは検査に耐えます。マップの示す場所は、細胞のランダムな部分よりも、最も目立つ部分よりも、判定にとって重要です。</translation>
    </message>
    <message>
        <source>Not checked: {0}</source>
        <translation>未検査: {0}</translation>
    </message>
    <message>
        <source>Do not rely on this map</source>
        <translation>このマップに頼らないでください</translation>
    </message>
    <message>
        <source>Read this map with care</source>
        <translation>このマップは注意して読んでください</translation>
    </message>
    <message>
        <source>The map adds up to the decision</source>
        <translation>マップの合計が判定に一致</translation>
    </message>
    <message>
        <source>All places together make the decision, to {0} logit.</source>
        <translation>すべての位置の合計は、{0}ロジットの誤差で判定に一致します。</translation>
    </message>
    <message>
        <source>The map should add up to the decision, and misses it by {0}.</source>
        <translation>マップの合計は判定に一致するはずですが、{0}ずれています。</translation>
    </message>
    <message>
        <source>Following the map, the decision loses more than following what stands out from the background.</source>
        <translation>マップに従って除くと、背景から際立つものに従って除くよりも、判定が大きく下がります。</translation>
    </message>
    <message>
        <source>The places it shows matter no more than those that stand out from the background anyway, so the map adds nothing to seeing the cell.</source>
        <translation>マップの示す場所は、もともと背景から際立つ場所より重要ではないため、細胞が見えること以上の情報はありません。</translation>
    </message>
    <message>
        <source>The frames it shows matter more than random ones</source>
        <translation>示すフレームがランダムなフレームより重要</translation>
    </message>
    <message>
        <source>It depends on what the network has learnt</source>
        <translation>ネットワークの学習内容に依存</translation>
    </message>
    <message>
        <source>It depends on the true labels</source>
        <translation>真のラベルに依存</translation>
    </message>
    <message>
        <source>networks trained with permuted labels</source>
        <translation>並べ替えたラベルで学習させたネットワーク</translation>
    </message>
    <message>
        <source>The maps of {0} look different (rank correlation {1}).</source>
        <translation>{0}のマップとは異なって見えます（順位相関{1}）。</translation>
    </message>
    <message>
        <source>The maps of {0} look {1}alike within the cell (rank correlation {2}), so the map shows in part what is in the picture, not what was learnt.</source>
        <translation>{0}のマップは細胞内で{1}似ています（順位相関{2}）。そのため、このマップの一部は、学習したものではなく画像にあるものを示しています。</translation>
    </message>
    <message>
        <source>It tells which class a place speaks for</source>
        <translation>場所がどのクラスを支持するかを示す</translation>
    </message>
    <message>
        <source>Its sign tells for which class a place speaks.</source>
        <translation>場所がどのクラスを支持するかを符号が示します。</translation>
    </message>
    <message>
        <source>Something in the picture speaks for the decision</source>
        <translation>画像の中の何かが判定を支持</translation>
    </message>
    <message>
        <source>The cell speaks for this decision, beyond what the empty background says.</source>
        <translation>細胞は、細胞のない背景を上回って、この判定を支持しています。</translation>
    </message>
    <message>
        <source>The empty background does not tell the classes</source>
        <translation>細胞のない背景ではクラスを見分けられない</translation>
    </message>
    <message>
        <source>how well the empty background tells the classes was never measured</source>
        <translation>細胞のない背景でクラスをどれだけ見分けられるかは測定されていない</translation>
    </message>
    <message>
        <source>The empty background alone tells the classes apart {0}, so light, focus or dust may have decided instead of the sperm.</source>
        <translation>細胞のない背景だけでクラスを見分けられるため{0}、精子ではなく光、ピント、ほこりで判定した可能性があります。</translation>
    </message>
    <message>
        <source>The empty background does not tell the classes apart {0}.</source>
        <translation>細胞のない背景ではクラスを見分けられません{0}。</translation>
    </message>
    <message>
        <source>Networks of other folds or seeds agree</source>
        <translation>他の分割やシードのネットワークと一致</translation>
    </message>
    <message>
        <source>They decide and point alike (rank correlation {0}).</source>
        <translation>判定も、示す場所も似ています（順位相関{0}）。</translation>
    </message>
    <message>
        <source>places of the cell</source>
        <translation>細胞の部分</translation>
    </message>
    <message>
        <source>Without the {0} it shows, the decision loses more </source>
        <translation>マップの示す{0}を除くと、判定は </translation>
    </message>
    <message>
        <source>more than without random ones.</source>
        <translation>ランダムに選んだものを除く場合より大きくは下がりません。</translation>
    </message>
    <message>
        <source>random ones.</source>
        <translation>ランダムに選んだものより高くありません。</translation>
    </message>
    <message>
        <source>networks that never learnt anything</source>
        <translation>何も学習していないネットワーク</translation>
    </message>
    <message>
        <source>no network was refit with permuted labels</source>
        <translation>並べ替えたラベルで学習し直したネットワークがない</translation>
    </message>
    <message>
        <source>too few videos to say whether the background tells them</source>
        <translation>背景でクラスを見分けられるかを言うには動画が少なすぎる</translation>
    </message>
    <message>
        <source>Most other networks decide otherwise.</source>
        <translation>他のネットワークの大半は異なる判定をします。</translation>
    </message>
    <message>
        <source>{0} holds no readable trust marks ({1}): check the clip again.</source>
        <translation>{0}に読み取れる信頼マークがありません（{1}）。クリップをもう一度検査してください。</translation>
    </message>
    <message>
        <source>Without the {0} it shows, the decision loses hardly </source>
        <translation>マップの示す{0}を除いても、判定はほとんど </translation>
    </message>
    <message>
        <source>The {0} it shows matter no more to the decision than </source>
        <translation>マップの示す{0}の判定に対する重要度は </translation>
    </message>
    <message>
        <source>nothing could be compared.</source>
        <translation>比較できるものがありませんでした。</translation>
    </message>
    <message>
        <source>In this network and at this layer it is the evidence map itself.</source>
        <translation>このネットワークのこの層では、根拠マップそのものです。</translation>
    </message>
    <message>
        <source>This network has no ReLU or FReLU, so this is its plain gradient.</source>
        <translation>このネットワークにはReLUもFReLUもないため、これは単純な勾配です。</translation>
    </message>
    <message>
        <source>At an FReLU, what is positive of the signal goes to its input or through its filter, whichever was the larger.</source>
        <translation>FReLUでは、信号の正の部分は、入力とフィルターのうち値の大きかったほうを通ります。</translation>
    </message>
    <message>
        <source>At an FReLU, what is positive of the signal goes to its input, as at a ReLU.</source>
        <translation>FReLUでは、ReLUと同様に、信号の正の部分は入力に伝わります。</translation>
    </message>
    <message>
        <source>{0} features were left out wholly or in places, since their weights cannot be computed.</source>
        <translation>重みを計算できないため、{0}個の特徴を全体または一部の位置で除外しました。</translation>
    </message>
    <message>
        <source>What is replaced at once is a square of {0} pixels</source>
        <translation>一度に置き換えるのは、{0}ピクセル四方の正方形</translation>
    </message>
    <message>
        <source> in {0} frames.</source>
        <translation> {0}フレーム分です。</translation>
    </message>
    <message>
        <source>Of the layer&apos;s {0} features the {1} that vary most were tried.</source>
        <translation>層の{0}個の特徴のうち、最も変動の大きい{1}個を試しました。</translation>
    </message>
    <message>
        <source>Adding up the evidence</source>
        <translation>根拠を合計中</translation>
    </message>
    <message>
        <source>Weighting features</source>
        <translation>特徴を重み付け中</translation>
    </message>
    <message>
        <source>Following the gradient</source>
        <translation>勾配を計算中</translation>
    </message>
    <message>
        <source>Subtracting the background</source>
        <translation>背景を差し引き中</translation>
    </message>
    <message>
        <source>A {0} compares frames: each moment of the map also depends on the frames around it.</source>
        <translation>{0}はフレームどうしを比べるため、マップの各時点は前後のフレームにも左右されます。</translation>
    </message>
    <message>
        <source>The layer holds {0} moments of {1} frames, and each frame is shown the moments it lies in.</source>
        <translation>この層には{1}フレームに対して{0}個の時点があり、各フレームにはそれを含む時点を表示します。</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>Liverwort itself has the BSD 3-Clause licence.</source>
        <translation>Liverwort本体のライセンスはBSD 3-Clauseです。</translation>
    </message>
    <message>
        <source>This bundle holds the program with all that it needs; as a whole it is passed on under the GNU General Public License, version 3.</source>
        <translation>このバンドルには、プログラムとその動作に必要なものがすべて含まれます。全体はGNU General Public License, version 3のもとで配布されます。</translation>
    </message>
    <message>
        <source>The sources of Liverwort lie beside the bundle, wherever you got it; those of FFmpeg,
x264, x265 and the other libraries of PyAV at
https://github.com/PyAV-Org/pyav-ffmpeg/releases, in the version that PyAV names; those
of every other part at the address in its heading below.</source>
        <translation>Liverwortのソースコードは、このバンドルの入手元に一緒に置いてあります。FFmpeg、
x264、x265など、PyAVのライブラリのソースコードは
https://github.com/PyAV-Org/pyav-ffmpeg/releases にあります（PyAVが示すバージョン）。
その他の部分のソースコードは、以下の各見出しのアドレスにあります。</translation>
    </message>
    <message>
        <source>The licences of Liverwort and of all that comes with it</source>
        <translation>Liverwortと付属物すべてのライセンス</translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>本文を参照</translation>
    </message>
    <message>
        <source>The parts of this program are not known, because it runs from a folder that was not installed: start it with `python3 main.py` once.</source>
        <translation>インストールされていないフォルダーから実行しているため、このプログラムの構成がわかりません。一度`python3 main.py`で起動してください。</translation>
    </message>
    <message>
        <source>{0} is not installed, which Liverwort needs: install Liverwort again.</source>
        <translation>Liverwortに必要な{0}がインストールされていません。Liverwortをインストールし直してください。</translation>
    </message>
    <message>
        <source>channels 0 to {0}</source>
        <translation>チャンネル0〜{0}</translation>
    </message>
    <message>
        <source>only one channel</source>
        <translation>1チャンネルのみ</translation>
    </message>
    <message>
        <source>{0} has no channel {1}: it has {2}.</source>
        <translation>{0}にチャンネル{1}はありません。あるのは{2}です。</translation>
    </message>
    <message>
        <source>The time axis must be &quot;t&quot; or &quot;z&quot;, not &quot;{0}&quot;.</source>
        <translation>時間軸に&quot;{0}&quot;は指定できません。&quot;t&quot;か&quot;z&quot;を指定してください。</translation>
    </message>
    <message>
        <source>{0} has no Z axis: leave --time-axis out.</source>
        <translation>{0}にはZ軸がありません。--time-axisを外してください。</translation>
    </message>
    <message>
        <source>it has a Z axis of {0} planes: say which axis is time (on the command line with --time-axis t or --time-axis z)</source>
        <translation>Z軸に{0}面あります。どの軸が時間かを指定してください（コマンドラインでは--time-axis tまたは--time-axis z）</translation>
    </message>
    <message>
        <source>{0} needs a choice: {1}.</source>
        <translation>{0}は選択が必要です。{1}。</translation>
    </message>
    <message>
        <source>Of the {0} positions on axis {1} only number {2} is shown, counted from 0.</source>
        <translation>軸{1}の{0}個の位置のうち、{2}番だけを表示しています（0から数えて）。</translation>
    </message>
    <message>
        <source>{0} has no frame that can be decoded: copy it again from the microscope.</source>
        <translation>{0}には復号できるフレームがありません。顕微鏡からコピーし直してください。</translation>
    </message>
    <message>
        <source>there it was filled in from its surroundings.</source>
        <translation>その部分は周囲から補いました。</translation>
    </message>
    <message>
        <source>so much of the field moves that it could not be filled in.</source>
        <translation>視野の中で動いている部分が多すぎるため、補えませんでした。</translation>
    </message>
    <message>
        <source>{0} of this box&apos;s background is covered in more than 30 % of the frames; {1}</source>
        <translation>この枠の背景の{0}は、30%を超えるフレームで覆われています。{1}</translation>
    </message>
    <message>
        <source>The background was taken from only {0} frames (200 spread over a longer video are better), so that a slow cell may be part of it.</source>
        <translation>背景を{0}フレームだけから求めたため（長い動画全体から200フレームが理想）、動きの遅い細胞が背景に含まれている可能性があります。</translation>
    </message>
    <message>
        <source>The box at x {0}, y {1} with side {2}{3} does not lie inside the frames of {4}, which have {5} x {6} pixels: choose a side of {7} to {8} and move it into the frame.</source>
        <translation>x {0}、y {1}、一辺{2}の枠{3}が、{4}のフレーム（{5}×{6}ピクセル）からはみ出しています。一辺を{7}〜{8}にして、フレームの中に移してください。</translation>
    </message>
    <message>
        <source>{0} has {1} frames that can be used, numbered 0 to {2}, but {3} frames from number {4} on were asked for: choose fewer frames or an earlier start.</source>
        <translation>{0}で使えるフレームは{1}枚（番号0〜{2}）ですが、番号{4}から{3}フレームが指定されました。フレーム数を減らすか、開始を早めてください。</translation>
    </message>
    <message>
        <source>{0} has frames of {1} x {2} pixels, too small for a box of at least {3} pixels: choose another video.</source>
        <translation>{0}のフレームは{1}×{2}ピクセルで、{3}ピクセル以上の枠には小さすぎます。別の動画を選んでください。</translation>
    </message>
    <message>
        <source> in frame {0}</source>
        <translation> （フレーム{0}）</translation>
    </message>
    <message>
        <source>{0} has no grey values that are numbers.</source>
        <translation>{0}には、数値として読める輝度値がありません。</translation>
    </message>
    <message>
        <source>{0} has no pictures in it: choose a video file.</source>
        <translation>{0}には画像が含まれていません。動画ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is a list of other files or a text, not a video: open the video itself.</source>
        <translation>{0}は動画ではなく、ほかのファイルの一覧かテキストです。動画そのものを開いてください。</translation>
    </message>
    <message>
        <source>{0} is not a video this program can read, or it is damaged at its beginning: copy it again from the microscope, or export it as TIFF or AVI.</source>
        <translation>{0}は、このプログラムで読めない動画か、先頭が壊れています。顕微鏡からコピーし直すか、TIFFまたはAVIで書き出してください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check that its disk is connected, that the file was not moved and that you may read it, then open it again.</source>
        <translation>{0}を読めません（{1}）。ディスクが接続されているか、ファイルが移動されていないか、読み取り権限があるかを確かめてから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}): it is damaged or of an unknown kind; copy it again from the microscope, or export it as TIFF or AVI.</source>
        <translation>{0}を開けません（{1}）。壊れているか、未知の形式です。顕微鏡からコピーし直すか、TIFFまたはAVIで書き出してください。</translation>
    </message>
    <message>
        <source>{0} is not a file but a pipe or a device: choose a file.</source>
        <translation>{0}はファイルではなく、パイプかデバイスです。ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes): copy it again from the microscope.</source>
        <translation>{0}は空です（0バイト）。顕微鏡からコピーし直してください。</translation>
    </message>
    <message>
        <source>{0} says that its frames have {1} x {2} pixels: it is damaged; copy it again from the microscope.</source>
        <translation>{0}のフレームが{1}×{2}ピクセルと記録されています。ファイルが壊れています。顕微鏡からコピーし直してください。</translation>
    </message>
    <message>
        <source>{0} says that its frames have {1} x {2} pixels, more than the {3} megapixels this program accepts: cut it into smaller fields.</source>
        <translation>{0}のフレームは{1}×{2}ピクセルと記録されており、このプログラムの上限{3}メガピクセルを超えています。小さな視野に分割してください。</translation>
    </message>
    <message>
        <source>{0} cannot be found or read: check that its disk is connected and that the file was not moved, then open it again.</source>
        <translation>{0}が見つからないか、読めません。ディスクが接続されているか、ファイルが移動されていないかを確かめてから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>{0} x {1} pixels at {2} frames per second exceed H.264 level 4.2</source>
        <translation>{0}×{1}ピクセル、毎秒{2}フレームはH.264レベル4.2を超えます</translation>
    </message>
    <message>
        <source>fps must be positive, got {0}</source>
        <translation>fpsは正の数でなければなりませんが、{0}です</translation>
    </message>
    <message>
        <source>frame must be uint8 {0}, got {1} {2}</source>
        <translation>フレームはuint8 {0}でなければなりませんが、{1} {2}です</translation>
    </message>
    <message>
        <source>{0} needs up to {1} MB and the folder {2} has {3} MB free: free space on this disk, or choose another folder.</source>
        <translation>{0}には最大{1} MBが必要ですが、フォルダー{2}の空きは{3} MBです。このディスクの空きを増やすか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>a film needs at least one frame</source>
        <translation>ムービーには1フレーム以上が必要です</translation>
    </message>
    <message>
        <source>{0} was damaged while it was written ({1} of {2} frames can be read): choose another folder or disk.</source>
        <translation>{0}は書き込み中に壊れました（{2}フレーム中{1}フレームのみ読めます）。別のフォルダーかディスクを選んでください。</translation>
    </message>
    <message>
        <source>Frame {0} of {1} cannot be read ({2}): use another frame window, or copy the file again from the microscope.</source>
        <translation>{1}のフレーム{0}を読めません（{2}）。別の区間を使うか、顕微鏡からファイルをコピーし直してください。</translation>
    </message>
    <message>
        <source>{0} lacks frames after {1}: do not choose a window across such a place.</source>
        <translation>{0}には{1}の後に欠けたフレームがあります。そこをまたぐ区間を選ばないでください。</translation>
    </message>
    <message>
        <source>{0} seems to end early: it is shorter than its header says; copy it again from the microscope, or use what is there.</source>
        <translation>{0}は途中で終わっているようです（ヘッダーの記載より短い）。顕微鏡からコピーし直すか、ある分だけを使ってください。</translation>
    </message>
    <message>
        <source>checking every frame</source>
        <translation>全フレームを検査中</translation>
    </message>
    <message>
        <source>{0} has no clip of this program in it: open the video it was made from.</source>
        <translation>{0}には、このプログラムのクリップが含まれていません。元の動画を開いてください。</translation>
    </message>
    <message>
        <source>Frame {0} of {1} cannot be read ({2}): the file is damaged; use another frame window, or a copy of the file.</source>
        <translation>{1}のフレーム{0}を読めません（{2}）。ファイルが壊れています。別の区間か、ファイルの別のコピーを使ってください。</translation>
    </message>
    <message>
        <source>{0} has no PNG, TIFF, JPEG or BMP images in it: choose a folder of images, or open a single file.</source>
        <translation>{0}には、PNG、TIFF、JPEG、BMPの画像がありません。画像のフォルダーを選ぶか、1つのファイルを開いてください。</translation>
    </message>
    <message>
        <source>{0} is {1} x {2} pixels of {3} and unlike the first image of its folder: put images of one recording only into the folder.</source>
        <translation>{0}は{1}×{2}ピクセルの{3}で、フォルダーの最初の画像と異なります。1つのフォルダーには、1回の撮影の画像だけを入れてください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): copy it again from the microscope.</source>
        <translation>{0}を読めません（{1}）。顕微鏡からコピーし直してください。</translation>
    </message>
    <message>
        <source>it is no whole PNG, JPEG or BMP image</source>
        <translation>完全なPNG、JPEG、BMP画像ではありません</translation>
    </message>
    <message>
        <source>{0} is not the movie it was before: open it again.</source>
        <translation>{0}は前と同じ動画ではなくなっています。開き直してください。</translation>
    </message>
    <message>
        <source>Frame {0} of {1} cannot be decoded: use another frame window, or copy the file again from the microscope.</source>
        <translation>{1}のフレーム{0}を復号できません。別の区間を使うか、顕微鏡からファイルをコピーし直してください。</translation>
    </message>
    <message>
        <source>Zeiss CZI</source>
        <translation>Zeiss CZI</translation>
    </message>
    <message>
        <source>Leica LIF</source>
        <translation>Leica LIF</translation>
    </message>
    <message>
        <source>Princeton SPE</source>
        <translation>Princeton SPE</translation>
    </message>
    <message>
        <source>{0} has changed since it was opened: open it again.</source>
        <translation>{0}は、開いた後に変更されています。開き直してください。</translation>
    </message>
    <message>
        <source>preparing quick scrubbing</source>
        <translation>高速スクラブを準備中</translation>
    </message>
    <message>
        <source>not a proxy of this version</source>
        <translation>このバージョンの縮小コピーではありません</translation>
    </message>
    <message>
        <source>Quick scrubbing cannot be prepared in {0} ({1}): free space on this disk, or delete that folder.</source>
        <translation>{0}に高速スクラブを準備できません（{1}）。このディスクの空きを増やすか、そのフォルダーを削除してください。</translation>
    </message>
    <message>
        <source>{0} is damaged: {1} cannot be used; use {2}, or copy the file again from the microscope.</source>
        <translation>{0}は壊れています。{1}は使えません。{2}を使うか、顕微鏡からファイルをコピーし直してください。</translation>
    </message>
    <message>
        <source> and others</source>
        <translation> ほか</translation>
    </message>
    <message>
        <source>{0} has no frame {1}: its frames are numbered 0 to {2}.</source>
        <translation>{0}にフレーム{1}はありません。フレーム番号は0〜{2}です。</translation>
    </message>
    <message>
        <source>The frame window {0} to {1} is empty.</source>
        <translation>フレーム{0}〜{1}の区間は空です。</translation>
    </message>
    <message>
        <source>{0} has unsafe metadata ({1}): export it again as plain TIFF.</source>
        <translation>{0}のメタデータは安全ではありません（{1}）。通常のTIFFとして書き出し直してください。</translation>
    </message>
    <message>
        <source>{0} has no pictures in it: choose another file.</source>
        <translation>{0}には画像が含まれていません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} has pixels of an unusual kind ({1}, axes {2}): export it as plain TIFF.</source>
        <translation>{0}のピクセルは特殊な形式です（{1}、軸{2}）。通常のTIFFとして書き出してください。</translation>
    </message>
    <message>
        <source>the page is missing</source>
        <translation>ページがありません</translation>
    </message>
    <message>
        <source>its metadata define entities</source>
        <translation>メタデータでエンティティが定義されています</translation>
    </message>
    <message>
        <source>its pictures lie in another folder ({0})</source>
        <translation>画像が別のフォルダーにあります（{0}）</translation>
    </message>
    <message>
        <source>trained_clips is no list of names</source>
        <translation>trained_clipsが名前のリストではありません</translation>
    </message>
    <message>
        <source>{0} has no readable network card ({1}): use weights that were written by this program.</source>
        <translation>{0}には、読めるネットワークカードがありません（{1}）。このプログラムが書き出した重みを使ってください。</translation>
    </message>
    <message>
        <source>activation must be one of {0}</source>
        <translation>activationは{0}のいずれかでなければなりません</translation>
    </message>
    <message>
        <source>{0:} pairs of clips in different parts of the split are one clip in part or whole: {1}</source>
        <translation>分け方の異なる部分に属するクリップのうち{0}組は、一部または全部が同じクリップです: {1}</translation>
    </message>
    <message>
        <source>{0:} clips, but pixels of {1:}</source>
        <translation>クリップは{0}個ですが、ピクセルは{1}個分です</translation>
    </message>
    <message>
        <source>{0} of {1:} trainings done</source>
        <translation>学習{1}個中{0}個が完了</translation>
    </message>
    <message>
        <source>{0:} pairs</source>
        <translation>{0}組</translation>
    </message>
    <message>
        <source>A sham split needs {0} {1}s of {2}, but there are {3:}: leave the sham control out, or add {4}s.</source>
        <translation>偽の分け方には{2}の{1}が{0}以上必要ですが、{3}しかありません。偽対照を外すか、{4}を増やしてください。</translation>
    </message>
    <message>
        <source>{0:} clips of {1:} videos of {2}.</source>
        <translation>{2}の動画{1}本のクリップ{0}個。</translation>
    </message>
    <message>
        <source>{0} was trained on {1} of these {2:} clips, so refits with permuted labels that begin with it would already know the true ones: begin from nothing, or leave the permuted refits out.</source>
        <translation>{0}はこれらのクリップ{2}個のうち{1}個で学習しています。ここから始めると、並べ替えたラベルで学習し直しても本来のラベルをすでに知っていることになります。初期状態から始めるか、並べ替えたラベルでの学習し直しを外してください。</translation>
    </message>
    <message>
        <source>{0} of {1:} trainings done; {2}, epoch {3} of {4}</source>
        <translation>学習{1}個中{0}個が完了、{2}、エポック{3}/{4}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1:} trainings</source>
        <translation>学習{1}個中{0}個で停止</translation>
    </message>
    <message>
        <source>{0}: {1:} clips come from only {2} videos, so clips of one video train and test the same network. The accuracy is too high by an unknown amount; do not report it as the accuracy on new videos.</source>
        <translation>{0}: {1}個のクリップが{2}本の動画だけに由来するため、同じ動画のクリップが1つのネットワークの学習とテストの両方に使われます。正解率は不明な量だけ高すぎます。新しい動画での正解率として報告しないでください。</translation>
    </message>
    <message>
        <source>{0:} clip analyzed</source>
        <translation>{0}個のクリップを解析しました</translation>
    </message>
    <message>
        <source>{0:} clip analyzed, {1:} analyzed before, {2:} could not be analyzed.</source>
        <translation>{0}個のクリップを解析しました（以前に解析済み{1}個、解析できず{2}個）。</translation>
    </message>
    <message>
        <source>{0:} clip analyzed, {1:} analyzed before.</source>
        <translation>{0}個のクリップを解析しました（以前に解析済み{1}個）。</translation>
    </message>
    <message>
        <source>{0:} clip analyzed, {1:} could not be analyzed.</source>
        <translation>{0}個のクリップを解析しました（解析できず{1}個）。</translation>
    </message>
    <message>
        <source>{0:} clip analyzed.</source>
        <translation>{0}個のクリップを解析しました。</translation>
    </message>
    <message>
        <source>{0:} clips analyzed</source>
        <translation>{0}個のクリップを解析しました</translation>
    </message>
    <message>
        <source>{0:} clips analyzed, {1:} analyzed before, {2:} could not be analyzed.</source>
        <translation>{0}個のクリップを解析しました（以前に解析済み{1}個、解析できず{2}個）。</translation>
    </message>
    <message>
        <source>{0:} clips analyzed, {1:} analyzed before.</source>
        <translation>{0}個のクリップを解析しました（以前に解析済み{1}個）。</translation>
    </message>
    <message>
        <source>{0:} clips analyzed, {1:} could not be analyzed.</source>
        <translation>{0}個のクリップを解析しました（解析できず{1}個）。</translation>
    </message>
    <message>
        <source>{0:} clips analyzed.</source>
        <translation>{0}個のクリップを解析しました。</translation>
    </message>
    <message>
        <source>{0}: {1} and {2} frames, which was not found to differ ({3}).</source>
        <translation>{0}: {1}フレームと{2}フレームで、差は見つかりませんでした（{3}）。</translation>
    </message>
    <message>
        <source>{0}: {1} and {2} frames, which differs ({3}).</source>
        <translation>{0}: {1}フレームと{2}フレームで、差があります（{3}）。</translation>
    </message>
    <message>
        <source>{0:} min</source>
        <translation>{0}分</translation>
    </message>
    <message>
        <source>{0:} h {1:} min</source>
        <translation>{0}時間{1}分</translation>
    </message>
    <message>
        <source>The frame rate of {0} and {1} other video is unknown: the films play {2} frames per second.</source>
        <translation>{0}とほか{1}本の動画はフレームレートが不明なため、ムービーは毎秒{2}フレームで再生されます。</translation>
    </message>
    <message>
        <source>The frame rate of {0} and {1} other videos is unknown: the films play {2} frames per second.</source>
        <translation>{0}とほか{1}本の動画はフレームレートが不明なため、ムービーは毎秒{2}フレームで再生されます。</translation>
    </message>
    <message>
        <source>Not found there: {0} and {1} other; choose another folder.</source>
        <translation>そこで見つからなかった動画: {0}、ほか{1}本。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Not found there: {0} and {1} others; choose another folder.</source>
        <translation>そこで見つからなかった動画: {0}、ほか{1}本。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Nothing was pasted: {0} (and {1} more).</source>
        <translation>何も貼り付けませんでした: {0}（ほか{1}件）。</translation>
    </message>
    <message>
        <source>Perhaps more of the {0} and {1}: these tables are torn, compare them with your notes.</source>
        <translation>{0}と{1}がほかにも失われた可能性があります。表が壊れているため、手元の記録と照らし合わせてください。</translation>
    </message>
    <message>
        <source>The empty background alone tells the classes (AUC {0}, 95 % {1} to {2}): they were filmed in different light, focus or noise, and the network may have learnt that instead of the sperm. With so few groups this probe has little power: its p cannot be below {3}, which it is here: this may be chance.</source>
        <translation>細胞のない背景だけでクラスを見分けられます（AUC {0}、95 %信頼区間{1}〜{2}）。光、ピント、ノイズの異なる条件で撮影されており、ネットワークは精子ではなくその違いを学習した可能性があります。ただし、群がこれほど少ないと、この検査の検出力はわずかです。p値は{3}未満になりえず、ここではその値です。偶然かもしれません。</translation>
    </message>
    <message>
        <source>{0} clips of {1} videos of {2}. {3} of them are grey; they were given three equal channels beside the coloured ones.</source>
        <translation>{2}の動画{1}本のクリップ{0}個。うち{3}個はグレースケールで、カラーのクリップに合わせて同じ値の3チャンネルにしました。</translation>
    </message>
    <message>
        <source> Clip {0} of {1} is left out. {2}</source>
        <translation> {1}のクリップ{0}を除外しました。{2}</translation>
    </message>
    <message>
        <source>remove {0} videos</source>
        <translation>{0}本の動画を削除</translation>
    </message>
    <message>
        <source>{0} clips, {1}: {2} clips of {3} videos of {4}.</source>
        <translation>{0}個のクリップ、{1}: {4}の動画{3}本のクリップ{2}個。</translation>
    </message>
    <message>
        <source>{0} clips, {1}: {2} clips of {3} videos of {4}. {5} of them are grey; they were given three equal channels beside the coloured ones.</source>
        <translation>{0}個のクリップ、{1}: {4}の動画{3}本のクリップ{2}個。うち{5}個はグレースケールで、カラーのクリップに合わせて同じ値の3チャンネルにしました。</translation>
    </message>
    <message>
        <source>add more clips</source>
        <translation>クリップを増やす</translation>
    </message>
    <message>
        <source>add more videos</source>
        <translation>動画を増やす</translation>
    </message>
    <message>
        <source>add more cultures</source>
        <translation>培養を増やす</translation>
    </message>
    <message>
        <source>add more dates</source>
        <translation>撮影日を増やす</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>{0}: works{1}, computes, {2} ms for a first layer on 8 frames, {3} of memory, {4} free</source>
        <translation>{0}: 動作します{1}、計算に使用、8フレームの最初の層に{2} ms、メモリ{3}、空き{4}</translation>
    </message>
    <message>
        <source>{0}: works{1}, {2} ms for a first layer on 8 frames, {3} of memory, {4} free</source>
        <translation>{0}: 動作します{1}、8フレームの最初の層に{2} ms、メモリ{3}、空き{4}</translation>
    </message>
    <message>
        <source>{0}: works{1}, computes, {2} of memory, {3} free</source>
        <translation>{0}: 動作します{1}、計算に使用、メモリ{2}、空き{3}</translation>
    </message>
    <message>
        <source>{0}: works{1}, {2} of memory, {3} free</source>
        <translation>{0}: 動作します{1}、メモリ{2}、空き{3}</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>date</source>
        <translation>撮影日</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>{0} clips are not {1} independent sperm: those of one {2} share light and culture ({3}). Counting clips would give {4}</source>
        <translation>{0}個のクリップは{1}個の独立した精子ではありません。同じ{2}のクリップは光と培養を共有します（{3}）。クリップごとに数えると{4}になります</translation>
    </message>
    <message>
        <source>{0} has {1:} groups by {2} ({3}), and two are compared: name two, or fill in the videos&apos; metadata.</source>
        <translation>{0}を{2}で分けると群は{1}個（{3}）ですが、比較するのは2群です。2つを指定するか、動画のメタデータを入力してください。</translation>
    </message>
    <message>
        <source>{0}: {1} has {2:} {3}{4} with results that may be compared, and two of each group are needed{5}</source>
        <translation>{0}: {1}には比較に使える結果のある{3}{4}が{2}個しかありませんが、各群に2個必要です{5}</translation>
    </message>
    <message>
        <source>{0:} videos are too few for this model</source>
        <translation>動画{0}本はこのモデルには少なすぎる</translation>
    </message>
    <message>
        <source>The evidence of the aligned clips differs around frame {0} (cluster {1}); where it begins and ends is not certain.</source>
        <translation>そろえたクリップの根拠はフレーム{0}付近で異なります（クラスターの{1}）。差がどこで始まり、どこで終わるかは確かではありません。</translation>
    </message>
    <message>
        <source>over {0}s it is {1}</source>
        <translation>{0}を単位とすると{1}です</translation>
    </message>
    <message>
        <source>In body coordinates the evidence differs over {0} µm², on average {1} µm {2} the middle of the body ({3} against the greatest |t|); the outline is not certain.</source>
        <translation>細胞体座標では、根拠が{0} µm²にわたって異なり、その位置は平均して細胞体の中央から{1} µm{2}です（最大の|t|に対して{3}）。輪郭は確かではありません。</translation>
    </message>
    <message>
        <source>The evidence of {0} prefers a phase of the beat (Rayleigh {1} over {2} {3}s, resultant {4}).</source>
        <translation>{0}の根拠は鞭毛打の特定の位相に偏っています（Rayleigh検定の{1}、{3}数{2}、合成ベクトル長{4}）。</translation>
    </message>
    <message>
        <source>{0}; {1}: report the latter.</source>
        <translation>{0}。{1}。後者を報告してください。</translation>
    </message>
    <message>
        <source>Energy pointing of {0} networks trained with permuted labels minus that of motion energy: {1} (95 % {2} to {3}), which {4} 0; over {5:} clips.</source>
        <translation>並べ替えたラベルで学習させた{0}個のネットワークのエネルギーポインティングから、動きのエネルギーの値を引くと{1}です（95 %信頼区間{2}〜{3}、0を{4}。{5}クリップ）。</translation>
    </message>
    <message>
        <source>They change D by at most {0} logit, over {1:} clips.</source>
        <translation>Dの変化は最大{0}ロジットです（{1}クリップ）。</translation>
    </message>
    <message>
        <source>Rank correlation with the maps of {0:} untrained networks, within the cell, median: {1} with its sign (at most {2} is asked for), {3} without; over {4:} clips. The sign of an untrained head is a coin&apos;s, so the size says more.</source>
        <translation>未学習のネットワーク{0}個のマップとの、細胞内での順位相関の中央値は、符号ありで{1}（{2}以下が条件）、符号なしで{3}です（{4}クリップ）。未学習のヘッドの符号は偶然に決まるため、大きさのほうが参考になります。</translation>
    </message>
    <message>
        <source>They overlap by {0} (0: no place speaks for both; 1: the map does not know the class), mean of {1:} clips.</source>
        <translation>重なりは{0}です（0: 両方を支持する位置はない、1: マップはクラスを区別しない）。{1}クリップの平均です。</translation>
    </message>
    <message>
        <source>The alarm fires in {0} of {1:} confounded scenarios; it should, in that one on which a network was trained.</source>
        <translation>交絡のあるシナリオ{1}個のうち{0}個で警報が出ます。ネットワークの学習に使ったシナリオでは、警報が出るはずです。</translation>
    </message>
    <message>
        <source>{0} minus {1}</source>
        <translation>{0}から{1}を引いた差</translation>
    </message>
    <message>
        <source>Analyzing</source>
        <translation>解析中</translation>
    </message>
    <message>
        <source>{0} beside {1}</source>
        <translation>{1}と同じ場所の{0}</translation>
    </message>
    <message>
        <source>{0:} simulated clips of each scenario, from {1} simulated videos that no training on simulated clips has drawn, half of either class; all scenarios have the same draws.</source>
        <translation>各シナリオの模擬クリップは{0}個で、模擬クリップでの学習に使われたことのない模擬動画{1}本から取り、各クラス半数ずつです。どのシナリオでも同じものを使っています。</translation>
    </message>
    <message>
        <source>{0} tells {1:} classes apart, and the simulated clips are of two, wild type and mutant: choose a network of two classes.</source>
        <translation>{0}は{1}クラスを見分けますが、模擬クリップは野生型と変異体の2クラスです。2クラスのネットワークを選んでください。</translation>
    </message>
    <message>
        <source>{0}: works{1}{2}{3}, {4}</source>
        <translation>{0}: 動作します{1}{2}{3}、{4}</translation>
    </message>
    <message>
        <source>, {0} free</source>
        <translation>、空き{0}</translation>
    </message>
    <message>
        <source>untrained {0}</source>
        <translation>未学習の{0}</translation>
    </message>
    <message>
        <source>evidence spread over {0} of {1:} frames</source>
        <translation>根拠は{1}フレーム中{0}フレームに分布</translation>
    </message>
    <message>
        <source>A window of {0} frames does not fit into {1:}: choose a longer part of the video.</source>
        <translation>{0}フレームの区間は{1}フレームに収まりません。動画のより長い部分を選んでください。</translation>
    </message>
    <message>
        <source>than without any of {0:} random choices.</source>
        <translation>ランダムに選んだ{0}通りのどれを除くよりも大きく下がります。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>検査中</translation>
    </message>
    <message>
        <source>This network has two streams, and the layer {0} belongs to one of them: what the other adds to the decision is not shown.</source>
        <translation>このネットワークには2つの経路があり、層{0}はその一方に属します。もう一方が判定に加えるものは示されません。</translation>
    </message>
    <message>
        <source>clip {0} · {1} · {2}</source>
        <translation>クリップ{0} · {1} · {2}</translation>
    </message>
    <message>
        <source>labelled {0}</source>
        <translation>ラベル: {0}</translation>
    </message>
    <message>
        <source>Two clips are shown side by side in each film, and {0:} do not go in pairs: choose an even number of clips.</source>
        <translation>1つのムービーに2つのクリップを並べて表示しますが、{0}個では組になりません。偶数個のクリップを選んでください。</translation>
    </message>
    <message>
        <source>Films are encoded by {0}, which come with PyAV and have the GNU General Public License, version 2 or later: who passes them on together with the program does so under the terms of the GPL, with the source code of all parts.</source>
        <translation>ムービーの符号化には{0}を使います。これらはPyAVに付属し、ライセンスはGNU General Public License, version 2以降です。プログラムと一緒に再配布する場合は、GPLの条件に従い、全部分のソースコードを添える必要があります。</translation>
    </message>
    <message>
        <source>it has {0:} channels ({1}): choose one (on the command line with --channel N)</source>
        <translation>チャンネルが{0}個あります（{1}）。1つ選んでください（コマンドラインでは--channel N）</translation>
    </message>
    <message>
        <source>channel {0}</source>
        <translation>チャンネル{0}</translation>
    </message>
    <message>
        <source>Only the first of {0:} scenes is shown; export the others as files of their own.</source>
        <translation>{0}シーンのうち最初のものだけを表示しています。残りは別々のファイルに書き出してください。</translation>
    </message>
    <message>
        <source>{0} ends early: {1:} of {2} frames are in the file; copy it again from the microscope, or use what is there.</source>
        <translation>{0}は途中で終わっています（{2}フレーム中{1}フレームのみ）。顕微鏡からコピーし直すか、ある分だけを使ってください。</translation>
    </message>
    <message>
        <source>opening {0}</source>
        <translation>{0}を開いています</translation>
    </message>
    <message>
        <source>{0} holds {1:} more image series, which are not shown; export them as files of their own.</source>
        <translation>{0}には、表示されない画像系列があと{1}個あります。別々のファイルに書き出してください。</translation>
    </message>
    <message>
        <source>Converted from {0}; what it was trained on is for its owner to say.</source>
        <translation>{0}から変換。何で学習したかは、元の所有者に確認してください。</translation>
    </message>
    <message>
        <source>{0} cannot be converted ({1}): save the network&apos;s state_dict with torch.save and convert that file.</source>
        <translation>{0}は変換できません（{1}）。ネットワークのstate_dictをtorch.saveで保存し、そのファイルを変換してください。</translation>
    </message>
    <message>
        <source>{0} must end in .safetensors: choose such a name.</source>
        <translation>{0}の末尾は.safetensorsでなければなりません。そのような名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} is no file: name the weights that PyTorch wrote.</source>
        <translation>{0}はファイルではありません。PyTorchが書き出した重みを指定してください。</translation>
    </message>
    <message>
        <source>unknown; SHA-256 of {0}: {1}</source>
        <translation>不明。{0}のSHA-256: {1}</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation>{0}を読み込み中</translation>
    </message>
    <message>
        <source>it holds no state dict</source>
        <translation>state dictが入っていません</translation>
    </message>
    <message>
        <source>{0} holds values that are not numbers ({1}): choose other weights.</source>
        <translation>{0}に数値でない値が含まれています（{1}）。別の重みを選んでください。</translation>
    </message>
    <message>
        <source>it would run a program of its own</source>
        <translation>独自のプログラムを実行しようとします</translation>
    </message>
    <message>
        <source>it is no whole file of PyTorch: {0}</source>
        <translation>完全なPyTorchファイルではありません: {0}</translation>
    </message>
    <message>
        <source>{0} is no tensor of numbers: {1}</source>
        <translation>{0}は数値のテンソルではありません: {1}</translation>
    </message>
    <message>
        <source>Choose --device cpu.</source>
        <translation>--device cpuを指定してください。</translation>
    </message>
    <message>
        <source>no NVIDIA card with a working driver was found.</source>
        <translation>動作するドライバーのあるNVIDIA製GPUが見つかりません。</translation>
    </message>
    <message>
        <source>A test convolution failed: {0}</source>
        <translation>試験的な畳み込みに失敗しました: {0}</translation>
    </message>
    <message>
        <source>the card {0} (compute capability {1}.{2}) is not one this PyTorch is made for ({3}): another PyTorch from pytorch.org may be.</source>
        <translation>GPU {0}（compute capability {1}.{2}）は、このPyTorchの対象（{3}）に含まれません。pytorch.orgの別のPyTorchなら対応している可能性があります。</translation>
    </message>
    <message>
        <source>Device {0} cannot be used: {1} {2}</source>
        <translation>計算デバイス{0}は使えません。{1} {2}</translation>
    </message>
    <message>
        <source>cuda: {0}</source>
        <translation>cuda: {0}</translation>
    </message>
    <message>
        <source>this is not a Mac with an Apple chip.</source>
        <translation>これはAppleチップ搭載のMacではありません。</translation>
    </message>
    <message>
        <source>this PyTorch was built for the CPU only.</source>
        <translation>このPyTorchはCPU専用です。</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>too old</translation>
    </message>
    <message>
        <source>the driver of the NVIDIA card is too old for this PyTorch, which needs CUDA {0}: update the driver from nvidia.com.</source>
        <translation>NVIDIA製GPUのドライバーが、このPyTorch（CUDA {0}が必要）には古すぎます。nvidia.comから更新してください。</translation>
    </message>
    <message>
        <source>there is an NVIDIA driver, but it shows no card that can be used: restart the computer, or ask whoever looks after it.</source>
        <translation>NVIDIAのドライバーはありますが、使えるGPUが認識されません。コンピューターを再起動するか、管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>its memory is full: close other programs that compute on it.</source>
        <translation>メモリーがいっぱいです。このデバイスで計算しているほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Device {0} is unknown: choose one of {1}.</source>
        <translation>計算デバイス{0}は不明です。{1}から選んでください。</translation>
    </message>
    <message>
        <source>It is chosen in the settings: choose another.</source>
        <translation>設定で選ばれているデバイスです。別のものを選んでください。</translation>
    </message>
    <message>
        <source>this computer has an NVIDIA card, but this PyTorch was built for the CPU only: install the PyTorch for CUDA from pytorch.org to use it.</source>
        <translation>このコンピューターにはNVIDIA製GPUがありますが、このPyTorchはCPU専用です。GPUを使うには、pytorch.orgからCUDA用のPyTorchをインストールしてください。</translation>
    </message>
    <message>
        <source>no kernel image</source>
        <translation>no kernel image</translation>
    </message>
    <message>
        <source>it returned {0} instead of 36</source>
        <translation>36になるはずの結果が{0}でした</translation>
    </message>
    <message>
        <source>a convolution returned {0} instead of 9</source>
        <translation>9になるはずの畳み込みの結果が{0}でした</translation>
    </message>
    <message>
        <source>This network has a weight for each of {0} frames, but the clip has {1}: cut clips of {2} frames, or choose another network.</source>
        <translation>このネットワークには{0}フレームそれぞれの重みがありますが、クリップは{1}フレームです。{2}フレームのクリップを切り出すか、別のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>branches must be some of skip and depthwise, got {0}</source>
        <translation>branchesにはskipとdepthwiseから指定しなければなりませんが、{0}です</translation>
    </message>
    <message>
        <source>{0} is a {1}, which judges all frames of a clip together, so no frame and no place has evidence of its own: choose a network of the Integration-Net family to see where and when.</source>
        <translation>{0}は{1}で、クリップの全フレームをまとめて判定するため、フレームや場所ごとの根拠がありません。いつ・どこかを見るには、Integration-Net系のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>{0} does not fit its architecture ({1} is missing or too many): choose other weights.</source>
        <translation>{0}はアーキテクチャに合いません（{1}が足りないか余分です）。別の重みを選んでください。</translation>
    </message>
    <message>
        <source>{0} does not fit its architecture ({1} is {2} {3}): choose other weights.</source>
        <translation>{0}はアーキテクチャに合いません（{1}が{2} {3}です）。別の重みを選んでください。</translation>
    </message>
    <message>
        <source>Fujii et al. 2022, IMPROVE</source>
        <translation>Fujii et al. 2022, IMPROVE</translation>
    </message>
    <message>
        <source>No architecture is called {0}: choose {1}.</source>
        <translation>{0}というアーキテクチャはありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>Looks at each frame by itself; every stage sees the picture again.</source>
        <translation>各フレームを単独で見ます。どの段にも画像をもう一度入力します。</translation>
    </message>
    <message>
        <source>Looks at each frame by itself, with one filter per channel.</source>
        <translation>各フレームを単独で見ます。フィルターはチャンネルごとに1つです。</translation>
    </message>
    <message>
        <source>Skip-Net and Depthwise-Net summed: the network of the paper.</source>
        <translation>Skip-NetとDepthwise-Netの和。論文のネットワークです。</translation>
    </message>
    <message>
        <source>Two Skip-Nets summed.</source>
        <translation>2つのSkip-Netの和。</translation>
    </message>
    <message>
        <source>Two Depthwise-Nets summed.</source>
        <translation>2つのDepthwise-Netの和。</translation>
    </message>
    <message>
        <source>Integration-Net, frame-weighted head</source>
        <translation>Integration-Net（フレーム重み付き出力層）</translation>
    </message>
    <message>
        <source>Integration-Net with a fixed weight for each frame; only for clips that all begin at the same moment.</source>
        <translation>フレームごとに固定の重みを持つIntegration-Net。すべて同じ時点から始まるクリップ専用です。</translation>
    </message>
    <message>
        <source>{0}, Figure 4</source>
        <translation>{0}、図4</translation>
    </message>
    <message>
        <source>Integration-Net on frame differences</source>
        <translation>Integration-Net（フレーム差分）</translation>
    </message>
    <message>
        <source>Integration-Net that also sees what changed since the frame before, so it can tell how cells move.</source>
        <translation>直前のフレームからの変化も見るIntegration-Net。細胞の動き方を区別できます。</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>このプログラム</translation>
    </message>
    <message>
        <source>A deep network for films of people; mixes all frames.</source>
        <translation>人物動画用の深いネットワーク。全フレームを混ぜて扱います。</translation>
    </message>
    <message>
        <source>Hara et al. 2017, ICCV Workshops</source>
        <translation>Hara et al. 2017, ICCV Workshops</translation>
    </message>
    <message>
        <source>An early, very large network for films of people; mixes all frames.</source>
        <translation>人物動画用の、初期の非常に大きなネットワーク。全フレームを混ぜて扱います。</translation>
    </message>
    <message>
        <source>Tran et al. 2015, ICCV</source>
        <translation>Tran et al. 2015, ICCV</translation>
    </message>
    <message>
        <source>The first network with kernels in time, on gradients and flow.</source>
        <translation>時間方向のカーネルを持つ最初のネットワーク。輝度勾配とオプティカルフローを使います。</translation>
    </message>
    <message>
        <source>Ji et al. 2013, IEEE TPAMI 35:221</source>
        <translation>Ji et al. 2013, IEEE TPAMI 35:221</translation>
    </message>
    <message>
        <source>Reads frame after frame with a memory, so it can tell how cells move.</source>
        <translation>記憶を持ちながらフレームを順に読むため、細胞の動き方を区別できます。</translation>
    </message>
    <message>
        <source>Shi et al. 2015, NIPS</source>
        <translation>Shi et al. 2015, NIPS</translation>
    </message>
    <message>
        <source>its {0} are {1}</source>
        <translation>{0}は{1}に決まっています</translation>
    </message>
    <message>
        <source>Architecture {0} cannot be built: {1}.</source>
        <translation>アーキテクチャ{0}は構築できません。{1}。</translation>
    </message>
    <message>
        <source>pixel size</source>
        <translation>ピクセルサイズ</translation>
    </message>
    <message>
        <source>µm per pixel</source>
        <translation>µm/ピクセル</translation>
    </message>
    <message>
        <source>cell&apos;s contrast, -1 dark to 1 bright,</source>
        <translation>細胞の明暗（-1が暗、1が明）</translation>
    </message>
    <message>
        <source>background brightness</source>
        <translation>背景の明るさ</translation>
    </message>
    <message>
        <source>share of the picture that moves</source>
        <translation>画像のうち動いている割合</translation>
    </message>
    <message>
        <source>sharpness of the cell</source>
        <translation>細胞の鮮鋭さ</translation>
    </message>
    <message>
        <source>(training clips: {0} to {1}{2})</source>
        <translation>（学習用クリップ: {0}〜{1}{2}）</translation>
    </message>
    <message>
        <source>The {0} is not known {1}.</source>
        <translation>{0}が不明です{1}。</translation>
    </message>
    <message>
        <source>The {0} is {1} {2}.</source>
        <translation>{0}は{1}です{2}。</translation>
    </message>
    <message>
        <source>No network is called {0}: choose {1}, or name a .safetensors file.</source>
        <translation>{0}というネットワークはありません。{1}から選ぶか、.safetensorsファイルを指定してください。</translation>
    </message>
    <message>
        <source>{0} is not a usable weights file ({1}): copy it again, or choose another network.</source>
        <translation>{0}は使える重みファイルではありません（{1}）。コピーし直すか、別のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>its checksum does not match</source>
        <translation>チェックサムが一致しません</translation>
    </message>
    <message>
        <source>{0} holds values that are not numbers</source>
        <translation>{0}に数値でない値が含まれています</translation>
    </message>
    <message>
        <source>it is missing or far too large</source>
        <translation>ファイルがないか、大きすぎます</translation>
    </message>
    <message>
        <source>its format is {0}</source>
        <translation>形式が{0}です</translation>
    </message>
    <message>
        <source>its header cannot be read: {0}</source>
        <translation>ヘッダーを読めません: {0}</translation>
    </message>
    <message>
        <source>its header has no sensible length</source>
        <translation>ヘッダーの長さが不正です</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}): choose another folder, or free space on this disk.</source>
        <translation>{0}に書き込めませんでした（{1}）。別のフォルダーを選ぶか、このディスクの空きを増やしてください。</translation>
    </message>
    <message>
        <source>{0} exists already: choose another name.</source>
        <translation>{0}はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} is a {1}, which no record holds</source>
        <translation>{0}は{1}型で、記録には入れられません</translation>
    </message>
    <message>
        <source>{0} is {1}, which JSON cannot hold</source>
        <translation>{0}は{1}で、JSONでは表せません</translation>
    </message>
    <message>
        <source>{0} is no {1}</source>
        <translation>{0}は{1}型ではありません</translation>
    </message>
    <message>
        <source>this is no {0} ({1})</source>
        <translation>これは{0}ではありません（{1}）</translation>
    </message>
    <message>
        <source>; Settings of Liverwort. A line that begins with ; is a remark. A setting that is not
; here has its default: take away the ; before it to change it.
</source>
        <translation>; Liverwortの設定。「;」で始まる行は注釈です。ここにない設定には既定値が使われます。
; 変更するには、その行の先頭の「;」を取ってください。
</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>ウィンドウの配色。</translation>
    </message>
    <message>
        <source>Language of the window: en is English, ja is Japanese; system is that of the computer, if it is one of these.</source>
        <translation>ウィンドウの言語。enは英語、jaは日本語です。systemはコンピューターの言語に従います（このどちらかの場合）。</translation>
    </message>
    <message>
        <source>What computes where a command or the window says auto: the fastest device there is, or always this one.</source>
        <translation>コマンドやウィンドウでautoを選んだときの計算デバイス。使える中で最速のもの、または常にここで選んだもの。</translation>
    </message>
    <message>
        <source>Processor cores that one process may use to compute; 0: all of them.</source>
        <translation>1つのプロセスが計算に使えるCPUコア数。0ですべて。</translation>
    </message>
    <message>
        <source>Folder of what can be made again, such as small copies of frames; empty: the usual one of the system.</source>
        <translation>フレームの縮小コピーなど、作り直せるものを置くフォルダー。空ならシステムの標準の場所。</translation>
    </message>
    <message>
        <source>Room on the disk, in GiB, that the small copies of frames may take.</source>
        <translation>フレームの縮小コピーに使えるディスク容量（GiB）。</translation>
    </message>
    <message>
        <source>Layout that the window proposes for films.</source>
        <translation>ウィンドウがムービー用に提案するレイアウト。</translation>
    </message>
    <message>
        <source>Kind of file that the window proposes for films.</source>
        <translation>ウィンドウがムービー用に提案するファイル形式。</translation>
    </message>
    <message>
        <source>Speed that the window proposes for films: slow enough to be followed, or real time.</source>
        <translation>ウィンドウがムービー用に提案する速さ。目で追える遅さ、または実時間。</translation>
    </message>
    <message>
        <source>Whether the window proposes one scale of colours for all films, so that equal colours mean equal evidence.</source>
        <translation>同じ色が同じ強さの根拠を表すよう、全ムービー共通のカラースケールをウィンドウが提案するかどうか。</translation>
    </message>
    <message>
        <source>Name that is kept with each label; empty: the window asks at the first label.</source>
        <translation>各ラベルと一緒に記録する名前。空なら最初のラベルのときにウィンドウで尋ねます。</translation>
    </message>
    <message>
        <source>Whether the window goes on to the next clip after a label.</source>
        <translation>ラベルを付けた後、ウィンドウが次のクリップへ進むかどうか。</translation>
    </message>
    <message>
        <source>Whether the window checks by itself how far the shown maps deserve belief.</source>
        <translation>表示中のマップがどこまで信頼できるかを、ウィンドウが自動で検査するかどうか。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueまたはfalse</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>{0}〜{1}の整数</translation>
    </message>
    <message>
        <source>{0} Then try again.</source>
        <translation>{0}その後、もう一度お試しください。</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>任意の文字列</translation>
    </message>
    <message>
        <source>{0} is no setting: correct the name or remove it.</source>
        <translation>{0}という設定はありません。名前を直すか、削除してください。</translation>
    </message>
    <message>
        <source>{0} is {1}, but must be {2}: correct it.</source>
        <translation>{0}が{1}になっていますが、{2}でなければなりません。修正してください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): correct or remove the file.</source>
        <translation>{0}を読めません（{1}）。ファイルを修正するか、削除してください。</translation>
    </message>
    <message>
        <source>avi cine csv czi db gif h5 hdf5 ini jpeg jpg lif liverwort mkv mov mp4 nd2 npy npz pdf png pptx safetensors spe tif tiff txt webm xlsx xml zip</source>
        <translation>avi cine csv czi db gif h5 hdf5 ini jpeg jpg lif liverwort mkv mov mp4 nd2 npy npz pdf png pptx safetensors spe tif tiff txt webm xlsx xml zip</translation>
    </message>
    <message>
        <source>File &quot;([^&quot;\n]+\.py)&quot;</source>
        <translation>File &quot;([^&quot;\n]+\.py)&quot;</translation>
    </message>
    <message>
        <source>File &quot;{0}&quot;</source>
        <translation>File &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>counting the results</source>
        <translation>結果を集計中</translation>
    </message>
    <message>
        <source>{0} has {1} {2}s with clips that can be compared, and two of each group are needed.</source>
        <translation>{0}には比較できるクリップのある{2}が{1}しかありませんが、各群に2以上必要です。</translation>
    </message>
    <message>
        <source>writing the tables</source>
        <translation>表を書き出し中</translation>
    </message>
    <message>
        <source>drawing the figures</source>
        <translation>図を描画中</translation>
    </message>
    <message>
        <source>{0} has 1 {1} with clips that can be compared, and two of each group are needed.</source>
        <translation>{0}には比較できるクリップのある{1}が1しかありませんが、各群に2以上必要です。</translation>
    </message>
    <message>
        <source>writing the figures</source>
        <translation>図を書き出し中</translation>
    </message>
    <message>
        <source>looking for one scale of colours</source>
        <translation>共通のカラースケールを計算中</translation>
    </message>
    <message>
        <source>The result of {0} is not in the study any more: analyze the clip and write the film again.</source>
        <translation>{0}の結果がスタディにありません。クリップを解析してから、ムービーを書き出し直してください。</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>{0} is gone: open the study where it is now.</source>
        <translation>{0}がなくなっています。今ある場所からスタディを開いてください。</translation>
    </message>
    <message>
        <source>reading earlier results</source>
        <translation>以前の結果を読み込み中</translation>
    </message>
    <message>
        <source>writing the table</source>
        <translation>表を書き出し中</translation>
    </message>
    <message>
        <source>looking what can be simulated</source>
        <translation>シミュレーションできるものを確認中</translation>
    </message>
    <message>
        <source>drawing sperm</source>
        <translation>精子を描画中</translation>
    </message>
    <message>
        <source>looking for graphics cards</source>
        <translation>グラフィックスカードを探索中</translation>
    </message>
    <message>
        <source>reading the networks</source>
        <translation>ネットワークを読み込み中</translation>
    </message>
    <message>
        <source>looking into the network</source>
        <translation>ネットワークの内容を確認中</translation>
    </message>
    <message>
        <source>reading an earlier result</source>
        <translation>以前の結果を読み込み中</translation>
    </message>
    <message>
        <source>loading the network</source>
        <translation>ネットワークを読み込み中</translation>
    </message>
    <message>
        <source>reading the truth</source>
        <translation>正解を読み込み中</translation>
    </message>
    <message>
        <source>looking for moving cells</source>
        <translation>動く細胞を探索中</translation>
    </message>
    <message>
        <source>looking for the cell</source>
        <translation>細胞を探索中</translation>
    </message>
    <message>
        <source>drawing the frame</source>
        <translation>フレームを描画中</translation>
    </message>
    <message>
        <source>writing the evidence</source>
        <translation>根拠を書き出し中</translation>
    </message>
    <message>
        <source>writing {0}</source>
        <translation>{0}を書き出し中</translation>
    </message>
    <message>
        <source>copying the study</source>
        <translation>スタディをコピー中</translation>
    </message>
    <message>
        <source>copying the arrays</source>
        <translation>配列をコピー中</translation>
    </message>
    <message>
        <source>{0} cannot be imported. {1}</source>
        <translation>{0}を取り込めません。{1}</translation>
    </message>
    <message>
        <source>copying the clips</source>
        <translation>クリップをコピー中</translation>
    </message>
    <message>
        <source>These weights have learned from clips already. Where clips of this training are among them, the accuracy will be too high: begin from weights to go on with clips that are new, not to measure.</source>
        <translation>この重みは、すでにクリップで学習したものです。今回の学習のクリップがその中にあると、正解率は高すぎる値になります。重みから始めるのは、新しいクリップで学習を続けるためで、性能を測るためではありません。</translation>
    </message>
    <message>
        <source>writing tables and figures</source>
        <translation>表と図を書き出し中</translation>
    </message>
    <message>
        <source>writing the runs</source>
        <translation>学習ランを書き出し中</translation>
    </message>
    <message>
        <source>loading the readers</source>
        <translation>リーダーを読み込み中</translation>
    </message>
    <message>
        <source>looking for the videos</source>
        <translation>動画を探索中</translation>
    </message>
    <message>
        <source>Stopped: {0}, {1} left. What is done is kept: start again to go on.</source>
        <translation>停止しました: {0}、残り{1}件。終わった分は保存されています。もう一度開始すると続きから進みます。</translation>
    </message>
    <message>
        <source>{0} analyzed</source>
        <translation>{0}を解析しました</translation>
    </message>
    <message>
        <source>{0} analyzed before</source>
        <translation>以前に解析済み{0}件</translation>
    </message>
    <message>
        <source>The cell was not seen here.</source>
        <translation>ここでは細胞が見えていません。</translation>
    </message>
    <message>
        <source>No window fits here: it would go on longer than {0}.</source>
        <translation>ここには区間が入りません。{0}を超えてしまいます。</translation>
    </message>
    <message>
        <source>A frame of this window is damaged.</source>
        <translation>この区間に壊れたフレームがあります。</translation>
    </message>
    <message>
        <source>These frames were not judged.</source>
        <translation>これらのフレームは判定されていません。</translation>
    </message>
    <message>
        <source>the cell is seen</source>
        <translation>細胞が見えている範囲</translation>
    </message>
    <message>
        <source>the video lasts</source>
        <translation>動画の終わり</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): choose the folder of another run, or train anew.</source>
        <translation>{0}を読めません（{1}）。別の学習ランのフォルダーを選ぶか、学習し直してください。</translation>
    </message>
    <message>
        <source>{0} holds no training of this program: choose the folder that was given when it was started.</source>
        <translation>{0}には、このプログラムの学習が入っていません。学習の開始時に指定したフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>it holds no record</source>
        <translation>記録が入っていません</translation>
    </message>
    <message>
        <source>{0}: {1} has no weights yet: continue the training, or choose a run that is done.</source>
        <translation>{0}: {1}にはまだ重みがありません。学習を続けるか、終わった学習ランを選んでください。</translation>
    </message>
    <message>
        <source>--scheduler {0} is unknown: give inline, local:N with N processes, or the address of a Dask scheduler such as tcp://host:8786.</source>
        <translation>--scheduler {0}は不明です。inline、local:N（Nはプロセス数）、またはDaskスケジューラーのアドレス（tcp://host:8786など）を指定してください。</translation>
    </message>
    <message>
        <source>The Dask scheduler ended or gave up a task: start it again, and go on; what was done is kept.</source>
        <translation>Daskスケジューラーが終了したか、タスクを放棄しました。起動し直してから続けてください。終わった分は保存されています。</translation>
    </message>
    <message>
        <source>The processes that did one task died again and again, probably for want of memory: choose fewer at a time, and go on; what was done is kept.</source>
        <translation>1つのタスクを担当したプロセスが、おそらくメモリー不足で何度も異常終了しました。同時に実行する数を減らして続けてください。終わった分は保存されています。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {0} ({1}): start one with `dask scheduler` and give the address it says, such as tcp://host:8786, or leave --scheduler out.</source>
        <translation>{0}でDaskスケジューラーが応答しません（{1}）。`dask scheduler`で起動して、表示されたアドレス（tcp://host:8786など）を指定するか、--schedulerを外してください。</translation>
    </message>
    <message>
        <source>dark field</source>
        <translation>暗視野</translation>
    </message>
    <message>
        <source>There is no factor {0} to flip: choose {1}.</source>
        <translation>反転できる因子に{0}はありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>There is no modality {0}: choose one of {1}.</source>
        <translation>{0}という観察法はありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>Drawing {0}</source>
        <translation>{0}を描画中</translation>
    </message>
    <message>
        <source>{0} clips from {1} videos with seed {2} cannot be simulated: ask for 2 or more videos, a clip or more for each, and a seed from 0.</source>
        <translation>{1}本の動画から{0}個のクリップをシード{2}でシミュレーションすることはできません。動画は2本以上、クリップは各1個以上、シードは0以上にしてください。</translation>
    </message>
    <message>
        <source>{0} sperm did not find room in a film of {1} x {2} pixels: ask for fewer clips per video.</source>
        <translation>{1}×{2}ピクセルの動画に精子{0}個が入りきりませんでした。動画あたりのクリップを減らしてください。</translation>
    </message>
    <message>
        <source>No sperm could be placed to cross another in a film of {0} x {1} pixels: ask for fewer clips per video.</source>
        <translation>{0}×{1}ピクセルの動画では、ほかの精子と交差する精子を置けませんでした。動画あたりのクリップを減らしてください。</translation>
    </message>
    <message>
        <source>{0} clips of {1} frames do not fit a film of {2} x {3} pixels and {4} frames: ask for fewer clips per video.</source>
        <translation>{1}フレームのクリップ{0}個は、{2}×{3}ピクセル・{4}フレームの動画に入りません。動画あたりのクリップを減らしてください。</translation>
    </message>
    <message>
        <source>No sperm stands out in this box: its strongest part differs from the background by {0} grey levels, the noise is {1}; choose a box around one sperm that swims.</source>
        <translation>この枠では精子が際立っていません。最も強い部分でも背景との差は{0}階調で、ノイズは{1}階調です。泳いでいる精子1個を囲む枠を選んでください。</translation>
    </message>
    <message>
        <source>The background is too bright for {0}, {1} where {2} grey levels are the most: say if it is phase contrast or DIC, or film with less light.</source>
        <translation>{0}にしては背景が明るすぎます（{1}階調、上限は{2}階調）。位相差やDICであればそう指定するか、光を弱めて撮影してください。</translation>
    </message>
    <message>
        <source>phase contrast</source>
        <translation>位相差</translation>
    </message>
    <message>
        <source>Side of a pixel in the specimen: a 6.5 µm camera pixel behind a 20x to 60x objective.</source>
        <translation>試料面でのピクセルの一辺。6.5 µmのカメラピクセルを20〜60倍の対物レンズで見た場合。</translation>
    </message>
    <message>
        <source>Share by which the pixel size of a video may differ either way.</source>
        <translation>動画ごとのピクセルサイズが上下にずれうる割合。</translation>
    </message>
    <message>
        <source>Frames per second; keep it above 2.5 times the beat frequency.</source>
        <translation>1秒あたりのフレーム数。鞭毛打周波数の2.5倍より高くしてください。</translation>
    </message>
    <message>
        <source>How long each frame is exposed, at most the time between two; 0 is sharp, as 2 ms nearly is.</source>
        <translation>各フレームの露光時間。最大でフレーム間隔まで。0ならぶれがなく、2 msでもほぼ同じです。</translation>
    </message>
    <message>
        <source>Share of videos whose frames are kept without loss.</source>
        <translation>フレームを無劣化で保存する動画の割合。</translation>
    </message>
    <message>
        <source>Standard deviation, over videos, of the focal plane about the sperm&apos;s.</source>
        <translation>精子の面を基準にした焦点面の、動画間の標準偏差。</translation>
    </message>
    <message>
        <source>Standard deviation of the blur in focus, 0.21 times 0.55 µm / NA 0.75.</source>
        <translation>合焦時のぼけの標準偏差（0.21 × 0.55 µm / NA 0.75）。</translation>
    </message>
    <message>
        <source>How much the blur grows per micrometre out of focus.</source>
        <translation>ピントが1 µmずれるごとのぼけの増加量。</translation>
    </message>
    <message>
        <source>Greatest speed at which the stage of a video drifts.</source>
        <translation>動画のステージがドリフトする最大速度。</translation>
    </message>
    <message>
        <source>Length along the coiled body.</source>
        <translation>コイル状の細胞体に沿った長さ。</translation>
    </message>
    <message>
        <source>Radius of the body&apos;s coil.</source>
        <translation>細胞体のコイルの半径。</translation>
    </message>
    <message>
        <source>Turns of the body&apos;s coil, as in relatives of Marchantia.</source>
        <translation>細胞体のコイルの巻き数。ゼニゴケの近縁種に準じます。</translation>
    </message>
    <message>
        <source>Coefficient of variation of the body&apos;s length and radius.</source>
        <translation>細胞体の長さと半径の変動係数。</translation>
    </message>
    <message>
        <source>Length of either flagellum; that they are equal is sourced, the length is not.</source>
        <translation>各鞭毛の長さ。2本が等しいことには文献の裏付けがありますが、長さにはありません。</translation>
    </message>
    <message>
        <source>Coefficient of variation of the length of a flagellum.</source>
        <translation>鞭毛の長さの変動係数。</translation>
    </message>
    <message>
        <source>Beats per second; 22 gives a speed of 38 µm/s, near the sourced 43.5.</source>
        <translation>1秒あたりの鞭毛打数。22なら速度は38 µm/sとなり、文献値43.5に近くなります。</translation>
    </message>
    <message>
        <source>Coefficient of variation of the beat frequency.</source>
        <translation>鞭毛打周波数の変動係数。</translation>
    </message>
    <message>
        <source>Greatest share by which the second flagellum beats more slowly.</source>
        <translation>第2鞭毛の鞭毛打が遅くなる最大の割合。</translation>
    </message>
    <message>
        <source>Tangent angle of the bending wave.</source>
        <translation>屈曲波の接線角。</translation>
    </message>
    <message>
        <source>Coefficient of variation of the amplitude.</source>
        <translation>振幅の変動係数。</translation>
    </message>
    <message>
        <source>Length of the bending wave along the flagellum.</source>
        <translation>鞭毛に沿った屈曲波の波長。</translation>
    </message>
    <message>
        <source>Static bend of the first flagellum; the second bends the other way.</source>
        <translation>第1鞭毛の静的な曲がり。第2鞭毛は逆に曲がります。</translation>
    </message>
    <message>
        <source>Share of a free flagellum&apos;s speed that the body&apos;s drag leaves.</source>
        <translation>自由な鞭毛の速度のうち、細胞体の抵抗を受けても残る割合。</translation>
    </message>
    <message>
        <source>How much every path bends; circling mutants are sourced, the value is not.</source>
        <translation>すべての経路の曲がり具合。旋回する変異体には文献の裏付けがありますが、値にはありません。</translation>
    </message>
    <message>
        <source>Random change of the swimming direction.</source>
        <translation>遊泳方向のランダムな変化。</translation>
    </message>
    <message>
        <source>Turns per second about the long axis; that it turns is sourced.</source>
        <translation>長軸まわりの1秒あたりの回転数。回転することには文献の裏付けがあります。</translation>
    </message>
    <message>
        <source>Greatest distance of the sperm from the clip&apos;s middle, along x and y.</source>
        <translation>クリップ中央から精子までの、x方向・y方向の最大距離。</translation>
    </message>
    <message>
        <source>Standard deviation, over sperm, of the distance from the plane they swim in.</source>
        <translation>遊泳面からの距離の、精子間の標準偏差。</translation>
    </message>
    <message>
        <source>Coefficient of variation, over sperm, of the light they scatter.</source>
        <translation>散乱光の強さの、精子間の変動係数。</translation>
    </message>
    <message>
        <source>Where along the body the residual cytoplasm sits, from the tip to the end.</source>
        <translation>残存細胞質の細胞体上の位置（先端から末端まで）。</translation>
    </message>
    <message>
        <source>Light of the residual cytoplasm: that of so many micrometres of body.</source>
        <translation>残存細胞質の光の強さ。細胞体何µm分に当たるか。</translation>
    </message>
    <message>
        <source>Curvature that is added to the distal half of a curled flagellum.</source>
        <translation>巻いた鞭毛の遠位半分に加わる曲率。</translation>
    </message>
    <message>
        <source>Share of clips with another cell at their border.</source>
        <translation>縁に別の細胞があるクリップの割合。</translation>
    </message>
    <message>
        <source>Share of these that are round cells, still in their wall.</source>
        <translation>そのうち、まだ細胞壁に包まれた丸い細胞の割合。</translation>
    </message>
    <message>
        <source>Least {0}</source>
        <translation>最小の{0}</translation>
    </message>
    <message>
        <source>Greatest {0}</source>
        <translation>最大の{0}</translation>
    </message>
    <message>
        <source>brightness of the empty field in dark field; phase contrast and DIC have 4 times as much.</source>
        <translation>暗視野での、何もない視野の明るさ。位相差とDICではその4倍です。</translation>
    </message>
    <message>
        <source>brightness per unit of scattered light.</source>
        <translation>散乱光の単位あたりの明るさ。</translation>
    </message>
    <message>
        <source>slope of the background, as a share of it, from the middle of the field to its edge.</source>
        <translation>視野の中央から端までの背景の傾斜（背景に対する割合）。</translation>
    </message>
    <message>
        <source>direction in which the background grows, from the right towards below.</source>
        <translation>背景が明るくなる方向。右から下へ向かって測ります。</translation>
    </message>
    <message>
        <source>share of the background that is lost in the corners of the field.</source>
        <translation>視野の四隅で失われる背景の割合。</translation>
    </message>
    <message>
        <source>number of dust specks in an area as large as a clip.</source>
        <translation>クリップと同じ面積にあるほこりの数。</translation>
    </message>
    <message>
        <source>standard deviation of a speck&apos;s blurred spot.</source>
        <translation>ほこりのぼけた像の標準偏差。</translation>
    </message>
    <message>
        <source>standard deviation of the camera&apos;s read noise.</source>
        <translation>カメラの読み出しノイズの標準偏差。</translation>
    </message>
    <message>
        <source>variance of the shot noise per grey level of light.</source>
        <translation>光の1階調あたりのショットノイズの分散。</translation>
    </message>
    <message>
        <source>quality of the camera&apos;s JPEG frames.</source>
        <translation>カメラのJPEGフレームの画質。</translation>
    </message>
    <message>
        <source>distance by which the second flagellum inserts further back.</source>
        <translation>第2鞭毛の付け根が後方にずれる距離。</translation>
    </message>
    <message>
        <source>angle of the first flagellum&apos;s base to the swimming direction.</source>
        <translation>第1鞭毛の付け根が遊泳方向となす角。</translation>
    </message>
    <message>
        <source>angle of the second flagellum&apos;s base to the swimming direction, on the other side.</source>
        <translation>第2鞭毛の付け根が遊泳方向となす、反対側の角。</translation>
    </message>
    <message>
        <source>scatter of a flagellum per micrometre, relative to the body&apos;s.</source>
        <translation>鞭毛の1 µmあたりの散乱（細胞体に対する比）。</translation>
    </message>
    <message>
        <source>standard deviation of the residual cytoplasm about its middle.</source>
        <translation>残存細胞質の中心まわりの標準偏差。</translation>
    </message>
    <message>
        <source>length of an event, in a clip of 32 frames.</source>
        <translation>イベントの長さ（32フレームのクリップ中）。</translation>
    </message>
    <message>
        <source>simulated {0} video {1} clip {2}</source>
        <translation>模擬{0} 動画{1} クリップ{2}</translation>
    </message>
    <message>
        <source>bright area</source>
        <translation>明部の面積</translation>
    </message>
    <message>
        <source>background median</source>
        <translation>背景の中央値</translation>
    </message>
    <message>
        <source>noise SD</source>
        <translation>ノイズのSD</translation>
    </message>
    <message>
        <source>frame difference</source>
        <translation>フレーム差分</translation>
    </message>
    <message>
        <source>Null in biology, but {0}: a network may learn that instead.</source>
        <translation>生物学的な差はありませんが、{0}。ネットワークが代わりにそれを学習する可能性があります。</translation>
    </message>
    <message>
        <source>size of this difference</source>
        <translation>この差の大きさ</translation>
    </message>
    <message>
        <source>There is no scenario {0}: choose one of {1}.</source>
        <translation>{0}というシナリオはありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>{0} cannot have the strength {1}: choose 0 (nothing is planted) to {2}; 1 is what its summary says.</source>
        <translation>{0}の強さを{1}にはできません。0（何も埋め込まない）〜{2}にしてください。1が概要どおりの強さです。</translation>
    </message>
    <message>
        <source>Null: the two classes do not differ.</source>
        <translation>帰無シナリオ: 2つのクラスに差はありません。</translation>
    </message>
    <message>
        <source>One flagellum of the mutant is short: 20 to 9 µm.</source>
        <translation>変異体の鞭毛が1本短くなります（20→9 µm）。</translation>
    </message>
    <message>
        <source>11 µm are missing, times the strength: 0.36, 0.64, 1 and 1.36 leave 16, 13, 9 and 5 µm</source>
        <translation>短くなる量は11 µm×強さ。0.36、0.64、1、1.36で、16、13、9、5 µmが残る</translation>
    </message>
    <message>
        <source>The mutant lacks its second flagellum; it swims as its wild type would.</source>
        <translation>変異体には第2鞭毛がありません。泳ぎ方は、野生型だった場合と同じです。</translation>
    </message>
    <message>
        <source>share of the flagellum that is missing</source>
        <translation>欠ける鞭毛の割合</translation>
    </message>
    <message>
        <source>The mutant has no flagella; it moves as its wild type would, so that nothing else tells the classes.</source>
        <translation>変異体には鞭毛がありません。動き方は野生型だった場合と同じで、ほかにクラスを区別するものはありません。</translation>
    </message>
    <message>
        <source>share of both flagella that is missing</source>
        <translation>欠ける両鞭毛の割合</translation>
    </message>
    <message>
        <source>The mutant keeps a lump of cytoplasm on its body.</source>
        <translation>変異体の細胞体に細胞質の塊が残ります。</translation>
    </message>
    <message>
        <source>light of the lump, times 2.2 µm of body</source>
        <translation>塊の光の強さ（強さ1で細胞体2.2 µm分）</translation>
    </message>
    <message>
        <source>As S3, and the mutant beats slower, 22 to 12 Hz, and so swims slower.</source>
        <translation>S3に加えて、変異体の鞭毛打が遅く（22→12 Hz）、そのため遊泳も遅くなります。</translation>
    </message>
    <message>
        <source>light of the lump, and the share of the slowing</source>
        <translation>塊の光の強さと、遅くなる割合</translation>
    </message>
    <message>
        <source>The mutant shows a lump of cytoplasm in 8 to 12 consecutive frames of 32, at a random time; the wild type never does.</source>
        <translation>変異体では、32フレーム中の連続する8〜12フレームに、無作為な時刻に細胞質の塊が現れます。野生型では現れません。</translation>
    </message>
    <message>
        <source>The distal half of the mutant&apos;s second flagellum curls up in 8 to 12 consecutive frames of 32, at a random time; the wild type&apos;s never does.</source>
        <translation>変異体の第2鞭毛の遠位半分が、32フレーム中の連続する8〜12フレームで、無作為な時刻に巻き上がります。野生型では起こりません。</translation>
    </message>
    <message>
        <source>curvature of the curl, times 0.56 rad/µm</source>
        <translation>巻きの曲率（0.56 rad/µm×強さ）</translation>
    </message>
    <message>
        <source>The flagella of the mutant beat slower, 22 to 9 Hz, at the same swimming speed: motion tells the classes, no single frame does.</source>
        <translation>変異体の鞭毛打が遅くなります（22→9 Hz）。遊泳速度は同じで、動きからはクラスがわかりますが、1フレームだけではわかりません。</translation>
    </message>
    <message>
        <source>13 Hz are missing, times the strength</source>
        <translation>低下量は13 Hz×強さ</translation>
    </message>
    <message>
        <source>The flagella of the mutant beat slower, 22 to 9 Hz; it therefore swims slower, 38 to 16 µm/s, and in circles.</source>
        <translation>変異体の鞭毛打が遅くなります（22→9 Hz）。そのため遊泳も遅く（38→16 µm/s）、円を描きます。</translation>
    </message>
    <message>
        <source>13 Hz are missing and the path curves by 0.08 rad/µm, times the strength</source>
        <translation>鞭毛打の低下は13 Hz×強さ、経路の曲率は0.08 rad/µm×強さ</translation>
    </message>
    <message>
        <source>The flagella of the mutant bend less, amplitude 0.85 to 0.45 rad, at the same beat frequency and swimming speed.</source>
        <translation>変異体の鞭毛の曲がりが小さくなります（振幅0.85→0.45 rad）。鞭毛打周波数と遊泳速度は同じです。</translation>
    </message>
    <message>
        <source>0.4 rad are missing, times the strength</source>
        <translation>減少量は0.4 rad×強さ</translation>
    </message>
    <message>
        <source>the mutant&apos;s camera has 8 % more gain</source>
        <translation>変異体のカメラだけゲインが8%高くなっています</translation>
    </message>
    <message>
        <source>the mutant&apos;s background grows to the left and the wild type&apos;s to the right</source>
        <translation>背景が変異体では左へ、野生型では右へ明るくなっています</translation>
    </message>
    <message>
        <source>the mutant&apos;s pixels are 0.21 µm large and the wild type&apos;s 0.20</source>
        <translation>ピクセルサイズが変異体では0.21 µm、野生型では0.20 µmです</translation>
    </message>
    <message>
        <source>the mutant&apos;s frames have JPEG quality 70 and the wild type&apos;s 90</source>
        <translation>フレームのJPEG画質が変異体では70、野生型では90です</translation>
    </message>
    <message>
        <source>the mutant is 0.6 µm more out of focus</source>
        <translation>変異体のピントが0.6 µm余計にずれています</translation>
    </message>
    <message>
        <source>all films of the mutant show the same pattern of dust</source>
        <translation>変異体の全動画に同じほこりの模様が写っています</translation>
    </message>
    <message>
        <source>As S1-matched, and the mutant&apos;s camera has 8 % more gain: biology and nuisance both tell the classes.</source>
        <translation>S1-matchedに加えて、変異体のカメラだけゲインが8%高くなっています。生物学的な差と撮影条件の差の両方でクラスを区別できます。</translation>
    </message>
    <message>
        <source>as of S1, and size of the difference in gain</source>
        <translation>S1と同じ量と、ゲインの差の大きさ</translation>
    </message>
    <message>
        <source>Null, but each video has its own strong light, dust, focus and noise, by which it can be known again.</source>
        <translation>帰無シナリオですが、動画ごとに光、ほこり、ピント、ノイズの強い特徴があり、動画を見分けられます。</translation>
    </message>
    <message>
        <source>walled cell</source>
        <translation>細胞壁のある細胞</translation>
    </message>
    <message>
        <source>did you mean {0}?</source>
        <translation>{0}のことですか？</translation>
    </message>
    <message>
        <source>The simulator has no parameter {0}: {1} `liverwort simulate --list` names them all.</source>
        <translation>シミュレーターに{0}というパラメーターはありません。{1} `liverwort simulate --list`ですべての名前を確認できます。</translation>
    </message>
    <message>
        <source>These settings are {0}: write them as an object such as {&quot;beat_frequency&quot;: 18}.</source>
        <translation>設定が{0}になっています。{&quot;beat_frequency&quot;: 18}のようなオブジェクトで書いてください。</translation>
    </message>
    <message>
        <source>These settings are no JSON ({0}): write them anew with `liverwort simulate --like` or as {&quot;beat_frequency&quot;: 18}.</source>
        <translation>設定がJSONではありません（{0}）。`liverwort simulate --like`で書き直すか、{&quot;beat_frequency&quot;: 18}のように書いてください。</translation>
    </message>
    <message>
        <source>{0}{1} is {2} and {3}{4} is {5} {6}: set both, the least not above the most.</source>
        <translation>{0}{1}が{2}、{3}{4}が{5} {6}です。最小値が最大値を超えないように、両方を設定してください。</translation>
    </message>
    <message>
        <source>{0} cannot be {1}: choose a number from {2}.</source>
        <translation>{0}を{1}にはできません。{2}の数を指定してください。</translation>
    </message>
    <message>
        <source>frame must lie in [0, {0}), got {1}</source>
        <translation>frameは[0, {0})の範囲でなければなりませんが、{1}です</translation>
    </message>
    <message>
        <source>opacity must lie in [0, 1], got {0}</source>
        <translation>opacityは[0, 1]の範囲でなければなりませんが、{0}です</translation>
    </message>
    <message>
        <source>names of arrays: {0}</source>
        <translation>配列の名前: {0}</translation>
    </message>
    <message>
        <source>{0} is not stored in this file</source>
        <translation>{0}はこのファイルに保存されていません</translation>
    </message>
    <message>
        <source>{0} does not hold plain numbers</source>
        <translation>{0}の内容が単純な数値ではありません</translation>
    </message>
    <message>
        <source>{0} is not stored as this program does it</source>
        <translation>{0}の保存形式がこのプログラムのものではありません</translation>
    </message>
    <message>
        <source>{0} has the shape {1}</source>
        <translation>{0}の形状が{1}です</translation>
    </message>
    <message>
        <source>{0} claims more than is in the file</source>
        <translation>{0}がファイルにある以上の量を示しています</translation>
    </message>
    <message>
        <source>{0} is not all there</source>
        <translation>{0}の一部がありません</translation>
    </message>
    <message>
        <source>{0} has chunks of another size</source>
        <translation>{0}のチャンクの大きさが違います</translation>
    </message>
    <message>
        <source>it does not begin as a file of this program</source>
        <translation>先頭がこのプログラムのファイルではありません</translation>
    </message>
    <message>
        <source>{0} cannot be used ({1}): it was not written by this program, or is damaged; take it from a backup of the study, or cut it again.</source>
        <translation>{0}は使えません（{1}）。このプログラムが書いたものではないか、壊れています。スタディのバックアップから取り出すか、切り出し直してください。</translation>
    </message>
    <message>
        <source>/{0} is no array</source>
        <translation>/{0}は配列ではありません</translation>
    </message>
    <message>
        <source>it has {0} bytes, its arrays have more</source>
        <translation>ファイルは{0}バイトですが、配列はそれより大きくなっています</translation>
    </message>
    <message>
        <source>the attribute {0} is no text</source>
        <translation>属性{0}がテキストではありません</translation>
    </message>
    <message>
        <source>/{0} is {1} of shape {2}</source>
        <translation>/{0}が形状{2}の{1}です</translation>
    </message>
    <message>
        <source>{0} is damaged: its content is not what was written; take it from a backup of the study, or cut it again from its video.</source>
        <translation>{0}は壊れています。内容が書き込んだときと違います。スタディのバックアップから取り出すか、動画から切り出し直してください。</translation>
    </message>
    <message>
        <source>{0} has no arrays called {1}: the study is damaged; repair it with: liverwort study check.</source>
        <translation>{0}に{1}という配列がありません。スタディが壊れています。liverwort study checkで修復してください。</translation>
    </message>
    <message>
        <source>{0} is no file of arrays ({1} bytes): the study was tampered with; take it from a backup.</source>
        <translation>{0}は配列のファイルではありません（{1}バイト）。スタディが書き換えられています。バックアップから取り出してください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): take it from a backup of the study, or cut it again from its video.</source>
        <translation>{0}を読めません（{1}）。スタディのバックアップから取り出すか、動画から切り出し直してください。</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}): {2} MB are needed; free space on this disk, or save the study on another one.</source>
        <translation>{0}に書き込めませんでした（{1}）。{2} MBが必要です。このディスクの空きを増やすか、スタディを別のディスクに保存してください。</translation>
    </message>
    <message>
        <source>This video is missing: end blind labelling to find it again.</source>
        <translation>この動画が見つかりません。探すには、ブラインドでのラベル付けを終了してください。</translation>
    </message>
    <message>
        <source>Another video lies where this one was, so its labels are refused: end blind labelling to find the original.</source>
        <translation>この動画の場所に別の動画があるため、ラベルを付けられません。元の動画を探すには、ブラインドでのラベル付けを終了してください。</translation>
    </message>
    <message>
        <source>This video cannot be read: end blind labelling to see its name.</source>
        <translation>この動画を読めません。名前を見るには、ブラインドでのラベル付けを終了してください。</translation>
    </message>
    <message>
        <source>Video {0}</source>
        <translation>動画{0}</translation>
    </message>
    <message>
        <source>boxes rejected</source>
        <translation>却下した枠</translation>
    </message>
    <message>
        <source>distance from centre</source>
        <translation>中心からの距離</translation>
    </message>
    <message>
        <source>speed (px/frame)</source>
        <translation>速度（px/フレーム）</translation>
    </message>
    <message>
        <source>labels as genotype</source>
        <translation>遺伝子型と一致するラベル</translation>
    </message>
    <message>
        <source>\1a video that is gone</source>
        <translation>\1なくなった動画</translation>
    </message>
    <message>
        <source>The pixels of {0} will be cut anew when the video is there.</source>
        <translation>{0}のピクセルは、動画が戻ったときに切り出し直します。</translation>
    </message>
    <message>
        <source>{0} is not a study: choose its folder.</source>
        <translation>{0}はスタディではありません。スタディのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Nothing could be brought back: no backup is readable either.</source>
        <translation>何も復元できませんでした。読めるバックアップもありません。</translation>
    </message>
    <message>
        <source>before repair</source>
        <translation>修復前</translation>
    </message>
    <message>
        <source>{0} cannot be repaired: {1}.</source>
        <translation>{0}は修復できません。{1}。</translation>
    </message>
    <message>
        <source>The pixels of {0} are missing or damaged: they must be cut anew from the video.</source>
        <translation>{0}のピクセルがないか、壊れています。動画から切り出し直す必要があります。</translation>
    </message>
    <message>
        <source>The frame table of {0} is missing or damaged: add this video file again; its clips and labels stay.</source>
        <translation>{0}のフレーム表がないか、壊れています。この動画ファイルをもう一度追加してください。クリップとラベルは残ります。</translation>
    </message>
    <message>
        <source>nothing can be read of it ({0})</source>
        <translation>内容をまったく読めません（{0}）</translation>
    </message>
    <message>
        <source>it is of an older version, and {0}</source>
        <translation>古いバージョンのもので、{0}</translation>
    </message>
    <message>
        <source>the record {0} among the {1} has vanished</source>
        <translation>{1}の記録{0}がなくなっています</translation>
    </message>
    <message>
        <source>The study {0} was made by a newer version of this program: install the newest version.</source>
        <translation>スタディ{0}は、このプログラムの新しいバージョンで作られています。最新バージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>a record has vanished or is out of date</source>
        <translation>記録がなくなっているか、古くなっています</translation>
    </message>
    <message>
        <source>the end of its history has vanished</source>
        <translation>履歴の末尾がなくなっています</translation>
    </message>
    <message>
        <source>its tables are not those of a study</source>
        <translation>表がスタディのものではありません</translation>
    </message>
    <message>
        <source>its seal was altered</source>
        <translation>封印が書き換えられています</translation>
    </message>
    <message>
        <source>a value has become something else: {0}</source>
        <translation>値が別のものに変わっています: {0}</translation>
    </message>
    <message>
        <source>line {0} of its history was altered</source>
        <translation>履歴の{0}行目が書き換えられています</translation>
    </message>
    <message>
        <source>the record {0} among the {1} was altered</source>
        <translation>{1}の記録{0}が書き換えられています</translation>
    </message>
    <message>
        <source>cutting clips of {0}</source>
        <translation>{0}のクリップを切り出し中</translation>
    </message>
    <message>
        <source>clip {0}</source>
        <translation>クリップ{0}</translation>
    </message>
    <message>
        <source>Not cut: {0}. {1}</source>
        <translation>切り出せませんでした: {0}。{1}</translation>
    </message>
    <message>
        <source>Clip {0} of {1} does not look as it did when it was cut first: the video or its decoder has changed, so its label may not fit any more; take the arrays from a backup, or delete and draw the clip anew.</source>
        <translation>{1}のクリップ{0}が、最初に切り出したときと違って見えます。動画かデコーダーが変わったため、ラベルが合わない可能性があります。配列をバックアップから取り出すか、クリップを削除して描き直してください。</translation>
    </message>
    <message>
        <source>pixels {0}, but background {1}</source>
        <translation>ピクセルは{0}ですが、背景は{1}です</translation>
    </message>
    <message>
        <source>they are those of another clip</source>
        <translation>別のクリップのものです</translation>
    </message>
    <message>
        <source>{0} is no clip of {1} frames</source>
        <translation>{0}は{1}フレームのクリップではありません</translation>
    </message>
    <message>
        <source>{0} has no frames {1}-{2}</source>
        <translation>{0}にフレーム{1}-{2}はありません</translation>
    </message>
    <message>
        <source>The arrays of a clip of {0} do not fit it ({1}): take them from a backup of the study, or cut the clip again.</source>
        <translation>{0}のクリップの配列が合いません（{1}）。スタディのバックアップから取り出すか、クリップを切り出し直してください。</translation>
    </message>
    <message>
        <source>reading the background of {0}</source>
        <translation>{0}の背景を読み込み中</translation>
    </message>
    <message>
        <source>{0} could not be read or written ({1}): what was done before is safe; check that the disk is connected and do it again.</source>
        <translation>{0}を読み書きできませんでした（{1}）。それまでの作業は無事です。ディスクが接続されているか確かめて、もう一度行ってください。</translation>
    </message>
    <message>
        <source>The study {0} is damaged ({1}): run `liverwort study check &quot;{2}&quot; --repair`, which repairs it from its history or its newest backup.</source>
        <translation>スタディ{0}は壊れています（{1}）。`liverwort study check &quot;{2}&quot; --repair`を実行してください。履歴または最新のバックアップから修復します。</translation>
    </message>
    <message>
        <source>BEGIN IMMEDIATE</source>
        <translation>BEGIN IMMEDIATE</translation>
    </message>
    <message>
        <source>The disk with {0} is full: this was not done, and nothing was lost; free at least {1} MB there and do it again.</source>
        <translation>{0}のあるディスクがいっぱいです。この操作は行われませんでしたが、失われたものはありません。{1} MB以上の空きを作って、もう一度行ってください。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): nothing was lost; allow writing to it, or use a copy of the study elsewhere.</source>
        <translation>{0}に書き込めません（{1}）。失われたものはありません。書き込みを許可するか、別の場所にあるスタディのコピーを使ってください。</translation>
    </message>
    <message>
        <source>Another program keeps {0} busy ({1}): nothing was lost; wait a moment and do it again.</source>
        <translation>別のプログラムが{0}を使用中です（{1}）。失われたものはありません。少し待ってから、もう一度行ってください。</translation>
    </message>
    <message>
        <source>This cannot be done any more in {0}: it refers to a video, class or clip that is not in the study; choose another.</source>
        <translation>{0}では、この操作はもう行えません。スタディにない動画、クラス、クリップを参照しています。別のものを選んでください。</translation>
    </message>
    <message>
        <source>draw box: clip {0}</source>
        <translation>枠を描く: クリップ{0}</translation>
    </message>
    <message>
        <source>No box can be drawn</source>
        <translation>枠を描けません</translation>
    </message>
    <message>
        <source>The box of clip {0} cannot be moved</source>
        <translation>クリップ{0}の枠を移動できません</translation>
    </message>
    <message>
        <source>{0}: clip {1}</source>
        <translation>{0}: クリップ{1}</translation>
    </message>
    <message>
        <source>delete: {0}</source>
        <translation>削除: {0}</translation>
    </message>
    <message>
        <source>note: clip {0}</source>
        <translation>メモ: クリップ{0}</translation>
    </message>
    <message>
        <source>Clip {0} is in this study already: move its box, or draw another.</source>
        <translation>クリップ{0}はすでにこのスタディにあります。その枠を移動するか、別の枠を描いてください。</translation>
    </message>
    <message>
        <source>The box with side {0} at x {1}, y {2} does not lie inside the frames of {3}, which have {4} x {5} pixels: choose a side of at least {6} and move it into the frame.</source>
        <translation>x {1}、y {2}、一辺{0}の枠が、{3}のフレーム（{4}×{5}ピクセル）からはみ出しています。一辺を{6}以上にして、フレームの中に移してください。</translation>
    </message>
    <message>
        <source>Frames {0} to {1} are not all in {2}, which has frames 0 to {3}: choose another window.</source>
        <translation>フレーム{0}〜{1}の一部が{2}にありません（フレームは0〜{3}）。別の区間を選んでください。</translation>
    </message>
    <message>
        <source>suggested box</source>
        <translation>提案された枠</translation>
    </message>
    <message>
        <source>{0}: {1} is not the video that was added to this study, its content has changed; find the original with Find missing videos.</source>
        <translation>{0}。{1}は内容が変わっており、このスタディに追加した動画ではありません。「見つからない動画を探す」で元の動画を探してください。</translation>
    </message>
    <message>
        <source>There is no such {0} in this study any more: choose another.</source>
        <translation>その{0}はもうこのスタディにありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>label {0} by genotype</source>
        <translation>遺伝子型でラベル付け: {0}</translation>
    </message>
    <message>
        <source>label: {0}, {1}</source>
        <translation>ラベル: {0}、{1}</translation>
    </message>
    <message>
        <source>label: unsure, {0}</source>
        <translation>ラベル: 判別不能、{0}</translation>
    </message>
    <message>
        <source>remove label: {0}</source>
        <translation>ラベルを削除: {0}</translation>
    </message>
    <message>
        <source>add class: {0}</source>
        <translation>クラスを追加: {0}</translation>
    </message>
    <message>
        <source>change class: {0}</source>
        <translation>クラスを変更: {0}</translation>
    </message>
    <message>
        <source>order classes</source>
        <translation>クラスの順序を変更</translation>
    </message>
    <message>
        <source>remove class: {0}</source>
        <translation>クラスを削除: {0}</translation>
    </message>
    <message>
        <source>label blind</source>
        <translation>ブラインドでのラベル付けを開始</translation>
    </message>
    <message>
        <source>end blind labelling</source>
        <translation>ブラインドでのラベル付けを終了</translation>
    </message>
    <message>
        <source>The key {0} is taken by another class: choose another.</source>
        <translation>キー{0}は別のクラスで使われています。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>{0} is no number key: choose one of 1 to 9.</source>
        <translation>{0}は数字キーではありません。1〜9から選んでください。</translation>
    </message>
    <message>
        <source>{0} is no colour: choose one such as #0072b2.</source>
        <translation>{0}は色ではありません。#0072b2のような色を指定してください。</translation>
    </message>
    <message>
        <source>The classes have changed meanwhile: order them again.</source>
        <translation>その間にクラスが変わりました。もう一度順序を決めてください。</translation>
    </message>
    <message>
        <source>Clip {0} cannot be labelled</source>
        <translation>クリップ{0}にラベルを付けられません</translation>
    </message>
    <message>
        <source>A class needs a name: type one.</source>
        <translation>クラスには名前が必要です。入力してください。</translation>
    </message>
    <message>
        <source>There is a class {0} already: choose another.</source>
        <translation>クラス{0}はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>suggest {0} in {1}</source>
        <translation>{1}に{0}を提案</translation>
    </message>
    <message>
        <source>accept box: clip {0}</source>
        <translation>枠を採用: クリップ{0}</translation>
    </message>
    <message>
        <source>accept {0}</source>
        <translation>{0}を採用</translation>
    </message>
    <message>
        <source>reject box in {0}</source>
        <translation>{0}の枠を却下</translation>
    </message>
    <message>
        <source>This box was accepted as clip {0}: delete the clip to decide again.</source>
        <translation>この枠はクリップ{0}として採用されています。決め直すには、そのクリップを削除してください。</translation>
    </message>
    <message>
        <source>frames {0}–{1}</source>
        <translation>フレーム{0}–{1}</translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation>{0}を削除</translation>
    </message>
    <message>
        <source>note: {0} of {1}</source>
        <translation>メモ: {1}の{0}</translation>
    </message>
    <message>
        <source>delete note: {0}</source>
        <translation>メモを削除: {0}</translation>
    </message>
    <message>
        <source>frame {0}</source>
        <translation>フレーム{0}</translation>
    </message>
    <message>
        <source>add video: {0}</source>
        <translation>動画を追加: {0}</translation>
    </message>
    <message>
        <source>videos were looked up</source>
        <translation>動画の場所を確認</translation>
    </message>
    <message>
        <source>A note needs a text: write what you saw.</source>
        <translation>メモが空です。見えたものを入力してください。</translation>
    </message>
    <message>
        <source>Frames {0} to {1} are not all in {2}, which has frames 0 to {3}: choose a range inside.</source>
        <translation>フレーム{0}〜{1}の一部が{2}にありません（フレームは0〜{3}）。その範囲内で選んでください。</translation>
    </message>
    <message>
        <source>A video has no value called {0}: choose {1}.</source>
        <translation>動画に{0}という項目はありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>{0} cannot be added: this study has another video of the same identity.</source>
        <translation>{0}を追加できません。このスタディに、同じ識別子の別の動画があります。</translation>
    </message>
    <message>
        <source>{0} must be a text, not {1}: type it again.</source>
        <translation>{0}はテキストでなければなりませんが、{1}です。入力し直してください。</translation>
    </message>
    <message>
        <source>{0} must be a number above 0, not {1}: correct it.</source>
        <translation>{0}は0より大きい数でなければなりませんが、{1}です。修正してください。</translation>
    </message>
    <message>
        <source>{0} is not a study: choose a folder with {1}.</source>
        <translation>{0}はスタディではありません。{1}のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} is no archive of a study: choose another file.</source>
        <translation>{0}はスタディのアーカイブではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} needs {1} MB and {2} has {3} MB free: free space on this disk, or choose another folder.</source>
        <translation>{0}には{1} MBが必要ですが、{2}の空きは{3} MBです。このディスクの空きを増やすか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} is damaged at {1}: copy it again.</source>
        <translation>{0}は{1}のところで壊れています。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>{0} is not a file: choose a .zip file.</source>
        <translation>{0}はファイルではありません。.zipファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is no archive of a study, or damaged ({1}): copy it again.</source>
        <translation>{0}はスタディのアーカイブではないか、壊れています（{1}）。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>{0} holds {1}, which is no file of a study: it is not unpacked.</source>
        <translation>{0}に、スタディのファイルではない{1}が入っているため、展開しません。</translation>
    </message>
    <message>
        <source>{0} is packed in an unusual way, or with a password: pack the study anew.</source>
        <translation>{0}の圧縮方法が特殊か、パスワードが設定されています。スタディを圧縮し直してください。</translation>
    </message>
    <message>
        <source>{0} holds {1} twice: it is not unpacked.</source>
        <translation>{0}に{1}が2つ入っているため、展開しません。</translation>
    </message>
    <message>
        <source>{0} holds {1}, which would grow more than {2} times: it is not unpacked.</source>
        <translation>{0}の{1}は展開すると{2}倍を超える大きさになるため、展開しません。</translation>
    </message>
    <message>
        <source>{0} holds more in {1} than it says: it is damaged or harmful, and was not unpacked.</source>
        <translation>{0}の{1}が、記載より大きくなっています。壊れているか有害なファイルのため、展開しませんでした。</translation>
    </message>
    <message>
        <source>packing {0}</source>
        <translation>{0}を圧縮中</translation>
    </message>
    <message>
        <source>unpacking {0}</source>
        <translation>{0}を展開中</translation>
    </message>
    <message>
        <source>{0} must be {1} or empty: {2}</source>
        <translation>{0}は{1}のいずれか、または空欄でなければなりません: {2}</translation>
    </message>
    <message>
        <source>the box does not lie inside the {0} x {1} pixels of {2}</source>
        <translation>枠が{2}の{0}×{1}ピクセルからはみ出しています</translation>
    </message>
    <message>
        <source>frames {0} to {1} are not all in {2}, which has frames 0 to {3}</source>
        <translation>フレーム{0}〜{1}の一部が{2}にありません（フレームは0〜{3}）</translation>
    </message>
    <message>
        <source>path does not begin at x and y: correct one of them</source>
        <translation>pathの始点がxとyに一致しません。どちらかを修正してください</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0}がありません</translation>
    </message>
    <message>
        <source>path must be pairs &quot;x y&quot; between semicolons: {0}</source>
        <translation>pathは&quot;x y&quot;の組をセミコロンで区切って書いてください: {0}</translation>
    </message>
    <message>
        <source>clip has</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>clips have</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>{0} no pixels, so that no file was written.</source>
        <translation>{0}にはピクセルがないため、ファイルを書き出しませんでした。</translation>
    </message>
    <message>
        <source>The frame rate of {0}{1} is unknown: the films play {2} frames per second.</source>
        <translation>{0}{1}はフレームレートが不明なため、ムービーは毎秒{2}フレームで再生されます。</translation>
    </message>
    <message>
        <source>writing clips to {0}</source>
        <translation>クリップを{0}に書き出し中</translation>
    </message>
    <message>
        <source>other video</source>
        <translation>他の動画</translation>
    </message>
    <message>
        <source>other videos</source>
        <translation>他の動画</translation>
    </message>
    <message>
        <source>/pixels/TxSxSxC: uint8 (n, T, S, S, C), one row per clip: frames, rows, columns, grey or
RGB, as a network is given them. /clips: one value per clip, in one order in all
columns: `pixels` and `row` say where its pixels are (row -1: nowhere), `label` is the
number of its class in /classes (-1: none), `group` its culture or else its video, by
which train and test must be split, `split` is empty. x, y, size: first box, pixels of
the video; start: its first frame, from 0; fps: frames per second; um_per_px:
micrometres per pixel of the clip; NaN where unknown. /classes and /videos: one value
per class and video. Texts are UTF-8. /study: the whole study as JSON, and /arrays:
files of the study by their SHA-256 (frame tables of the videos, truth of simulated
clips), from which this program makes the study again.</source>
        <translation>/pixels/TxSxSxC: uint8 (n, T, S, S, C)、クリップごとに1行。フレーム、行、列、グレーまたは
RGBの順で、ネットワークに与える形のまま。/clips: クリップごとに1つの値。順序は
すべての列で共通: `pixels`と`row`はピクセルの場所（row -1: なし）、`label`は
/classesでのクラスの番号（-1: なし）、`group`は培養、なければ動画で、
学習用とテスト用は必ずこれを単位に分ける。`split`は空。x, y, size: 最初の枠、
動画のピクセル単位。start: 最初のフレーム（0から）。fps: 1秒あたりのフレーム数。um_per_px:
クリップの1ピクセルあたりのマイクロメートル。不明ならNaN。/classesと/videos: クラスと
動画ごとに1つの値。テキストはUTF-8。/study: スタディ全体のJSON。/arrays:
SHA-256を名前とするスタディのファイル（動画のフレーム表、模擬クリップの
正解）。このプログラムはこれらからスタディを復元する。</translation>
    </message>
    <message>
        <source>Liverwort {0}</source>
        <translation>Liverwort {0}</translation>
    </message>
    <message>
        <source>{0} no pixels in {1}.</source>
        <translation>{1}では、{0}にピクセルがありません。</translation>
    </message>
    <message>
        <source>/arrays is missing or a link</source>
        <translation>/arraysがないか、リンクです</translation>
    </message>
    <message>
        <source>/arrays is no group</source>
        <translation>/arraysがグループではありません</translation>
    </message>
    <message>
        <source>/{0} is missing or a link</source>
        <translation>/{0}がないか、リンクです</translation>
    </message>
    <message>
        <source>/{0} is not as this program writes it</source>
        <translation>/{0}の形式がこのプログラムの書くものではありません</translation>
    </message>
    <message>
        <source>/{0} claims {1} bytes</source>
        <translation>/{0}の大きさが{1}バイトと記録されています</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ファイルではありません</translation>
    </message>
    <message>
        <source>{0} is no dataset of this program, or damaged ({1}): choose an .h5 file that Export dataset has written.</source>
        <translation>{0}はこのプログラムのデータセットではないか、壊れています（{1}）。「データセットを書き出す」で書いた.h5ファイルを選んでください。</translation>
    </message>
    <message>
        <source>/arrays holds something else</source>
        <translation>/arraysに別のものが入っています</translation>
    </message>
    <message>
        <source>/arrays/{0} is damaged</source>
        <translation>/arrays/{0}が壊れています</translation>
    </message>
    <message>
        <source>its format is not {0}</source>
        <translation>形式が{0}ではありません</translation>
    </message>
    <message>
        <source>; and {0} more</source>
        <translation>; ほか{0}件</translation>
    </message>
    <message>
        <source>the video</source>
        <translation>その動画</translation>
    </message>
    <message>
        <source>it names no video</source>
        <translation>動画が指定されていません</translation>
    </message>
    <message>
        <source>there is no such video here: {0}; import it first</source>
        <translation>その動画はここにありません: {0}。先に取り込んでください</translation>
    </message>
    <message>
        <source>{0} was found by its name, not by its content.</source>
        <translation>{0}は、内容ではなく名前で見つけました。</translation>
    </message>
    <message>
        <source>video {0}</source>
        <translation>動画{0}</translation>
    </message>
    <message>
        <source>no video of this study has the content of {0}: import that video first, or clear the cells video_sha256 to go by its name</source>
        <translation>このスタディに、{0}と同じ内容の動画がありません。先にその動画を取り込むか、名前で照合するためにvideo_sha256のセルを空にしてください</translation>
    </message>
    <message>
        <source>Overruled at a merge: </source>
        <translation>統合で不採用: </translation>
    </message>
    <message>
        <source>box x {0}, y {1}, side {2}, from frame {3} on</source>
        <translation>枠 x {0}、y {1}、一辺{2}、フレーム{3}から</translation>
    </message>
    <message>
        <source>another study</source>
        <translation>別のスタディ</translation>
    </message>
    <message>
        <source>merge {0}: {1}</source>
        <translation>{0}を統合: {1}</translation>
    </message>
    <message>
        <source>clip {0} in {1}</source>
        <translation>{1}のクリップ{0}</translation>
    </message>
    <message>
        <source>, path {0}</source>
        <translation>、経路{0}</translation>
    </message>
    <message>
        <source>The class {0} is new.</source>
        <translation>クラス{0}は新しいクラスです。</translation>
    </message>
    <message>
        <source>{0} kept, {1}, {2} lost</source>
        <translation>{0}個を保持、{1}、{2}個を消失</translation>
    </message>
    <message>
        <source>import metadata of {0}</source>
        <translation>メタデータの取り込み: {0}</translation>
    </message>
    <message>
        <source>import metadata: refused</source>
        <translation>メタデータの取り込み: 拒否</translation>
    </message>
    <message>
        <source>{0} is in the table twice</source>
        <translation>{0}が表に2回あります</translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation>{0}行目: {1}</translation>
    </message>
    <message>
        <source>{0} is not of the kind {1}</source>
        <translation>{0}は種類{1}の値ではありません</translation>
    </message>
    <message>
        <source>a box does not lie inside the video {0}</source>
        <translation>枠が動画{0}からはみ出しています</translation>
    </message>
    <message>
        <source>it has other tables than a study</source>
        <translation>表がスタディのものと異なります</translation>
    </message>
    <message>
        <source>{0} holds no whole study ({1}): export it again.</source>
        <translation>{0}に完全なスタディがありません（{1}）。書き出し直してください。</translation>
    </message>
    <message>
        <source>two {0} have the identity {1}</source>
        <translation>{0}に、識別子{1}のものが2つあります</translation>
    </message>
    <message>
        <source>{0} has no {1}</source>
        <translation>{0}に{1}がありません</translation>
    </message>
    <message>
        <source>the video of {0} is not there</source>
        <translation>{0}の動画がありません</translation>
    </message>
    <message>
        <source>the class of clip {0} is not there</source>
        <translation>クリップ{0}のクラスがありません</translation>
    </message>
    <message>
        <source>the clip of suggestion {0} is not there</source>
        <translation>提案{0}のクリップがありません</translation>
    </message>
    <message>
        <source>{0} is no list</source>
        <translation>{0}はリストではありません</translation>
    </message>
    <message>
        <source>{0} should have {1} values</source>
        <translation>{0}の値は{1}個でなければなりません</translation>
    </message>
    <message>
        <source>simulated clip</source>
        <translation>模擬クリップ</translation>
    </message>
    <message>
        <source>simulated clips</source>
        <translation>模擬クリップ</translation>
    </message>
    <message>
        <source>session {0}</source>
        <translation>セッション{0}</translation>
    </message>
    <message>
        <source>{0} is not as the simulator writes it ({1}): simulate anew.</source>
        <translation>{0}の形式がシミュレーターの書くものではありません（{1}）。シミュレーションし直してください。</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation>{0}は使えません。{1}。</translation>
    </message>
    <message>
        <source>import {0}</source>
        <translation>取り込み: {0}</translation>
    </message>
    <message>
        <source>its arrays have other shapes</source>
        <translation>配列の形状が違います</translation>
    </message>
    <message>
        <source>/{0} has the shape {1}</source>
        <translation>/{0}の形状が{1}です</translation>
    </message>
    <message>
        <source>{0} names {1}: that is no film.</source>
        <translation>{0}に{1}とありますが、これはムービーではありません。</translation>
    </message>
    <message>
        <source>{0} is not in the study: import it first.</source>
        <translation>{0}はスタディにありません。先に取り込んでください。</translation>
    </message>
    <message>
        <source>columns are missing</source>
        <translation>列が足りません</translation>
    </message>
    <message>
        <source>{0} must be a number above 0, not {1} (if your spreadsheet made a date of it, format the column as text and type it again)</source>
        <translation>{0}は0より大きい数でなければなりませんが、{1}です（表計算ソフトが日付に変えた場合は、列の書式を文字列にして入力し直してください）</translation>
    </message>
    <message>
        <source>{0} must be yes or no, not {1}</source>
        <translation>{0}はyesかnoでなければなりませんが、{1}です</translation>
    </message>
    <message>
        <source>This is no table that can be imported: its first line must name columns such as {0}; export a table first and fill in that one.</source>
        <translation>この表は取り込めません。1行目に{0}などの列名が必要です。先に表を書き出し、それに入力してください。</translation>
    </message>
    <message>
        <source>{0} must be a whole number from 0, not {1}</source>
        <translation>{0}は0以上の整数でなければなりませんが、{1}です</translation>
    </message>
    <message>
        <source>{0} {1} can be read in two ways: write {2} or {3}</source>
        <translation>{0}の{1}は2通りに読めます。{2}または{3}と書いてください</translation>
    </message>
    <message>
        <source>{0} is not a file: choose a CSV table.</source>
        <translation>{0}はファイルではありません。CSVの表を選んでください。</translation>
    </message>
    <message>
        <source>{0} has more than {1} MB, too much for a table: choose a CSV table of boxes or videos.</source>
        <translation>{0}は{1} MBを超えており、表としては大きすぎます。枠または動画のCSVの表を選んでください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check that it is there and that you may read it.</source>
        <translation>{0}を読めません（{1}）。ファイルがあることと、読み取りの権限を確かめてください。</translation>
    </message>
    <message>
        <source>The table has two columns {0}: delete one of them.</source>
        <translation>表に列{0}が2つあります。一方を削除してください。</translation>
    </message>
    <message>
        <source>The table is not written in UTF-8, so that its letters would have to be guessed: save it in your spreadsheet as &quot;CSV UTF-8&quot;.</source>
        <translation>表がUTF-8で書かれていないため、文字を正しく読めません。表計算ソフトで「CSV UTF-8」として保存してください。</translation>
    </message>
    <message>
        <source>line {0}: from here on it cannot be read ({1})</source>
        <translation>{0}行目: ここから先を読めません（{1}）</translation>
    </message>
    <message>
        <source>line {0}: it has {1}, the table {2}</source>
        <translation>{0}行目: この行にあるのは{1}、表の列数は{2}です</translation>
    </message>
    <message>
        <source>The table does not say whose boxes it holds: it needs a column video, video_path, video_sha256 or clip_id.</source>
        <translation>どの動画の枠か、この表からはわかりません。video、video_path、video_sha256、clip_idのいずれかの列が必要です。</translation>
    </message>
    <message>
        <source>import boxes: {0}</source>
        <translation>枠の取り込み: {0}</translation>
    </message>
    <message>
        <source>import boxes: refused</source>
        <translation>枠の取り込み: 拒否</translation>
    </message>
    <message>
        <source>another line has the same box and frames</source>
        <translation>別の行に、枠とフレームが同じものがあります</translation>
    </message>
    <message>
        <source>clip {0} is in the table twice</source>
        <translation>クリップ{0}が表に2回あります</translation>
    </message>
    <message>
        <source>clip {0} lies in another video here, not in {1}</source>
        <translation>クリップ{0}は、ここでは{1}ではなく別の動画にあります</translation>
    </message>
    <message>
        <source>new box has</source>
        <translation>新しい枠</translation>
    </message>
    <message>
        <source>new boxes have</source>
        <translation>新しい枠</translation>
    </message>
    <message>
        <source>{0} no label: the table has no column class.</source>
        <translation>{0}にラベルがありません。表にclass列がないためです。</translation>
    </message>
    <message>
        <source>The table says something else of its videos than this study does ({0}), but boxes leave videos as they are: enter it with Metadata in the menu Labels, or import a table of metadata.</source>
        <translation>動画についての表の内容が、このスタディと異なります（{0}）。枠の取り込みでは動画の内容は変わりません。メニュー「ラベル」の「メタデータ」で入力するか、メタデータの表を取り込んでください。</translation>
    </message>
    <message>
        <source>clip loses its</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>clips lose their</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>{0} label.</source>
        <translation>{0}のラベルが失われます。</translation>
    </message>
    <message>
        <source>it is {0} and unsure at once: clear one of them</source>
        <translation>{0}であると同時に「判別不能」となっています。一方を空にしてください</translation>
    </message>
    <message>
        <source>{0} has another content than when it was imported, so that its labels stay as they are</source>
        <translation>{0}の内容が取り込み時と変わっているため、ラベルは元のまま残します</translation>
    </message>
    <message>
        <source>video {0} {1} {2}</source>
        <translation>video {0} {1} {2}</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}: {2}): export it as TIFF or AVI, and report this, with the file if you may.</source>
        <translation>{0}を読めませんでした（{1}: {2}）。TIFFまたはAVIで書き出し、この問題を報告してください。可能ならファイルも添えてください。</translation>
    </message>
    <message>
        <source>frame table</source>
        <translation>フレーム表</translation>
    </message>
    <message>
        <source>{0} has no list of the frames of {1}: import the video again.</source>
        <translation>{0}に{1}のフレームの一覧がありません。動画をもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation>{0}を読み込みました</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>探索中</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>{0} on {1} (since {2} UTC)</source>
        <translation>{1}の{0}（{2} UTCから）</translation>
    </message>
    <message>
        <source>{0} has it open; if nobody works on it there any more, take it over, here or with: liverwort study unlock &quot;{1}&quot;</source>
        <translation>{0}が開いています。もうそこで作業している人がいなければ、ここで引き継ぐか、次を実行してください: liverwort study unlock &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>The study was not closed properly by {0}: nothing that was done before is lost.</source>
        <translation>{0}がスタディを正しく閉じませんでした。それまでの作業は失われていません。</translation>
    </message>
    <message>
        <source>{0} has it open</source>
        <translation>{0}が開いています</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>別のプログラム</translation>
    </message>
    <message>
        <source>set metadata: {0}</source>
        <translation>メタデータを設定: {0}</translation>
    </message>
    <message>
        <source> (and {0} more)</source>
        <translation> （ほか{0}件）</translation>
    </message>
    <message>
        <source>Nothing was pasted: {0}{1}.</source>
        <translation>何も貼り付けませんでした: {0}{1}。</translation>
    </message>
    <message>
        <source>The copied rows differ in length: copy a rectangle of cells.</source>
        <translation>コピーした行の長さが揃っていません。長方形の範囲のセルをコピーしてください。</translation>
    </message>
    <message>
        <source>{0}: {1}; nothing was changed.</source>
        <translation>{0}: {1}。何も変更していません。</translation>
    </message>
    <message>
        <source>set metadata: </source>
        <translation>メタデータを設定: </translation>
    </message>
    <message>
        <source>What was copied is no table ({0}): copy the cells again.</source>
        <translation>コピーしたものは表ではありません（{0}）。セルをもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>before update</source>
        <translation>更新前</translation>
    </message>
    <message>
        <source>{0} seems to be on a network drive: the study is kept safe there in a slower way; never open it on two computers at once.</source>
        <translation>{0}はネットワークドライブにあるようです。スタディは、速度は落ちますが安全な方法で保存されます。2台のコンピューターで同時に開かないでください。</translation>
    </message>
    <message>
        <source>{0:} record</source>
        <translation>{0}件の記録</translation>
    </message>
    <message>
        <source>{0:} records</source>
        <translation>{0}件の記録</translation>
    </message>
    <message>
        <source>{0:} frames have other maps</source>
        <translation>マップのフレーム数が{0}と合いません</translation>
    </message>
    <message>
        <source>{0:} of {1} {2} found in {3}.</source>
        <translation>{3}で、動画{1}本のうち{0}本が見つかりました。</translation>
    </message>
    <message>
        <source>{0:} other</source>
        <translation>ほか{0}件</translation>
    </message>
    <message>
        <source>{0:} others</source>
        <translation>ほか{0}件</translation>
    </message>
    <message>
        <source>Trained on {0} clips of this study: it decides about clips like these, and is no diagnostic of anything else.</source>
        <translation>このスタディの{0}個のクリップで学習しました。同様のクリップについて判定するもので、それ以外の診断には使えません。</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>差があります</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>差があります</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>含む</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>後方</translation>
    </message>
    <message>
        <source>Effective frames</source>
        <translation>有効フレーム数</translation>
    </message>
    <message>
        <source>Burst length</source>
        <translation>バースト長</translation>
    </message>
    <message>
        <source>speed and straightness</source>
        <translation>速さと直進性</translation>
    </message>
    <message>
        <source>speed and beat frequency</source>
        <translation>速さと鞭毛打周波数</translation>
    </message>
    <message>
        <source>straightness and beat frequency</source>
        <translation>直進性と鞭毛打周波数</translation>
    </message>
    <message>
        <source>speed, straightness and beat frequency</source>
        <translation>速さ、直進性、鞭毛打周波数</translation>
    </message>
    <message>
        <source>body length and cell area</source>
        <translation>細胞体の長さと細胞の面積</translation>
    </message>
    <message>
        <source>body length and evidence on the body</source>
        <translation>細胞体の長さと細胞体上の根拠</translation>
    </message>
    <message>
        <source>cell area and evidence on the body</source>
        <translation>細胞の面積と細胞体上の根拠</translation>
    </message>
    <message>
        <source>body length, cell area and evidence on the body</source>
        <translation>細胞体の長さ、細胞の面積、細胞体上の根拠</translation>
    </message>
    <message>
        <source>very </source>
        <translation>非常に </translation>
    </message>
    <message>
        <source>somewhat </source>
        <translation>ある程度 </translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>残り約{0}</translation>
    </message>
    <message>
        <source>{0} (95 % {1} to {2})</source>
        <translation>{0}（95 %信頼区間{1}〜{2}）</translation>
    </message>
    <message>
        <source>All videos of {0} and of {1} come from one culture, so no test can tell the {2} from the culture: p is about these videos only; record another culture.</source>
        <translation>{0}の動画も{1}の動画もそれぞれ1つの培養に由来するため、どの検定でも{2}の違いと培養の違いを区別できません。pはこれらの動画だけについての値です。別の培養も撮影してください。</translation>
    </message>
    <message>
        <source>{0}: {1} has {2} video with results that may be compared, and two of each group are needed{3}</source>
        <translation>{0}: {1}には比較に使える結果のある動画が{2}本しかありませんが、各群に2本必要です{3}</translation>
    </message>
    <message>
        <source>{0}: {1} has {2} videos with results that may be compared, and two of each group are needed{3}</source>
        <translation>{0}: {1}には比較に使える結果のある動画が{2}本しかありませんが、各群に2本必要です{3}</translation>
    </message>
    <message>
        <source>{0}: {1} has {2} culture with results that may be compared, and two of each group are needed{3}</source>
        <translation>{0}: {1}には比較に使える結果のある培養が{2}個しかありませんが、各群に2個必要です{3}</translation>
    </message>
    <message>
        <source>{0}: {1} has {2} cultures with results that may be compared, and two of each group are needed{3}</source>
        <translation>{0}: {1}には比較に使える結果のある培養が{2}個しかありませんが、各群に2個必要です{3}</translation>
    </message>
    <message>
        <source>{0}: no {1} {2}; choose two different ones of {3}.</source>
        <translation>{0}: {1}{2}がありません。{3}から異なる2つを選んでください。</translation>
    </message>
    <message>
        <source>dataset.json beside {0}</source>
        <translation>{0}と同じ場所のdataset.json</translation>
    </message>
    <message>
        <source>The groups differ in trajectory, not in body: {0} differs, while no difference of body length, cell area or evidence on the body was found.</source>
        <translation>群の間で軌跡は異なりますが、細胞体は異なりません。{0}に差がありますが、細胞体の長さ、細胞の面積、細胞体上の根拠の差は見つかりませんでした。</translation>
    </message>
    <message>
        <source>The groups differ in trajectory, not in body: {0} differ, while no difference of body length, cell area or evidence on the body was found.</source>
        <translation>群の間で軌跡は異なりますが、細胞体は異なりません。{0}に差がありますが、細胞体の長さ、細胞の面積、細胞体上の根拠の差は見つかりませんでした。</translation>
    </message>
    <message>
        <source>The groups differ in body ({0}); no difference of trajectory was found.</source>
        <translation>群の間で細胞体（{0}）が異なります。軌跡の差は見つかりませんでした。</translation>
    </message>
    <message>
        <source>The groups differ in body ({0}); no difference of trajectory was found, but the beat differs.</source>
        <translation>群の間で細胞体（{0}）が異なります。軌跡の差は見つかりませんでしたが、鞭毛打は異なります。</translation>
    </message>
    <message>
        <source>{0}; the smallest that so few can give is {1}</source>
        <translation>{0}、この数で得られる最小値は{1}</translation>
    </message>
    <message>
        <source>The decision D differs between {0} and {1}: {2} and {3} logit, difference {4}, 95 % interval {5} to {6}; {7}, over {8} and {9} {10}s.</source>
        <translation>判定Dには、{0}と{1}の間に差があります。平均は{2}ロジットと{3}ロジット、差は{4}（95 %信頼区間{5}〜{6}）、{7}（{10}数{8}と{9}）。</translation>
    </message>
    <message>
        <source>The decision D was not found to differ between {0} and {1}: {2} and {3} logit, difference {4}, 95 % interval {5} to {6}; {7}, over {8} and {9} {10}s.</source>
        <translation>判定Dには、{0}と{1}の間に差は見つかりませんでした。平均は{2}ロジットと{3}ロジット、差は{4}（95 %信頼区間{5}〜{6}）、{7}（{10}数{8}と{9}）。</translation>
    </message>
    <message>
        <source>The decision D differs between {0} and {1}: {2} and {3} logit, difference {4}; {5}, over {6} and {7} {8}s.</source>
        <translation>判定Dには、{0}と{1}の間に差があります。平均は{2}ロジットと{3}ロジット、差は{4}、{5}（{8}数{6}と{7}）。</translation>
    </message>
    <message>
        <source>The decision D was not found to differ between {0} and {1}: {2} and {3} logit, difference {4}; {5}, over {6} and {7} {8}s.</source>
        <translation>判定Dには、{0}と{1}の間に差は見つかりませんでした。平均は{2}ロジットと{3}ロジット、差は{4}、{5}（{8}数{6}と{7}）。</translation>
    </message>
    <message>
        <source>{0} clips are not {1} independent sperm: those of one {2} share light and culture ({3}). Counting clips would give {4}; over {5}s it is {6}: report the latter.</source>
        <translation>{0}個のクリップは{1}個の独立した精子ではありません。同じ{2}のクリップは光と培養を共有します（{3}）。クリップごとに数えると{4}になりますが、{5}を単位とすると{6}です。後者を報告してください。</translation>
    </message>
    <message>
        <source>In body coordinates the evidence differs over {0} µm², on average {1} µm in front of the middle of the body ({2} against the greatest |t|); the outline is not certain.</source>
        <translation>細胞体座標では、根拠が{0} µm²にわたって異なり、その位置は平均して細胞体の中央から{1} µm前方です（最大の|t|に対して{2}）。輪郭は確かではありません。</translation>
    </message>
    <message>
        <source>In body coordinates the evidence differs over {0} µm², on average {1} µm behind the middle of the body ({2} against the greatest |t|); the outline is not certain.</source>
        <translation>細胞体座標では、根拠が{0} µm²にわたって異なり、その位置は平均して細胞体の中央から{1} µm後方です（最大の|t|に対して{2}）。輪郭は確かではありません。</translation>
    </message>
    <message>
        <source>Speed, straightness, beat, body length and area together predict {0} of the variance of D between videos.</source>
        <translation>速さ、直進性、鞭毛打、細胞体の長さ、面積を合わせると、動画間のDの分散の{0}を予測します。</translation>
    </message>
    <message>
        <source>Speed, straightness, beat, body length and area together predict {0} of the variance of D between videos (95 % {1} to {2}).</source>
        <translation>速さ、直進性、鞭毛打、細胞体の長さ、面積を合わせると、動画間のDの分散の{0}を予測します（95 %信頼区間{1}〜{2}）。</translation>
    </message>
    <message>
        <source>Speed, straightness, beat, body length and area together predict {0} of the variance of D between videos (95 %: at most {1}).</source>
        <translation>速さ、直進性、鞭毛打、細胞体の長さ、面積を合わせると、動画間のDの分散の{0}を予測します（95 %: 最大{1}）。</translation>
    </message>
    <message>
        <source>Speed, straightness, beat, body length and area together predict {0} of the variance of D between videos: no more than the mean does.</source>
        <translation>速さ、直進性、鞭毛打、細胞体の長さ、面積を合わせると、動画間のDの分散の{0}を予測します。平均値による予測を上回りません。</translation>
    </message>
    <message>
        <source>Speed, straightness, beat, body length and area together predict {0} of the variance of D between videos (95 %: at most {1}): no more than the mean does.</source>
        <translation>速さ、直進性、鞭毛打、細胞体の長さ、面積を合わせると、動画間のDの分散の{0}を予測します（95 %: 最大{1}）。平均値による予測を上回りません。</translation>
    </message>
    <message>
        <source>{0} clips of {1} and {2} of {3}, of {4} and {5} videos from {6} and {7} cultures, were compared by results of {8} on clips that the deciding network had not seen. D is the logit of {9} minus that of {10}.</source>
        <translation>{1}の{0}クリップ（動画{4}本、培養{6}個）と{3}の{2}クリップ（動画{5}本、培養{7}個）を、判定したネットワークが見ていないクリップに対する{8}の結果で比較しました。Dは{9}のロジットから{10}のロジットを引いた値です。</translation>
    </message>
    <message>
        <source>This network sees differences between frames, so their order counts.</source>
        <translation>このネットワークはフレーム間の違いを見るため、フレームの順序が影響します。</translation>
    </message>
    <message>
        <source>the alarm fires.</source>
        <translation>警報あり。</translation>
    </message>
    <message>
        <source>no alarm.</source>
        <translation>警報なし。</translation>
    </message>
    <message>
        <source>Do not rely on this map: {0}</source>
        <translation>このマップに頼らないでください: {0}</translation>
    </message>
    <message>
        <source>Read this map with care: {0}</source>
        <translation>このマップは注意して読んでください: {0}</translation>
    </message>
    <message>
        <source>Without the {0} it shows, the decision loses more than without any of {1} random choices.</source>
        <translation>マップの示す{0}を除くと、ランダムに選んだ{1}通りのどれを除くよりも判定が大きく下がります。</translation>
    </message>
    <message>
        <source>Without the {0} it shows, the decision loses hardly more than without random ones.</source>
        <translation>マップの示す{0}を除いても、ランダムに選んだものを除く場合とほとんど同じ程度しか判定が下がりません。</translation>
    </message>
    <message>
        <source>The {0} it shows matter no more to the decision than random ones.</source>
        <translation>マップの示す{0}は、ランダムに選んだものと比べて、判定にとってより重要とはいえません。</translation>
    </message>
    <message>
        <source>The maps of {0} look very alike within the cell (rank correlation {1}), so the map shows in part what is in the picture, not what was learnt.</source>
        <translation>{0}のマップは細胞内で非常によく似ています（順位相関{1}）。そのため、このマップの一部は、学習したものではなく画像にあるものを示しています。</translation>
    </message>
    <message>
        <source>The maps of {0} look somewhat alike within the cell (rank correlation {1}), so the map shows in part what is in the picture, not what was learnt.</source>
        <translation>{0}のマップは細胞内である程度似ています（順位相関{1}）。そのため、このマップの一部は、学習したものではなく画像にあるものを示しています。</translation>
    </message>
    <message>
        <source>What is replaced at once is a square of {0} pixels.</source>
        <translation>一度に置き換えるのは、{0}ピクセル四方の正方形です。</translation>
    </message>
    <message>
        <source>What is replaced at once is a square of {0} pixels in {1} frames.</source>
        <translation>一度に置き換えるのは、{0}ピクセル四方の正方形の{1}フレーム分です。</translation>
    </message>
    <message>
        <source>{0} ms for a first layer on 8 frames</source>
        <translation>8フレームの最初の層に{0} ms</translation>
    </message>
    <message>
        <source>The map holds values that are not finite.</source>
        <translation>マップに有限でない値がある。</translation>
    </message>
    <message>
        <source>No frame shows the difference.</source>
        <translation>差の見えるフレームがない。</translation>
    </message>
    <message>
        <source>No cell stands out from the background.</source>
        <translation>背景から際立つ細胞がない。</translation>
    </message>
    <message>
        <source>A clip of one frame has no other to compare it with.</source>
        <translation>1フレームのクリップには比較する他のフレームがない。</translation>
    </message>
    <message>
        <source>There is no second network to compare it with.</source>
        <translation>比較する2つ目のネットワークがない。</translation>
    </message>
    <message>
        <source>The networks&apos; maps differ in size.</source>
        <translation>ネットワークのマップの大きさが異なる。</translation>
    </message>
    <message>
        <source>Neither map is anywhere positive.</source>
        <translation>どちらのマップにも正の値がない。</translation>
    </message>
    <message>
        <source>The map nowhere speaks for the clip&apos;s class.</source>
        <translation>マップのどこもクリップのクラスを支持していない。</translation>
    </message>
    <message>
        <source>Only one class is there.</source>
        <translation>クラスが1つしかない。</translation>
    </message>
    <message>
        <source>There is nothing to rank, as all values are equal.</source>
        <translation>すべての値が等しく、順位を付けられない。</translation>
    </message>
    <message>
        <source>No frame speaks for the clip&apos;s class.</source>
        <translation>クリップのクラスを支持するフレームがない。</translation>
    </message>
    <message>
        <source>The curve is flat.</source>
        <translation>曲線が平坦。</translation>
    </message>
    <message>
        <source>This method does not claim to sum to the decision.</source>
        <translation>この手法は合計が判定に一致するとしていない。</translation>
    </message>
    <message>
        <source>How well the empty background tells the classes was never measured.</source>
        <translation>細胞のない背景でクラスをどれだけ見分けられるかは測定されていない。</translation>
    </message>
    <message>
        <source>No network was refit with permuted labels.</source>
        <translation>並べ替えたラベルで学習し直したネットワークがない。</translation>
    </message>
    <message>
        <source>Too few videos to say whether the background tells them.</source>
        <translation>背景でクラスを見分けられるかを言うには動画が少なすぎる。</translation>
    </message>
    <message>
        <source>In body coordinates the evidence differs over {0} µm², on average {1} µm {2} the middle of the body (p = {3} against the greatest |t|); the outline is not certain.</source>
        <translation>細胞体座標では、根拠が{0} µm²にわたって異なり、その位置は平均して細胞体の中央から{1} µm{2}です（最大の|t|に対してp = {3}）。輪郭は確かではありません。</translation>
    </message>
    <message>
        <source> and {0} other video</source>
        <translation> ほか{0}本の動画</translation>
    </message>
    <message>
        <source> and {0} other videos</source>
        <translation> ほか{0}本の動画</translation>
    </message>
    <message>
        <source> and {0} other</source>
        <translation> ほか{0}件</translation>
    </message>
    <message>
        <source> and {0} others</source>
        <translation> ほか{0}件</translation>
    </message>
    <message>
        <source>With so few groups this probe has little power: its p cannot be below {0}, which it is here: this may be chance.</source>
        <translation>群がこれほど少ないと、この検査の検出力はわずかです。p値は{0}未満になりえず、ここではその値です。偶然かもしれません。</translation>
    </message>
    <message>
        <source>{0} of them are grey; they were given three equal channels beside the coloured ones.</source>
        <translation>うち{0}個はグレースケールで、カラーのクリップに合わせて同じ値の3チャンネルにしました。</translation>
    </message>
    <message>
        <source>It began with the weights `{0}`.</source>
        <translation>重み`{0}`から学習を始めました。</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>ほか{0}件</translation>
    </message>
    <message>
        <source>CONFOUNDED</source>
        <translation>交絡</translation>
    </message>
    <message>
        <source>CONFOUNDED: {0} was filmed on no day on which another class was: what is special about its days cannot be told from the genotype.</source>
        <translation>交絡: {0}の撮影日には、他のクラスがまったく撮影されていないため、その撮影日に特有のものと遺伝子型とを区別できません。</translation>
    </message>
    <message>
        <source>{0} was filmed on no day on which another class was: only what all its days have in common could pass for the genotype.</source>
        <translation>{0}の撮影日には、他のクラスがまったく撮影されていないため、そのすべての撮影日に共通するものだけが、遺伝子型の違いと取り違えられる可能性があります。</translation>
    </message>
    <message>
        <source>box x {0}, y {1}, side {2}, from frame {3} on, {4}</source>
        <translation>枠 x {0}、y {1}、一辺{2}、フレーム{3}から{4}</translation>
    </message>
    <message>
        <source>box x {0}, y {1}, side {2}, from frame {3} on, {4}, path {5}</source>
        <translation>枠 x {0}、y {1}、一辺{2}、フレーム{3}から{4}、経路{5}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}行目</translation>
    </message>
    <message>
        <source>lines {0}</source>
        <translation>{0}行目</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>撮影日</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Clips {0} and {1} of {2} have the same pixels; exclude one of them.</source>
        <translation>{2}のクリップ{0}と{1}はピクセルが同じです。一方を除外してください。</translation>
    </message>
    <message>
        <source>Clips {0} and {1} ({2} and {3}) have the same pixels; exclude one of them.</source>
        <translation>クリップ{0}と{1}（{2}と{3}）はピクセルが同じです。一方を除外してください。</translation>
    </message>
    <message>
        <source>Clips {0} and {1} of {2} overlap: they show the same place in the same frames; exclude one of them.</source>
        <translation>{2}のクリップ{0}と{1}は重なっています（同じ場所の同じフレームが写っています）。一方を除外してください。</translation>
    </message>
    <message>
        <source>Clips {0} and {1} ({2} and {3}) overlap: they show the same place in the same frames; exclude one of them.</source>
        <translation>クリップ{0}と{1}（{2}と{3}）は重なっています（同じ場所の同じフレームが写っています）。一方を除外してください。</translation>
    </message>
    <message>
        <source>Clips {0} and {1} of {2} look so alike that one seems to be a copy of the other; exclude one of them.</source>
        <translation>{2}のクリップ{0}と{1}はよく似ており、一方が他方のコピーのようです。一方を除外してください。</translation>
    </message>
    <message>
        <source>Clips {0} and {1} ({2} and {3}) look so alike that one seems to be a copy of the other; exclude one of them.</source>
        <translation>クリップ{0}と{1}（{2}と{3}）はよく似ており、一方が他方のコピーのようです。一方を除外してください。</translation>
    </message>
    <message>
        <source>The study {0} can be read but not changed: {1}.</source>
        <translation>スタディ{0}は読み取れますが、変更できません: {1}。</translation>
    </message>
    <message>
        <source>{0:} clip</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} clips</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} clip was</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} clips were</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} box</source>
        <translation>{0}個の枠</translation>
    </message>
    <message>
        <source>{0:} boxes</source>
        <translation>{0}個の枠</translation>
    </message>
    <message>
        <source>{0:} clip has</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} clips have</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} other video</source>
        <translation>{0}本の他の動画</translation>
    </message>
    <message>
        <source>{0:} other videos</source>
        <translation>{0}本の他の動画</translation>
    </message>
    <message>
        <source>{0:} frame</source>
        <translation>{0}フレーム</translation>
    </message>
    <message>
        <source>{0:} frames</source>
        <translation>{0}フレーム</translation>
    </message>
    <message>
        <source>{0:} conflict</source>
        <translation>競合{0}件</translation>
    </message>
    <message>
        <source>{0:} conflicts</source>
        <translation>競合{0}件</translation>
    </message>
    <message>
        <source>{0:} video</source>
        <translation>{0}本の動画</translation>
    </message>
    <message>
        <source>{0:} videos</source>
        <translation>{0}本の動画</translation>
    </message>
    <message>
        <source>Simulated: a lump of cytoplasm shows in 8 to 12 frames of 32. The network event knows lumps; length knows flagella only.</source>
        <translation>模擬: 32フレーム中8〜12フレームに細胞質の塊が現れます。ネットワークeventは塊を、lengthは鞭毛だけを学んでいます。</translation>
    </message>
    <message>
        <source>The full OpenCV wheel brought a Qt of its own, which can keep the window from starting; if it does not start, run `{0} uninstall opencv-python opencv-contrib-python`, then `{1} install --force-reinstall opencv-python-headless`.</source>
        <translation>完全版のOpenCVが独自のQtを持ち込んでおり、ウィンドウが開かない原因になることがあります。開かない場合は、`{0} uninstall opencv-python opencv-contrib-python`を実行してから、`{1} install --force-reinstall opencv-python-headless`を実行してください。</translation>
    </message>
    <message>
        <source>How much each place of each frame speaks for one class or the other, beyond what the empty background says. A place counts by its share of the clip: the mean of all values is exactly what the cell adds to the decision.</source>
        <translation>各フレームの各位置が、細胞のない背景の分を超えて、どちらのクラスをどれだけ支持するかを示します。各位置はクリップに占める割合に応じて数えられ、全値の平均は、細胞が判定に加える分と正確に一致します。</translation>
    </message>
    <message>
        <source>{0} does not exist: check the name and the folder.</source>
        <translation>{0}がありません。名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>use an installation with main.py or pip (this bundle takes no further parts)</source>
        <translation>main.pyまたはpipでインストールしたものを使ってください（この一括版には部品を追加できません）</translation>
    </message>
    <message>
        <source>{0} install &quot;{1}[{2}]&quot;</source>
        <translation>{0} install &quot;{1}[{2}]&quot;</translation>
    </message>
    <message>
        <source>extra == &quot;{0}&quot;</source>
        <translation>extra == &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>pipx inject {0} {1}</source>
        <translation>pipx inject {0} {1}</translation>
    </message>
    <message>
        <source>{0} install --editable &quot;{1}[{2}]&quot;</source>
        <translation>{0} install --editable &quot;{1}[{2}]&quot;</translation>
    </message>
    <message>
        <source>{0} is a {1} file, which needs a reader that is not installed: {2}; or export it as TIFF or AVI with the microscope&apos;s program.</source>
        <translation>{0}は{1}形式のファイルで、必要な読み取り機能がインストールされていません。{2}。または、顕微鏡のソフトでTIFFかAVIとして書き出してください。</translation>
    </message>
    <message>
        <source>widths and strides must have one entry per stage, got {0:} and {1:}</source>
        <translation>widthsとstridesの要素数は段数と同じでなければなりませんが、{0}個と{1}個です</translation>
    </message>
    <message>
        <source>{0} does not fit its architecture ({1:} names for {2} classes): choose other weights.</source>
        <translation>{0}はアーキテクチャに合いません（{2}クラスに対して名前が{1}個）。別の重みを選んでください。</translation>
    </message>
    <message>
        <source>{0} needs clips of at least {1} frames, and this one has {2:}: cut longer clips, or choose another network.</source>
        <translation>{0}には{1}フレーム以上のクリップが必要ですが、このクリップは{2}フレームです。もっと長いクリップを切り出すか、別のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>{0} was trained by an earlier version, whose maps lay beside what they meant: train the network again.</source>
        <translation>{0}は以前のバージョンで学習したもので、マップの位置がずれています。もう一度学習させてください。</translation>
    </message>
    <message>
        <source>{0:} could not be analyzed</source>
        <translation>解析できず{0}件</translation>
    </message>
    <message>
        <source>{0:} corners for {1} frames</source>
        <translation>{1}フレームに対して角が{0}個です</translation>
    </message>
    <message>
        <source>--scheduler {0} needs Dask: {1}; or leave the option out.</source>
        <translation>--scheduler {0}にはDaskが必要です。{1}。または、このオプションを外してください。</translation>
    </message>
    <message>
        <source>One flagellum of the mutant is short: 20 to 9 µm. The brightness of each sperm is drawn so widely that it does not tell the classes.</source>
        <translation>変異体の鞭毛の1本が短くなります（20から9 µm）。各精子の明るさは、クラスの手がかりにならないほど広い範囲から選ばれます。</translation>
    </message>
    <message>
        <source>11 µm are missing, times the strength, as of S1</source>
        <translation>欠けるのは11 µm × 強さ（S1と同じ）</translation>
    </message>
    <message>
        <source>it has {0:} entries</source>
        <translation>項目が{0}個あります</translation>
    </message>
    <message>
        <source>it has {0:} attributes</source>
        <translation>属性が{0}個あります</translation>
    </message>
    <message>
        <source>add {0:} videos</source>
        <translation>{0}本の動画を追加</translation>
    </message>
    <message>
        <source>{0} has {1:} files, more than any study: it is not opened.</source>
        <translation>{0}にはファイルが{1}個あり、スタディとしては多すぎるため開きません。</translation>
    </message>
    <message>
        <source>path has {0:} corners, not one for each frame</source>
        <translation>pathの角が{0}個で、フレームごとに1個になっていません</translation>
    </message>
    <message>
        <source>{0} added, {1} changed, {2} unchanged, {3:} refused</source>
        <translation>{0}個を追加、{1}個を変更、{2}個は変更なし、{3}個を拒否</translation>
    </message>
    <message>
        <source>{0} can be any of {1:} videos of this study: fill in video_path or video_sha256</source>
        <translation>{0}にあたる動画がこのスタディに{1}本あります。video_pathかvideo_sha256を入力してください</translation>
    </message>
    <message>
        <source>{0:} simulated clip</source>
        <translation>{0}個の模擬クリップ</translation>
    </message>
    <message>
        <source>{0:} simulated clips</source>
        <translation>{0}個の模擬クリップ</translation>
    </message>
    <message>
        <source>{0:} cell</source>
        <translation>{0}個のセル</translation>
    </message>
    <message>
        <source>{0:} cells</source>
        <translation>{0}個のセル</translation>
    </message>
    <message>
        <source>{0:} column</source>
        <translation>{0}列</translation>
    </message>
    <message>
        <source>{0:} columns</source>
        <translation>{0}列</translation>
    </message>
    <message>
        <source>{0:} new box has</source>
        <translation>{0}個の新しい枠</translation>
    </message>
    <message>
        <source>{0:} new boxes have</source>
        <translation>{0}個の新しい枠</translation>
    </message>
    <message>
        <source>{0:} clip loses its</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>{0:} clips lose their</source>
        <translation>{0}個のクリップ</translation>
    </message>
    <message>
        <source>set metadata: {0:} videos</source>
        <translation>メタデータを設定: {0}本の動画</translation>
    </message>
    <message>
        <source>The copied cells are {0} by {1}, but only {2:} by {3:} follow from here on: choose the cell where the first one belongs.</source>
        <translation>コピーしたセルは{0}×{1}ですが、ここから先には{2}行×{3}列しかありません。左上のセルを貼り付ける位置を選んでください。</translation>
    </message>
    <message>
        <source>{0:} row</source>
        <translation>{0}行</translation>
    </message>
    <message>
        <source>{0:} rows</source>
        <translation>{0}行</translation>
    </message>
    <message>
        <source>new study</source>
        <translation>新しいスタディ</translation>
    </message>
    <message>
        <source>{0} is not a study: choose a folder whose name ends in {1}.</source>
        <translation>{0}はスタディではありません。名前が{1}で終わるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>it was opened for reading</source>
        <translation>読み取り専用で開いています</translation>
    </message>
    <message>
        <source>changes of which the history was damaged</source>
        <translation>履歴が壊れていた変更</translation>
    </message>
    <message>
        <source>From the history: {0}.</source>
        <translation>履歴から復元: {0}。</translation>
    </message>
    <message>
        <source>Who did what in {0} of the history; what was done before that cannot be undone step by step, but restored.</source>
        <translation>履歴の{0}について、誰が何をしたか。それより前の操作は1つずつ元に戻せませんが、復元はできます。</translation>
    </message>
    <message>
        <source>the history</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>the backup of {0}</source>
        <translation>{0}のバックアップ</translation>
    </message>
    <message>
        <source>All other records were intact and are kept.</source>
        <translation>他の記録はすべて無傷で、残っています。</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0}、ほか{1}件</translation>
    </message>
    <message>
        <source>Every record and the whole history were intact and are kept.</source>
        <translation>すべての記録と履歴全体が無傷で、残っています。</translation>
    </message>
    <message>
        <source>All records were intact and are kept.</source>
        <translation>すべての記録が無傷で、残っています。</translation>
    </message>
    <message>
        <source>The study as it was at {0} is back, from {1}.</source>
        <translation>{1}から、{0}時点のスタディを復元しました。</translation>
    </message>
    <message>
        <source>Everything that was done after that, line {0} of the history.</source>
        <translation>その後（履歴の{0}行目より後）に行われたすべての操作。</translation>
    </message>
    <message>
        <source>{0} that cannot be read.</source>
        <translation>読めない{0}。</translation>
    </message>
    <message>
        <source>Perhaps more of the {0}: these tables are torn, compare them with your notes.</source>
        <translation>{0}がほかにも失われた可能性があります。表が壊れているため、手元の記録と照らし合わせてください。</translation>
    </message>
    <message>
        <source>Whether these were deleted, so they are kept: {0}.</source>
        <translation>次のものが削除済みだったかどうか（不明のため残しました）: {0}。</translation>
    </message>
    <message>
        <source>Perhaps the newest changes and lines of the history: the seal that says how many there were is gone.</source>
        <translation>最新の変更と履歴の末尾が失われた可能性があります。件数を記した封印がなくなっています。</translation>
    </message>
    <message>
        <source>From {0}: {1}.</source>
        <translation>{0}から復元: {1}。</translation>
    </message>
    <message>
        <source>Records of videos that are gone: {0}.</source>
        <translation>なくなった動画の記録: {0}。</translation>
    </message>
    <message>
        <source>The label, whose class is gone: {0}.</source>
        <translation>クラスがなくなったラベル: {0}。</translation>
    </message>
    <message>
        <source>video {0} ({1})</source>
        <translation>動画{0}（{1}）</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>クラス{0}</translation>
    </message>
    <message>
        <source>{0} cannot be restored: {1}.</source>
        <translation>{0}を復元できません。{1}。</translation>
    </message>
    <message>
        <source>The backup {0} is damaged ({1}): choose another.</source>
        <translation>バックアップ{0}は壊れています（{1}）。別のものを選んでください。</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>復元前</translation>
    </message>
    <message>
        <source>The result in {0} cannot be used ({1}): analyze the clip anew.</source>
        <translation>{0}の結果は使えません（{1}）。クリップを解析し直してください。</translation>
    </message>
    <message>
        <source>maps of shape {0}</source>
        <translation>マップの形状が{0}です</translation>
    </message>
    <message>
        <source>its numbers are of another type</source>
        <translation>数値の型が違います</translation>
    </message>
    <message>
        <source>it belongs to another clip</source>
        <translation>別のクリップのものです</translation>
    </message>
    <message>
        <source>TEXT REFERENCES {0} (id) DEFERRABLE INITIALLY DEFERRED</source>
        <translation>TEXT REFERENCES {0} (id) DEFERRABLE INITIALLY DEFERRED</translation>
    </message>
    <message>
        <source>The number {0} is too large for a study: correct it.</source>
        <translation>数値{0}はスタディには大きすぎます。修正してください。</translation>
    </message>
    <message>
        <source>A study cannot keep the number {0}: correct it.</source>
        <translation>数値{0}はスタディに保存できません。修正してください。</translation>
    </message>
    <message>
        <source>TEXT PRIMARY KEY NOT NULL</source>
        <translation>TEXT PRIMARY KEY NOT NULL</translation>
    </message>
    <message>
        <source>TEXT NOT NULL</source>
        <translation>TEXT NOT NULL</translation>
    </message>
    <message>
        <source>INTEGER NOT NULL</source>
        <translation>INTEGER NOT NULL</translation>
    </message>
    <message>
        <source>REAL NOT NULL</source>
        <translation>REAL NOT NULL</translation>
    </message>
    <message>
        <source>of its history {0} cannot be read</source>
        <translation>履歴の{0}を読めません</translation>
    </message>
    <message>
        <source>its history does not end as its seal says</source>
        <translation>履歴の末尾が封印と一致しません</translation>
    </message>
    <message>
        <source>the table of the {0} is torn ({1})</source>
        <translation>{0}の表が壊れています（{1}）</translation>
    </message>
    <message>
        <source>{0} has {1} images that are left out, since it holds other images or videos as well: put the images of one recording into a folder of their own.</source>
        <translation>{0}には他の画像や動画もあるため、{1}枚の画像を除外しました。1回の撮影の画像は専用のフォルダーに入れてください。</translation>
    </message>
    <message>
        <source>looking in {0}</source>
        <translation>{0}を探索中</translation>
    </message>
    <message>
        <source>restore: state after change {0}</source>
        <translation>復元: 変更{0}の後の状態</translation>
    </message>
    <message>
        <source>There is nothing to undo in this study.</source>
        <translation>このスタディには元に戻す操作がありません。</translation>
    </message>
    <message>
        <source>There is nothing to redo in this study.</source>
        <translation>このスタディにはやり直す操作がありません。</translation>
    </message>
    <message>
        <source>The history of this study has no line {0}.</source>
        <translation>このスタディの履歴に{0}行目はありません。</translation>
    </message>
    <message>
        <source>The daily backup could not be made: {0}</source>
        <translation>毎日のバックアップを作成できませんでした: {0}</translation>
    </message>
    <message>
        <source>the box {0} does not lie inside {1}</source>
        <translation>枠{0}が{1}からはみ出しています</translation>
    </message>
    <message>
        <source>genotypes {0}, {1} µm per pixel</source>
        <translation>遺伝子型が{0}、{1} µm/ピクセルです</translation>
    </message>
    <message>
        <source>{0} was not taken over ({1}): simulate the videos again.</source>
        <translation>{0}を引き継げませんでした（{1}）。動画をシミュレーションし直してください。</translation>
    </message>
    <message>
        <source>{0} is not at {1} any more: connect its disk, or use Find missing videos.</source>
        <translation>{0}が{1}にありません。ディスクを接続するか、「見つからない動画を探す」を使ってください。</translation>
    </message>
    <message>
        <source>{0} is not the video it was, its content has changed, so no clip of it can be labelled: find the original with Find missing videos.</source>
        <translation>{0}は内容が変わり、元の動画ではないため、そのクリップにラベルを付けられません。「見つからない動画を探す」で元の動画を探してください。</translation>
    </message>
    <message>
        <source>{0} lies on the network drive {1}, which is not opened before you agree: use Find missing videos and choose its folder.</source>
        <translation>{0}はネットワークドライブ{1}にあり、同意があるまで開きません。「見つからない動画を探す」でそのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>looking where the videos were</source>
        <translation>動画の元の場所を確認中</translation>
    </message>
    <message>
        <source>All videos of the study are where they were.</source>
        <translation>スタディの動画はすべて元の場所にあります。</translation>
    </message>
    <message>
        <source>Not found there: {0}{1}; choose another folder.</source>
        <translation>そこで見つからなかった動画: {0}{1}。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} has a name that is not in Unicode, which a study cannot keep: rename it.</source>
        <translation>{0}の名前はUnicodeではないため、スタディに保存できません。名前を変更してください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check that its disk is connected and that you may open it.</source>
        <translation>{0}を読めません（{1}）。ディスクの接続と、開く権限を確かめてください。</translation>
    </message>
    <message>
        <source>the cell is not seen in enough frames</source>
        <translation>細胞の写っているフレームが足りない</translation>
    </message>
    <message>
        <source>no pixel size is known</source>
        <translation>ピクセルサイズが不明</translation>
    </message>
    <message>
        <source>it hardly swims, so that its front is not known</source>
        <translation>ほとんど泳いでいないため、前方がわからない</translation>
    </message>
    <message>
        <source>the cell is lost on its way</source>
        <translation>細胞を途中で見失った</translation>
    </message>
    <message>
        <source>its body does not point where it swims</source>
        <translation>細胞体の向きが遊泳方向と合わない</translation>
    </message>
    <message>
        <source>No moving cell was found in the box in frames {0} to {1}: move the box onto the cell, or choose another window.</source>
        <translation>フレーム{0}〜{1}の枠の中に、動く細胞が見つかりませんでした。枠を細胞の上に移すか、別の区間を選んでください。</translation>
    </message>
    <message>
        <source>Following the cell</source>
        <translation>細胞を追跡中</translation>
    </message>
    <message>
        <source>{0} has {1} frames, too few for a clip of {2}, so no box is suggested.</source>
        <translation>{0}は{1}フレームで、{2}フレームのクリップには足りないため、枠を提案しません。</translation>
    </message>
    <message>
        <source>With fewer than {0} frames what stands still cannot be told for sure: some of the cells found may be part of the background.</source>
        <translation>{0}フレーム未満では、動かないものを確実に見分けられません。見つかった細胞の一部は背景かもしれません。</translation>
    </message>
    <message>
        <source>Finding cells</source>
        <translation>細胞を検出中</translation>
    </message>
    <message>
        <source>Following cells</source>
        <translation>細胞を追跡中</translation>
    </message>
    <message>
        <source>most frequent class</source>
        <translation>最多クラス</translation>
    </message>
    <message>
        <source>The empty background alone tells the classes (AUC {0}, 95 % {1} to {2}): they were filmed in different light, focus or noise, and the network may have learnt that instead of the sperm.</source>
        <translation>細胞のない背景だけでクラスを見分けられます（AUC {0}、95 %信頼区間{1}〜{2}）。光、ピント、ノイズの異なる条件で撮影されており、ネットワークは精子ではなくその違いを学習した可能性があります。</translation>
    </message>
    <message>
        <source>Calling every clip by the most frequent class</source>
        <translation>すべてのクリップを最多クラスとする判定</translation>
    </message>
    <message>
        <source>The identity of the {0} leaks: with clips dealt at random {1} are right, with whole {2}s unseen {3}; {4} points (95 % {5} to {6}) come from having seen other clips of the same {7}. Only the latter figure holds for new videos.</source>
        <translation>{0}の識別情報が漏れています。クリップを無作為に振り分けると正解率は{1}ですが、{2}を丸ごと未使用にすると{3}です。差の{4}ポイント（95 %信頼区間{5}〜{6}）は、同じ{7}の他のクリップで学習していたことによります。新しい動画に当てはまるのは後者の値だけです。</translation>
    </message>
    <message>
        <source> With so few groups this probe has little power: its p cannot be below {0}, which it is here: this may be chance.</source>
        <translation> 群がこれほど少ないと、この検査の検出力はわずかです。p値は{0}未満になりえず、ここではその値です。偶然かもしれません。</translation>
    </message>
    <message>
        <source>Two arbitrary halves of {0} are told apart ({1}, 95 % {2}): something other than the class tells videos apart here.</source>
        <translation>任意に2つに分けた{0}どうしが見分けられています（{1}、95 %信頼区間{2}）。ここでは、クラス以外の何かで動画を見分けられます。</translation>
    </message>
    <message>
        <source>heads on frozen features</source>
        <translation>特徴量を固定したヘッド</translation>
    </message>
    <message>
        <source>Of {0:} {1} refit with labels permuted between groups, {2} (it cannot be below {3}).</source>
        <translation>群の間でラベルを並べ替えて{1}を{0}個学習し直した結果、{2}です（{3}未満にはなりません）。</translation>
    </message>
    <message>
        <source>A straight line through {0}</source>
        <translation>{0}による線形判別</translation>
    </message>
    <message>
        <source>{0} is right for {1} of the clips, the network for {2}: it may have learnt nothing more.</source>
        <translation>クリップの正解率は、{0}が{1}、ネットワークが{2}です。ネットワークはそれ以上のことを学習していない可能性があります。</translation>
    </message>
    <message>
        <source>The networks began with weights that do not say on which clips they were trained: were it on clips tested here, the accuracy is too high.</source>
        <translation>ネットワークの初期値の重みが、どのクリップで学習したものか不明です。ここでテストするクリップで学習していた場合、正解率は高すぎる値になります。</translation>
    </message>
    <message>
        <source>The network does no better than chance.</source>
        <translation>ネットワークの成績は偶然と変わりません。</translation>
    </message>
    <message>
        <source>Not clearly better than chance: the interval over videos, {0}, is not wholly above the {1} that calling every clip alike would give.</source>
        <translation>偶然より明らかに良いとはいえません。動画を単位とした区間{0}の全体が、すべてのクリップを同じクラスとした場合の{1}を上回ってはいません。</translation>
    </message>
    <message>
        <source>No null control: nothing was refit with permuted labels.</source>
        <translation>帰無対照がありません。並べ替えたラベルでの学習し直しが行われていません。</translation>
    </message>
    <message>
        <source>Only the head was refit: the features had seen the true labels, so this null is weaker than refits of the whole network.</source>
        <translation>学習し直したのはヘッドだけです。特徴量は本来のラベルで学習済みのため、この帰無対照はネットワーク全体を学習し直す場合より弱いものです。</translation>
    </message>
    <message>
        <source>The labels can be permuted in only {0} ways, {1} if the names of the classes do not count: no number of refits makes p mean less than {2}.</source>
        <translation>ラベルの並べ替え方は{0}通りしかなく、クラスの名前を区別しなければ{1}通りです。何度学習し直しても、{2}未満のp値に意味はありません。</translation>
    </message>
    <message>
        <source>The leak meter was not run.</source>
        <translation>リーク計は実行されていません。</translation>
    </message>
    <message>
        <source>The background was not probed.</source>
        <translation>背景は検査されていません。</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> ほか{0}件</translation>
    </message>
    <message>
        <source>Training stopped in epoch {0}: the {1} is no number on the clips {2}{3}; the best weights so far are kept. Look at these clips, or train with a lower learning rate.</source>
        <translation>学習はエポック{0}で停止しました。クリップ{2}{3}で{1}が数値になりません。それまでで最良の重みは残っています。これらのクリップを確認するか、学習率を下げて学習してください。</translation>
    </message>
    <message>
        <source>epoch {0} of {1}, loss {2}</source>
        <translation>エポック{0}/{1}、損失{2}</translation>
    </message>
    <message>
        <source>{0} damaged; began anew</source>
        <translation>{0}が壊れていたため、最初から開始</translation>
    </message>
    <message>
        <source>{0} is damaged: delete it to begin anew.</source>
        <translation>{0}は壊れています。最初から始めるには削除してください。</translation>
    </message>
    <message>
        <source>{0} was damaged; went on from {1}</source>
        <translation>{0}が壊れていたため、{1}から再開</translation>
    </message>
    <message>
        <source>{0} was altered, or is not of this version</source>
        <translation>{0}が書き換えられているか、このバージョンのものではありません</translation>
    </message>
    <message>
        <source>clip {0}: {1} {2}, background {3} {4}, not {5}</source>
        <translation>クリップ{0}: {1} {2}、背景{3} {4}で、{5}ではありません</translation>
    </message>
    <message>
        <source>clip {0} has label {1}</source>
        <translation>クリップ{0}のラベルが{1}です</translation>
    </message>
    <message>
        <source>a set without clips</source>
        <translation>クリップがありません</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>{0}が壊れています</translation>
    </message>
    <message>
        <source>{0} holds no clips that can be used ({1}): gather the clips again.</source>
        <translation>{0}に使えるクリップがありません（{1}）。クリップを集め直してください。</translation>
    </message>
    <message>
        <source>{0} was not begun: the run was asked to stop.</source>
        <translation>{0}は開始されませんでした。学習ランの停止が要求されています。</translation>
    </message>
    <message>
        <source>As published: 500 epochs on whole clips at full size (hours to days).</source>
        <translation>論文どおり。クリップ全体を原寸で500エポック（数時間〜数日）。</translation>
    </message>
    <message>
        <source>Minutes, not days: half size, some frames of each clip at a time.</source>
        <translation>数日ではなく数分。半分の大きさで、各クリップから一度に一部のフレームだけを使います。</translation>
    </message>
    <message>
        <source>As fast, with half the epochs: a first answer on any computer.</source>
        <translation>同じ速さで、エポック数は半分。どのコンピューターでもまず結果を得られます。</translation>
    </message>
    <message>
        <source>There is no preset {0}: choose {1}.</source>
        <translation>プリセット{0}はありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>These are no training settings of this program ({0}): start a new training.</source>
        <translation>このプログラムの学習設定ではありません（{0}）。新しい学習を開始してください。</translation>
    </message>
    <message>
        <source>Clips {0} and {1}</source>
        <translation>クリップ{0}と{1}</translation>
    </message>
    <message>
        <source>same pixels</source>
        <translation>同じピクセル</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>ほぼ同じ</translation>
    </message>
    <message>
        <source>{0} {1}; exclude one of them.</source>
        <translation>{0} {1}。一方を除外してください。</translation>
    </message>
    <message>
        <source>one pair</source>
        <translation>1組</translation>
    </message>
    <message>
        <source>A network would be tested on a clip that taught it, in {0}: {1}</source>
        <translation>テストに使うクリップが学習にも使われることになります（{0}）: {1}</translation>
    </message>
    <message>
        <source>have the same pixels</source>
        <translation>はピクセルが同じです</translation>
    </message>
    <message>
        <source>overlap: they show the same place in the same frames</source>
        <translation>は重なっています（同じ場所の同じフレームが写っています）</translation>
    </message>
    <message>
        <source>look so alike that one seems to be a copy of the other</source>
        <translation>はよく似ており、一方が他方のコピーのようです</translation>
    </message>
    <message>
        <source>half one</source>
        <translation>半分1</translation>
    </message>
    <message>
        <source>half two</source>
        <translation>半分2</translation>
    </message>
    <message>
        <source>unknown kind of task {0}</source>
        <translation>不明な種類のタスク{0}</translation>
    </message>
    <message>
        <source>measuring how fast {0} learns here</source>
        <translation>ここでの{0}の学習速度を測定中</translation>
    </message>
    <message>
        <source>.*LeafSpec.*is deprecated.*</source>
        <translation>.*LeafSpec.*is deprecated.*</translation>
    </message>
    <message>
        <source>Grad strides do not match bucket view strides.*</source>
        <translation>Grad strides do not match bucket view strides.*</translation>
    </message>
    <message>
        <source>Training clips: {0}; each counts {1} in the loss.</source>
        <translation>学習用クリップ: {0}。損失での重みはそれぞれ{1}です。</translation>
    </message>
    <message>
        <source>Training clips: {0}; every clip counts the same.</source>
        <translation>学習用クリップ: {0}。どのクリップも同じ重みです。</translation>
    </message>
    <message>
        <source>No training clip is labelled {0}: label some, or choose fewer folds.</source>
        <translation>{0}のラベルが付いた学習用クリップがありません。ラベルを付けるか、分割数を減らしてください。</translation>
    </message>
    <message>
        <source> {0} of them are grey; they were given three equal channels beside the coloured ones.</source>
        <translation> うち{0}個はグレースケールで、カラーのクリップに合わせて同じ値の3チャンネルにしました。</translation>
    </message>
    <message>
        <source>{0} simulated clips of {1} simulated videos, scenario {2}, seed {3}: {4}</source>
        <translation>模擬動画{1}本の模擬クリップ{0}個、シナリオ{2}、シード{3}: {4}</translation>
    </message>
    <message>
        <source>{0} clips from each of {1} videos with seed {2} cannot be simulated: ask for 2 or more videos, 1 or more clips of each, and a seed from 0.</source>
        <translation>{1}本の動画から各{0}個のクリップをシード{2}でシミュレーションすることはできません。動画は2本以上、クリップは各1個以上、シードは0以上にしてください。</translation>
    </message>
    <message>
        <source>Frames of {0} pixels cannot be gathered: choose a side of {1} to {2}.</source>
        <translation>{0}ピクセルのフレームは集められません。一辺を{1}〜{2}にしてください。</translation>
    </message>
    <message>
        <source>Simulating clips of {0}</source>
        <translation>{0}のクリップをシミュレーション中</translation>
    </message>
    <message>
        <source>Gathering clips</source>
        <translation>クリップを収集中</translation>
    </message>
    <message>
        <source>Scoring held-out clips</source>
        <translation>テスト用クリップを評価中</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}): start the run anew.</source>
        <translation>{0}は壊れています（{1}）。学習ランを最初から開始してください。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): the run is damaged; start it anew.</source>
        <translation>{0}を読めません（{1}）。学習ランが壊れています。最初から開始してください。</translation>
    </message>
    <message>
        <source>{0}: {1} is not trained yet, so there is no result; continue the training.</source>
        <translation>{0}: {1}は学習が終わっていないため、結果がありません。学習を続けてください。</translation>
    </message>
    <message>
        <source>A step has {0} clips for {1} devices: train on fewer devices, or with more clips in a step.</source>
        <translation>1ステップのクリップは{0}個ですが、計算デバイスは{1}台です。計算デバイスを減らすか、1ステップのクリップを増やしてください。</translation>
    </message>
    <message>
        <source>The memory did not suffice: each step now takes its clips in {0} parts, one after the other; their gradients add up to the same step.</source>
        <translation>メモリが足りなかったため、以後は各ステップのクリップを{0}回に分けて順に処理します。勾配を合計するので、ステップの結果は同じです。</translation>
    </message>
    <message>
        <source>parts: {0}</source>
        <translation>部分: {0}</translation>
    </message>
    <message>
        <source>can&apos;t allocate memory</source>
        <translation>can&apos;t allocate memory</translation>
    </message>
    <message>
        <source>This training needs about {0} GB of memory, but only {1} GB are free: close other programs, or choose a smaller network or preset.</source>
        <translation>この学習には約{0} GBのメモリが必要ですが、空きは{1} GBしかありません。他のプログラムを閉じるか、より小さいネットワークまたはプリセットを選んでください。</translation>
    </message>
    <message>
        <source>one clip</source>
        <translation>クリップ1個</translation>
    </message>
    <message>
        <source>an eighth of the batch</source>
        <translation>バッチの8分の1</translation>
    </message>
    <message>
        <source>The memory does not suffice, even for {0} at a time: choose a smaller network or preset, or another device.</source>
        <translation>一度に{0}ずつ処理しても、メモリが足りません。より小さいネットワークまたはプリセットか、別の計算デバイスを選んでください。</translation>
    </message>
    <message>
        <source>clip {0} of video {1}</source>
        <translation>動画{1}のクリップ{0}</translation>
    </message>
    <message>
        <source>Simulating clips</source>
        <translation>クリップをシミュレーション中</translation>
    </message>
    <message>
        <source>eight brightness numbers of the empty background</source>
        <translation>細胞のない背景の明るさを表す8個の数値</translation>
    </message>
    <message>
        <source>eight brightness numbers of the clip</source>
        <translation>クリップの明るさを表す8個の数値</translation>
    </message>
    <message>
        <source>three numbers of the motion in the clip</source>
        <translation>クリップの動きを表す3個の数値</translation>
    </message>
    <message>
        <source>There is no recipe to train {0}: choose {1}.</source>
        <translation>{0}を学習させる手順はありません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>{0} and {1} tested different clips, or labelled them differently, so they cannot be compared.</source>
        <translation>{0}と{1}は、テストしたクリップかそのラベルが異なるため、比較できません。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}), so the head cannot be refit: train this fold again.</source>
        <translation>{0}を読めないため（{1}）、ヘッドを学習し直せません。この分割をもう一度学習させてください。</translation>
    </message>
    <message>
        <source>Training failed ({0}: {1}): this is a bug.</source>
        <translation>学習に失敗しました（{0}: {1}）。プログラムの不具合です。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): copy the run to where you may write, and continue it there.</source>
        <translation>{0}に書き込めません（{1}）。書き込める場所に学習ランをコピーし、そこで続けてください。</translation>
    </message>
    <message>
        <source>liverwort-gui {0}</source>
        <translation>liverwort-gui {0}</translation>
    </message>
    <message>
        <source>{0} has no training {1}.</source>
        <translation>{0}に学習{1}はありません。</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>{0}以上</translation>
    </message>
    <message>
        <source>{0} needs clips of {1} frames, these have {2}: choose another network.</source>
        <translation>{0}に必要なクリップのフレーム数は{1}ですが、これらは{2}です。別のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>The training in {0} was stopped; nothing is lost but the epoch that ran. Go on with: liverwort train --resume &quot;{1}&quot;</source>
        <translation>{0}の学習を停止しました。失われたのは実行中だったエポックだけです。続けるには: liverwort train --resume &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>{0} is being trained by another process: wait for it, or stop it.</source>
        <translation>{0}は別のプロセスが学習中です。終わるまで待つか、停止してください。</translation>
    </message>
    <message>
        <source>{0} was moved, renamed or deleted while it was trained: continue the training where it is now; nothing is lost but the epoch that ran.</source>
        <translation>学習中に{0}が移動されたか、名前を変更されたか、削除されました。今ある場所で学習を続けてください。失われたのは実行中だったエポックだけです。</translation>
    </message>
    <message>
        <source>it names no training</source>
        <translation>学習の指定がありません</translation>
    </message>
    <message>
        <source>it is called {0}</source>
        <translation>名前が{0}です</translation>
    </message>
    <message>
        <source>{0} holds no training of this program ({1}): choose the folder that was given when it was started.</source>
        <translation>{0}にこのプログラムの学習はありません（{1}）。学習の開始時に指定したフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>no epochs</source>
        <translation>エポックがありません</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}): free space on this disk, then continue the training; its last checkpoint is intact.</source>
        <translation>{0}に書き込めませんでした（{1}）。このディスクの空きを増やしてから、学習を続けてください。最後のチェックポイントは無傷です。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): see who may read it.</source>
        <translation>{0}を読めません（{1}）。読み取りの権限を確かめてください。</translation>
    </message>
    <message>
        <source>its process ended without a word</source>
        <translation>プロセスが何も残さずに終了しました</translation>
    </message>
    <message>
        <source>its process on {0} does not answer</source>
        <translation>{0}のプロセスが応答しません</translation>
    </message>
    <message>
        <source>Nothing was heard of the training since {0}: {1}; continue it, nothing is lost but the epoch that ran.</source>
        <translation>{0}以降、学習から応答がありません（{1}）。学習を続けてください。失われたのは実行中だったエポックだけです。</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>Stopping at the next step</source>
        <translation>次のステップで停止します</translation>
    </message>
    <message>
        <source>Trained only on simulated videos; not a diagnostic of any real mutant.</source>
        <translation>模擬動画だけで学習したもので、実際の変異体の診断には使えません。</translation>
    </message>
    <message>
        <source>
## Learning curve

Validation is on the stored frames of whole clips from unseen videos.

{0}
</source>
        <translation>
## 学習曲線

検証には、未使用の動画のクリップ全体について保存したフレームを使っています。

{0}
</translation>
    </message>
    <message>
        <source># Network `{0}`

**{1}**

- Architecture: {2}, {3}
- Classes: {4}
- Clip: {5} frames of {6} x {7} pixels at {8} µm per pixel
- Trained on: {9}

## Scores on simulated clips of unseen videos

```json
{10}
```

The interval takes clips as independent; clips of one video are not quite. The
background AUC must be near 0.5: the empty background must not tell the class.

## Scope

Outside these ranges of the training clips a decision is marked out of scope; the pixel
size may lie {11} % beyond.

{12}
</source>
        <translation># ネットワーク`{0}`

**{1}**

- アーキテクチャ: {2}、{3}
- クラス: {4}
- クリップ: {6}×{7}ピクセル、{5}フレーム、{8} µm/ピクセル
- 学習データ: {9}

## 未使用の動画の模擬クリップでのスコア

```json
{10}
```

区間はクリップを独立とみなしたものですが、同じ動画のクリップは完全に独立ではありません。
背景のAUCは0.5に近くなければなりません。細胞のない背景からクラスがわかってはならないためです。

## 適用範囲

学習用クリップのこれらの範囲を外れる判定には、適用範囲外の印が付きます。ピクセル
サイズは{11} %まで外れてもかまいません。

{12}
</translation>
    </message>
    <message>
        <source>{0} holds a training with other settings: choose a new folder.</source>
        <translation>{0}には設定の異なる学習があります。新しいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{0} simulated clips from {1} simulated videos of seed {2}, scenario {3}: {4}</source>
        <translation>シード{2}の模擬動画{1}本の模擬クリップ{0}個、シナリオ{3}: {4}</translation>
    </message>
    <message>
        <source> It began with the weights `{0}`.</source>
        <translation> 重み`{0}`から学習を始めました。</translation>
    </message>
    <message>
        <source>RANDOM SPLIT</source>
        <translation>無作為な分け方</translation>
    </message>
    <message>
        <source>add more {0}</source>
        <translation>{0}を増やす</translation>
    </message>
    <message>
        <source>choose {0} folds, or {1}</source>
        <translation>{0}分割にするか、{1}</translation>
    </message>
    <message>
        <source>{0}, or split by video</source>
        <translation>{0}か、動画単位で分ける</translation>
    </message>
    <message>
        <source>{0} was filmed on no day on which another class was: </source>
        <translation>{0}の撮影日には、他のクラスがまったく撮影されていません: </translation>
    </message>
    <message>
        <source>Clips cannot be split by {0}: choose {1}.</source>
        <translation>クリップを{0}単位で分けることはできません。{1}から選んでください。</translation>
    </message>
    <message>
        <source>{0} folds are too few: one part tests, one validates and the rest trains, so choose at least {1}.</source>
        <translation>{0}分割では少なすぎます。1つをテスト、1つを検証、残りを学習に使うため、{1}以上にしてください。</translation>
    </message>
    <message>
        <source>The {0} of {1} is not known: give it under Labels &gt; Metadata, or split by video.</source>
        <translation>{1}の{0}が不明です。「ラベル」＞「メタデータ」で入力するか、動画単位で分けてください。</translation>
    </message>
    <message>
        <source>A network tells classes apart: label clips of two or more.</source>
        <translation>ネットワークはクラスを見分けるものです。2つ以上のクラスのクリップにラベルを付けてください。</translation>
    </message>
    <message>
        <source>only what all its days have in common could pass for the genotype.</source>
        <translation>そのすべての撮影日に共通するものだけが、遺伝子型の違いと取り違えられる可能性があります。</translation>
    </message>
    <message>
        <source>what is special about its days cannot be told from the genotype.</source>
        <translation>その撮影日に特有のものと遺伝子型とを区別できません。</translation>
    </message>
    <message>
        <source>No clip is labelled {0}: label some, or leave this class out.</source>
        <translation>{0}のラベルが付いたクリップがありません。ラベルを付けるか、このクラスを外してください。</translation>
    </message>
    <message>
        <source>All clips of {0} come from one video ({1}): whatever else is special about that video would pass for the class, and no split can tell them apart; film more videos of {2}.</source>
        <translation>{0}のクリップはすべて1本の動画（{1}）に由来します。その動画に特有の何かがクラスの違いと取り違えられ、どう分けても区別できません。{2}の動画をもっと撮影してください。</translation>
    </message>
    <message>
        <source>The clips of {0} come from {1} {2}, but {3} folds need at least {4}: {5}.</source>
        <translation>{0}のクリップの元になる{2}の数は{1}ですが、{3}分割には{4}以上必要です。対処: {5}。</translation>
    </message>
    <message>
        <source>{0} has {1} videos, {2} in its smallest part: at least {3} and {4} are advised, or the accuracy depends on which videos were drawn.</source>
        <translation>{0}の動画は{1}本、最も少ない部分では{2}本です。それぞれ{3}本以上、{4}本以上を推奨します。少ないと、正解率はどの動画が選ばれたかに左右されます。</translation>
    </message>
    <message>
        <source>{0}: all clips of {1} come from one culture ({2}): what is special about this culture cannot be told from the genotype.</source>
        <translation>{0}: {1}のクリップはすべて1つの培養（{2}）に由来するため、この培養に特有のものと遺伝子型とを区別できません。</translation>
    </message>
    <message>
        <source>The clips cannot be split by {0} so that every part has some of {1}: choose fewer folds, or split by video.</source>
        <translation>どの部分にも{1}が入るようにクリップを{0}単位で分けることができません。分割数を減らすか、動画単位で分けてください。</translation>
    </message>
    <message>
        <source>Clip {0} of {1} is left out. {2}</source>
        <translation>{1}のクリップ{0}を除外しました。{2}</translation>
    </message>
    <message>
        <source>It is excluded: include it to train on it.</source>
        <translation>除外されています。学習に使うには、除外を解除してください。</translation>
    </message>
    <message>
        <source>It has no label, or an unsure one: label it first.</source>
        <translation>ラベルがないか、「判別不能」です。先にラベルを付けてください。</translation>
    </message>
    <message>
        <source>{0} is labelled blind, and the tables of a training name videos and genotypes: end blind labelling first.</source>
        <translation>{0}はブラインドでラベル付け中ですが、学習の表には動画と遺伝子型の名前が表れます。先にブラインドでのラベル付けを終了してください。</translation>
    </message>
    <message>
        <source>It has {0} frames and most others {1}: draw it anew with {2} frames.</source>
        <translation>このクリップは{0}フレームですが、大部分は{1}フレームです。{2}フレームで描き直してください。</translation>
    </message>
    <message>
        <source>{0} has no labelled clip that can be used for training: label clips of two classes or more.{1}</source>
        <translation>{0}には、学習に使えるラベル付きのクリップがありません。2つ以上のクラスのクリップにラベルを付けてください。{1}</translation>
    </message>
    <message>
        <source>{0} has no clip of the class &quot;{1}&quot; that can be used for training: label some, or remove this class.{2}</source>
        <translation>{0}には、学習に使えるクラス「{1}」のクリップがありません。ラベルを付けるか、このクラスを削除してください。{2}</translation>
    </message>
    <message>
        <source>All clips to train on are of the class &quot;{0}&quot; in {1}: choose and label clips of a second class too.{2}</source>
        <translation>{1}で学習に使うクリップは、すべてクラス「{0}」です。2つ目のクラスのクリップも選び、ラベルを付けてください。{2}</translation>
    </message>
    <message>
        <source>{0:} clips, {1}: {2}</source>
        <translation>{0}個のクリップ、{1}: {2}</translation>
    </message>
    <message>
        <source>Clips of {0} pixels that are reduced {1} times show {2} pixels reduced {3} times, and later clips can only be reduced a whole number of times: gather the clips with {4} pixels, or half or a quarter of that.</source>
        <translation>{0}ピクセルのクリップを{1}分の1に縮小すると、{2}ピクセルを{3}分の1に縮小した場合に相当しますが、後で使うクリップの縮小率は整数分の1に限られます。クリップを{4}ピクセルか、その2分の1または4分の1で集めてください。</translation>
    </message>
    <message>
        <source>{0} does not test each clip of this run exactly once by a network that never saw it: start the run anew.</source>
        <translation>{0}では、この学習ランの各クリップが、それを見ていないネットワークでちょうど1回テストされるようになっていません。学習ランを最初から開始してください。</translation>
    </message>
    <message>
        <source>holds up</source>
        <translation>検査に合格</translation>
    </message>
    <message>
        <source>with care</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>do not rely</source>
        <translation>信頼不可</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未検査</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0}日</translation>
    </message>
    <message>
        <source>exit status {0}</source>
        <translation>終了ステータス{0}</translation>
    </message>
    <message>
        <source>the step &quot;{0}&quot;</source>
        <translation>ステップ&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>シグナル{0}</translation>
    </message>
    <message>
        <source>Nothing was heard for {0} s during {1}, so it was stopped: the file is probably damaged or its disk does not answer; copy it to this computer&apos;s own disk and try again.</source>
        <translation>「{1}」の処理中に{0} s応答がなかったため、停止しました。ファイルが壊れているか、ディスクが応答していないと思われます。ファイルをこのコンピューターのディスクにコピーして、もう一度試してください。</translation>
    </message>
    <message>
        <source>The helper process ended unexpectedly ({0}) during {1}: try again, and if it happens again, the file is probably damaged or needs more memory than is free.</source>
        <translation>「{1}」の処理中に補助プロセスが予期せず終了しました（{0}）。もう一度試してください。再び起こる場合は、ファイルが壊れているか、メモリの空きが足りないと思われます。</translation>
    </message>
    <message>
        <source>tuple[int, JobCall[Any]]</source>
        <translation>tuple[int, JobCall[Any]]</translation>
    </message>
    <message>
        <source>a job is already running</source>
        <translation>すでに別の処理を実行中です</translation>
    </message>
    <message>
        <source>The memory set aside for {0} was used up: the file is too large for this computer, or damaged.</source>
        <translation>「{0}」に割り当てたメモリを使い切りました。ファイルがこのコンピューターには大きすぎるか、壊れています。</translation>
    </message>
</context>
</TS>
