<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name></name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clip to analyze: all of them are excluded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks are still being looked at: try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis, Clips that failed, gives the reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The analysis of clips was stopped, since another study was opened; what is done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the analysis of the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames of {width} × {height} pixels are too small for a box: open a video of at least 16 × 16 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported boxes and labels from {name}: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported the metadata from {name}: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {unchanged} unchanged, {refused} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {unchanged} unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported the simulation {name}: {videos}, {clips}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web browser was found: open {path} in one yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cutting clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames {first}–{last}, again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the classes differ here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analyzed: frames {first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} … preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box {size} px → {network} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested, frame {frame}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number}, frame {frame}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} cannot be shown: it was not cut yet, and its video is not where it was; find it with Find missing videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrays of a clip have no pixels: cut the clip again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is needed seldom, and each key is one less for what is done all day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes much at once, so that it must not be hit by accident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the window itself where it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens a list of its own, from which one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two groups are compared: see the Compare page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip is no longer in the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim bundle (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last changes are still being written; then the window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change was not kept, and all before it was: {} Close the window and open the study again for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverwort ended by a crash the last time; what you had labelled and drawn is kept. Send the report to the developers, so that it can be mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window system reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Liverwort ({what}); your files are untouched and you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for {name} (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 0: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for {name}, each frame left out (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the map in each frame ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading an earlier result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until earlier work is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported boxes and labels: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported the metadata: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported the dataset: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported the clips as films: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported the clips as TIFF stacks: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packing the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed the study: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clips} of {video} cannot be cut: this study can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clips} of {video} cannot be cut: the video is missing, or not read to its end yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pair of clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film was written: the results are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {count} films in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked clips ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clips that are analyzed ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one: the shown clip, as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one: clip {number}, as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picked clip has no result yet: no film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} picked clips have no result yet: no film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>following the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box of clip {number} was moved meanwhile: let it follow the cell again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} channels: choose which one shows the sperm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a focus series (Z axis): choose which axis is time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} channels and a focus series (Z axis): choose which one shows the sperm and which axis is time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every clip of a video with a genotype gets the class of that name. Labels that were given by hand stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip would change: the videos have no genotype yet (Labels menu, Metadata of the videos), or all their clips are labelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of videos, paths, genotypes, cultures and labels that were copied from the genotype will be hidden, and the clips shuffled, until you end blind labelling in the Labels menu. Boxes that you draw meanwhile are in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and genotypes will be shown again, and what was selected meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is exported or merged tells names and genotypes. Blind labelling will end first, and what was selected meanwhile is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was selected of each genotype. Where the rows differ although the genotype should not matter, for example in how many suggested boxes were rejected, the choice of the clips may have been biased. Distance: of the boxes from the centre of the field, mean ± standard deviation; 0 is the centre, 1 a corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <comment>a verb, on a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label all by genotype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End blind labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every clip has been looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip is selected: click one in the table, or a box on the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>genotype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (new class)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that made this map is not loaded any more: load it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking into the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the window in five steps, on the sample study if none is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all keys and what the mouse does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes and why nothing else does, what is wrong, and a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Liverwort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, and which device computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network decide on every box, in the window of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze all clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze every clip of the study that has no result yet and is not excluded; you can go on working meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze picked clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze the clips that are picked in the table of the Clips page and have no result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop analyzing clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the queue of clips; what is done is kept, and it can go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that failed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the clips that could not be analyzed, each with the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the running job, leave drawing, or end the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load weights from a .safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag on the video to place a square box around one sperm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the same box again in the window of the shown frame; dragging a box with Ctrl held down draws it again elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected box and its label; in the clip table all picked ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select next box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next box of this video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for single swimming sperm in the whole video and offer boxes that follow them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept suggested box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a clip of the suggested box, and go on to the next one; Enter on the video does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject suggested box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not offer this box again, and go on to the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next suggested box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the next suggested box and decide on this one later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all suggested boxes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make clips of all suggested boxes of this video that overlap no clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the selected box move with the cell that is in it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the selected box stay where it is in the shown frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move box left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected box by one pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move box right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move box up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move box down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected box, or the next one, larger by eight pixels; its corners can be dragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected box, or the next one, smaller by eight pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two groups that are chosen on the Compare page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all figures of the comparison as tables (CSV and Excel) into a new folder, with what each column means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the figures of the comparison as SVG, PDF and PNG into a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report that opens in any web browser, with its tables and figures, into a new folder, and show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack all that is needed to check the comparison into one zip file: clips, maps, networks, tables, and a script that draws the figures again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who changed what when; restore the study as it was, or a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a remark on the shown frame or on a range of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or delete the note on the shown frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove video from study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the shown video and its clips out of the study; the file stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours, language, what computes, and what is proposed for films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a study: a folder that keeps videos, clips and labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study folder, whose name ends in .liverwort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save study as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the study a name and a place; every change is kept there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy of the study as it is now, and go on with this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack study as zip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the study into one file, to mail it; videos and trainings are not in it, the network in use is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open packed study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a study of a zip file that Pack study has written, and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open microscope videos (mp4, mov, avi, TIFF, ND2 and others) in this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder of videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add every video in a folder, and in the folders inside it, to this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder of images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of images, one per frame, as a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find missing videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search one folder for the videos of this study, whatever their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study of simulated sperm that is analyzed already, to look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample: mutant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a simulated video of sperm with one short flagellum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample: wild type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a simulated video of sperm with two long flagella</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw videos of virtual sperm with a planted difference, and bring them into the study with the truth about every pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import labels or dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a table of boxes or metadata (CSV), a dataset (HDF5), or the boxes.csv or truth.h5 of simulated videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write boxes and labels, metadata, or all clips, for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge another study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring another person&apos;s videos, clips and labels into this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export films…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write films of this clip, of picked clips or of all that are analyzed, for slides: the clip, its evidence and its curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export frames as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every frame of the film as a picture in a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the shown frame of the clip with its overlay as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save curve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the evidence of each frame as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the evidence maps and the curve as numbers (HDF5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: class {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this class to the selected clip, or to all picked clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the clip was looked at and cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the clip as if nobody had looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the clip out of training and statistics, or take it in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unlabelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next clip that was not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a label, select the next clip that was not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, rename, recolour, order and remove classes, and choose their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label all by genotype…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label every clip by its video&apos;s genotype; labels given by hand stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata of the videos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genotype, culture, date and more of all videos, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names and genotypes and shuffle the clips, so that nobody can guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare what was selected of each genotype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose name stands by the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play only the window of the timeline, again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go one frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go one frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go ten frames back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten frames on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go ten frames on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to frame…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a frame number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next evidence peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next frame in which the evidence peaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous evidence peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous frame in which the evidence peaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window starts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the window that is analyzed start at the shown frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow decision through video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network judge the selected box at every time of the video, and show its decisions under the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save decisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the decision at every time of the video as a table (CSV) and as HDF5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose clips, networks and recipe for a new training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather the clips and train; it goes on when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this step; the best weights so far are kept, and it can go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where this run was stopped, or let it wait for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New run from these weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new training that begins with the weights of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this network analyze the study from now on: of its folds the one with the lowest validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write tables and figures of this run, beside those of other runs on the same clips, and show them in the web browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this run with its weights and figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the video with its boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the table of all clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train networks on the labelled clips, and see how they fared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two kinds of sperm: whether, where and when they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the video; the mouse wheel does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the video smaller; the mouse wheel does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover the clip with its evidence map, or show it bare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check maps by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After an analysis, test in the background how far its map can be believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: window only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the timeline show the window only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: whole video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the timeline show the whole video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the decisions along the video under the timeline, or fold them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the study that is open: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study and the dataset differ, and to decide you would have to see names: end blind labelling first (Labels menu).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label and box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for the videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was merged, since {name} is no longer open: open it and merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {numbers}. {news}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged {name}: {numbers}. {news}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {name}: {numbers}. {news}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} kept, {conflicts}, {lost} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clips}, {videos}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clips}, {videos}, {changed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 changed clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changed clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} new clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} new videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking every frame in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing quick scrubbing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microscope videos (*.mp4 *.mov *.avi *.mkv *.webm *.gif *.tif *.tiff *.nd2 *.h5 *.hdf5 *.czi *.lif *.cine *.spe);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (*.liverwort)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network weights (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder for the videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judging the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save decisions: choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path} and {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number}: the network has judged 1 window of the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number}: the network has judged {count} windows of the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: the class with this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} presses the button that has the focus, and ends typing in every window: choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves in lists and tables in every window: choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves to the next control in every window: choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves to the control before in every window: choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} gives the class with this number to clips: choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of “{name}” already: choose another one, or give that command another key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at the simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study has no videos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open microscope videos, or drop files and folders anywhere on this window. They stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list of videos on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study has no videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only be read, so none can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making the sample study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is still running in this study: give the study its name when that is done, or cancel it first (Esc). Every change is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network is trained in this study, which has no name yet: stop the training, give the study its name, and continue the run there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save study as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is being copied to {path} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is kept in {path}, with every change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a copy of the study: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study was repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being repaired …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a verb, on a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month_name}</source>
        <extracomment>A date; {month} is the month as a number, where that is said in its place.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An untitled study with 1 clip from {day} was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An untitled study with no clips from {day} was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An untitled study with {count} clips from {day} was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not done: the window is being closed; open the study again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study is open: open a video or a study first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another study was opened meanwhile, so this was not done: do it again if it was meant for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No box was found to suggest: no sperm swims alone and whole for {frames} frames inside a box of {size} px. Draw boxes by hand (B), or try another box size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for moving cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacked {name}: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open packed study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes and labels (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line per clip, for a spreadsheet; can be changed there and imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata of the videos (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line per video: genotype, culture, date …; can be imported, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset (HDF5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in one file: pixels and labels of all clips, to train networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset (*.h5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One film per clip without loss (AVI), in folders by class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of TIFF stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stack per clip, for ImageJ, in folders by class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and datasets (*.csv *.tsv *.txt *.h5 *.hdf5);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed study (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import labels or dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack study as zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open packed study: save it as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines} of {name} cannot be imported, so nothing was imported yet. Correct the table, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the other {lines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study has {videos} and {clips}. What shall be written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the study a name and a place first: a training writes into its folder. Then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gathering the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of {run} could not be started ({error}): free space on the disk and memory, then continue the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights, curves and figures of {run} (seed {seed}) will be deleted. This cannot be undone. Clips and labels stay. This study uses its weights: the bundled network analyzes it from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights, curves and figures of {run} (seed {seed}) will be deleted. This cannot be undone. Clips and labels stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no result of this program ({error}): continue the run to have it written anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is right without any network, on the same folds: a network has to beat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most frequent class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scalars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the classes&apos; accuracies: it does not reward guessing the larger one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance that a clip of one class scores higher for it than a clip of another; 0.5 is guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} (95 % {low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the stated probabilities are from the share that is right; 0 is best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a network does as well when class names are shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null refits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = {p} (at least {floor}; {count} refits, {which})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last layer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much higher the accuracy is if clips of one video lie on both sides of the split: that much of it would be knowing videos, not classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leak meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two halves of one class, which differ in nothing, should not be told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} (95 % {low} to {high} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sham split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can the picture without the sperm tell the classes? 0.5: no; clearly more: light, focus or noise differ between the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background alone, AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training begins. You may close the window: it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is trained: see its results on the Training page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} was not trained to its end. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trainings of {study} wait: they begin when its Training page is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is being trained: stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} could not be deleted ({error}): close what has a file of it open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training did not begin. {words} Continue it to try again; what its process said is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its process ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}, fold {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} analyzes this study from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use no network of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} is no longer in this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights {file} are no longer there: the run was deleted or moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that this study used is not in its folder ({file}): choose another one under Analysis, or use the weights of another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the window is opened the next time, since work is going on now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examining this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No box can be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 box will become a clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} boxes will become clips, in one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 box would overlap a clip, which the paper forbids, and stays suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} boxes would overlap a clip, which the paper forbids, and stay suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept 1 box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {count} boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding videos was stopped, since another study was opened: add them again if they belong here; those that are listed are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all videos in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find missing videos: choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for {count} more files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 video was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} videos were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 was in the study already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} were in the study already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 was refused: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} were refused: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and copy a report to send to the developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all that is to be known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number}: {words}, frames {first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlaps clip {number} in {frames}: the paper forbids overlapping clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames {first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip of the selected box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours from {low} (speaks for {b}) to {high} (speaks for {a})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class, e.g. cilia mutant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is done at once; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {name}: {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the class {name}? 1 clip loses its label. Undo brings all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the class {name}? {clips} clips lose their labels. Undo brings all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes: name, colour, key and number of clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: sort. Right-click: choose columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x {x}, y {y}, frame {frame}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey level {grey} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} for {name} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees the whole clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees {square}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not analyzed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be analyzed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network had not seen it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network had learnt from it, or from its video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network may have learnt from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genotype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {percent} %, D {logit} logit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope: it is unlike the training clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag here to write a note on a range of frames (M: on the shown frame)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows of the clips, and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {frames}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange / blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow / violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magenta / green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the evidence map (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a clip in the table to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a box in the video to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around one sperm (B) to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The truth is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map is being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analyzed by this method yet: press Analyze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clips yet: open a video and draw a box around a sperm (B), or let the program suggest boxes (Ctrl+B).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the clips by any text in their row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, e.g. mutant Ito</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which clips are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which video clips are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listed} of {total} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clips}, {picked} picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the body, µm (swims →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along, µm (swims →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence on the body, first group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence on the body, second group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence on the body, difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve of the evidence along the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the evidence along the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a map or a curve to read its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{second} minus {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} (solid), {second} (dashed), bands 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{second} minus {first}; bar: p ≤ 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across, µm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: orange for {positive}, blue for {negative}. Full colour: ±{limit} logit/µm² for the groups, ±{limit_of_difference} for the difference. Grey: not tested. Outlined: differs (p ≤ 0.05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{along} µm along, {across} µm across: {first} {first_value}, {second} {second_value} logit/µm², {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{along} µm: {first} {first_value}, {second} {second_value}, difference {difference} logit/µm, p {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision of each clip and video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large: each {unit}    small: each clip    line: mean. Point at one to see which it is; double-click a clip to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below each picture: the clip&apos;s number and its decision D, in logit. Double-click (or Enter): see the clip with its evidence map on the Video page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical, extreme and misjudged clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that are alike in their traits, one of each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart the two are in speed, straightness, beat, length and area, in standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film of this pair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a film of both clips of the selected row, side by side in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clips of the two groups are alike in enough traits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film of the selected pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}:
most typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}:
most extreme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}:
misjudged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} of {video}, {group}, D {decision}: judged right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} of {video}, {group}, D {decision}: judged wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} of {video}, {group}, D {decision}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label of the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cultures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>burst length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beat frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>burst frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}, by {by} · {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {clips} clips of {videos} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {clips} clips of {videos} videos, {cultures} cultures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video or a study first (Ctrl+O).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and genotypes are hidden while you label blind, and a comparison would tell them. End blind labelling first (Labels menu).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clips yet. A comparison tells whether, where and when two kinds of sperm differ: draw boxes on the Video page (B), some in at least four videos of each kind, and say which video is of which kind (Labels ▸ Metadata of the videos). Then come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no two groups to compare. Fill in at least two different genotypes, cultures, dates or the like of the videos (Labels ▸ Metadata of the videos), or label the clips with two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the two groups on the left and press Compare.

You will see whether the network&apos;s decisions differ between them, where on the body and when in the beat the evidence differs, what speed, size and beat explain of it, and which clips to look at. Only clips count that the deciding network had not seen in its training, and what is counted is videos or cultures, never single clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several figures were tested together, so p is held against the greatest difference of all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision D, logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} of {video}
{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}: mean of {count} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {value} of {clips} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {first_mean}, {second} {second_mean} logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {unit}s, each with the mean of its clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{second} minus {first}; {unit}s drawn again for the interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance of {second} above {first} (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance that a clip of {second} has a greater D than one of {first}; 0.5 means that it tells nothing. Cliff&apos;s delta: {delta}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p over {unit}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels permuted between {first} and {second} {unit}s: report this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest p possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {first} and {second} {unit}s no difference, however large, gives a smaller p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little to be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{likeness}; the clips are worth about {worth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intraclass correlation: how much alike the D of clips of one {unit} is, 0 to 1. Few {unit}s tell little about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness in a {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If clips were counted as independent, p would be {p}. Do not report it: clips of one {unit} share light, focus and culture, so it finds differences where there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² of D (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group} beats at {hertz} Hz (median).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence was not folded on the beat. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: a preferred phase was found (resultant {resultant}, p = {p} over {count} {unit}s, Rayleigh).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: a preferred phase was not found (resultant {resultant}, p = {p} over {count} {unit}s, Rayleigh).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips, results or groups have changed since this was made: compare again to have it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the comparison found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes (all under “In words”): {notes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cultures, else videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cultures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tells the two groups apart: what you filled in about the videos, or the labels of the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first group; differences are second minus first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose results are compared: those of a network, or of a training, where each clip was judged by the network of the fold that tested it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as independent: clips of one video, and videos of one culture, are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick it only if frame 1 means the same in all clips, such as the moment of a stimulus; then the evidence is compared frame by frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats of the flagella that are plausible, in beats per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the random draws: the same seed gives the same figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips begin together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the ends of a range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group} ({videos}, {clips})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training {run} · seed {seed}, by fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting which clips have results …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips are being analyzed: compare when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze the clips that have no result yet; you can go on working meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {ready} of {clips} ready, {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {unit}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of {total} clips has no result of this network yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of {total} clips have no result of this network yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 clip is left out: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} clips are left out: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence over the beat (two beats are drawn; 1 is even)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of each frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure} of each clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence over the beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase, beats; 0: light furthest forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame of the clip; bar: p ≤ 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase {phase}: {first} {first_value}, {second} {second_value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {frame}: {first} {first_value}, {second} {second_value} logit, p = {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the differences of D between videos a trait predicts: 1 is all, 0 is no more than the mean tells, and less than 0 is worse than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods, ready to paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {number} ({group}): {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time series (T axis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus series (Z axis) as time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be shown?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverwort has the BSD 3-Clause licence. The libraries that write films, x264 and x265, have the GNU General Public License, and so has the bundle that holds both. The command liverwort --about lists all parts with their licences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the picture, and when, do two kinds of sperm differ? After Fujii et al. 2022, Integration-Net with per-frame evidence maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until the running job is done …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With paths, names of files, and the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple chip (MPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the examination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examine this computer once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report for the developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works, but is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test took {milliseconds} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again, send the report to the developers: it says where in the program it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With paths and names of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something of this name already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name: it will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that could not be analyzed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 clip could not be analyzed; the others were. Double-click a clip to see it in its video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clips} clips could not be analyzed; the others were. Double-click a clip to see it in its video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One film for each clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clips side by side in each film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clips on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film (MP4), for slides and any player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving picture (GIF), for web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (PNG), a folder for each film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack of pictures (TIFF), for ImageJ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow enough to be followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale for all films: equal colours mean equal evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale for each film: faint evidence is seen better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video does not say its frames per second: type them on the Video page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures have no speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout of the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as long the film takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes 1 film: {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes 2 films: {first} and {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes {many} films: {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes 1 folder of pictures: {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes 2 folders of pictures: {first} and {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes {many} folders of pictures: {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already: choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already, and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} of them are there already, and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result, or how the map is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network decided on this clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which method, and for which class, the map is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the study as it was here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make everything as it was after this change; this can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the backup in the place of the study; the study as it is now becomes a backup itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backups yet: one is made on each day on which something changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the study, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name that signs your labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your name? It is kept with each label that you give, so that several people can work on one study. You can change it at any time in the Labels menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of the open video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of the open video&apos;s culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of the whole study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose name stands by the labels: click to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels are signed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels with their keys and counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far this map can be believed: click for all that was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to have this map checked, or to see why it could not be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust in this map: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deconvolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No second map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth (simulated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this clip differs from the same sperm of the other class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method of explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class the map speaks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second map beside the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of the network at which the map is taken: earlier ones are finer, and further from the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does not show: {caution}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decided class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last ({layer})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target}, against {against}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other study for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who is right in each row: click what one of them says, or press Space on it. What is overruled is kept in the note of the clip or video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts: what this and the other study say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µm per px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type into a cell, or paste cells from a spreadsheet (Ctrl+V); one copied cell fills all that are selected. Ctrl+C copies, Del empties. Each change is saved at once; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata of the videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value to set for all selected videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <comment>before the field with the name of a value, in: Set … to …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>before the field with the new value, in: Set … to …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the cell where the first copied cell belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select videos first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set for 1 video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set for {count} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} (file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata, one row per video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the fields with the first and last frame</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind labelling: names and genotypes are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side length of the box in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side length of the selected box and of the next ones; 256 px suits the network, other sizes are resampled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sourced: published for Marchantia or its relatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived: follows by arithmetic from what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess: nobody has published it; change it if you know better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row to read what it means; double-click its value to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sourced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel size spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vignette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dust size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shot noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jpeg quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lossless share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>focus SD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSF sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defocus growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body arc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagellum length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagellum CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stagger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rear angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beat frequency CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beat lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amplitude CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wavelength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth SD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scatter CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagellum scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cytoplasm size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cytoplasm place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cytoplasm scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bystander chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walled share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meaning} ({basis}.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be {typed}: type a number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each clip is analyzed by the network of the fold that tested it, so that no network judges what it has learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that is chosen on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyzed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which networks analyze the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that are analyzed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What failed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training {run}: {title}, by fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 clip failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} clips failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, 1 clip left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, {many} clips left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} clips analyzed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is at this place: perhaps its disk is not in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out of this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of this list; the file stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day; see QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without this tick the report holds no paths, no names of files, and neither your name nor your computer&apos;s. Read it before you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report, to send it to the developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the decision would be smaller if the shown frame were left out of the clip, in logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision D (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background alone, D_B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cell adds, D − D_B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost without this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain: {name} ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network {network}, on {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive: {a}, negative: {b}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a clip to see it in its video, then press Analyze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around one sperm, then press Analyze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a box to see its result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analyzed here yet: press Analyze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second timeline: decision at every time of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or fold away the decisions along the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision of the network at every time of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision along the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is the decision of the network on the {window} frames that begin there: above 0 it speaks for {a}, below 0 for {b}. Click or drag to go to a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a box to see its decision along the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known for this box and network. Press D to let the network judge the box at every time of the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background alone gives D = {decision}, the dashed line if it is near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films, as they are proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels and maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale of colours for all films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next clip after a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check shown maps without being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clips side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film (MP4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving picture (GIF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack of pictures (TIFF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked at the first label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer: the program asks no server for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by {variable} in the environment of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the values that the program comes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours of the window</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours of the window</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device that computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for graphics cards …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device}: not used, {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device}: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device}: ready ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic ({device})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change a key, choose the command, click into the field and press it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key of the chosen command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the key away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the command its usual key again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <comment>on a keyboard</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every command its usual key again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command has its usual key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no key now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is {key} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom about the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag beside the boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box with Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it again elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there; move the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is planted, so there is nothing to grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is planted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the planted difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sperm in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sperm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each video needs a sperm: ask for more sperm, or fewer videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something of this name already: choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated sperm of a wild type and two mutants, analyzed already: look around without a video of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with your own films; a study for them is made by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give name and place to what you are going to draw and label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a study, your own or a colleague&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop videos, a folder or a study anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here for the first time? Five steps on the sample study show the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies and videos that you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where and when do two kinds of sperm differ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a microscope video to an answer: draw a box around a sperm, let a network judge it, and see what the judgement rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample study and go through it in five steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not offer the tour again; it stays in the Help menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the check of the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frames} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 frame is damaged: {frames}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} frames are damaged: {frames}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyzing clips: {doing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 clip to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clips to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} frames checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not say its frame rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µm per pixel unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject  R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next  S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ overlaps {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlaps clip {numbers}: the paper forbids overlapping clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion {number} of {total} · sharpness {sharpness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▂ frames of the simulated event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline with the evidence of each frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames of the simulated event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey: {networks} networks ± SD, dots: they agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>╌╌ background alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All videos of the study are listed here. Drop files or folders anywhere on the window to add more; every frame is checked once, and the files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One box, one sperm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box and 32 frames make one clip of one sperm. Press B and drag to draw a box yourself, or let the program find sperm that swim alone: Boxes ▸ Suggest boxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the network say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze lets a network judge every box of the video. On the right it says which kind of sperm it sees, and how sure it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, and when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours on the clip show which pixels speak for which kind; the curve shows which frames count. Click on the curve to go there, press Space to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one sperm to a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips lists and labels them all. Training makes a network of your own. Compare tells whether two kinds of sperm differ, where on the body and when in the beat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour (Esc); Help ▸ Tour begins it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>ends the tour</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leak meter: random split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null refits: shuffled labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solid: validation clips     dashed: training clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean, solid: validation clips     dashed: training clips     band: lowest to highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dotted: chance, for two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which trainings of this run are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds, leak meter or null refits of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each fold in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focal loss; lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fold}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{epoch} (+ step {step} of {steps})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labelled clips yet. A network learns from clips whose class you know: draw boxes on the Video page (B) and label them on the Clips page (1, 2), some of each class from at least four videos. Then come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and genotypes are hidden while you label blind, and a training would tell them. End blind labelling first (Labels menu).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sham fold {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null {number}, fold {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that no network of this fold has seen; the accuracy comes from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that choose the best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that the network learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every video is tested in exactly one fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dealing the clips into folds …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips in each fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how fast this computer learns …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} trainings, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trainings}. Estimate for this computer ({device}): about {time}, {memory} of memory, {disk} on the disk. Other programs, or a hotter processor, make it slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the start: {clips} clips, and no split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the start: {clips} clips, dealt into folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {videos}, {clips}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click (or Enter): see the clip with the evidence map of the network that had not seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every clip of every unseen video was right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of each video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips it got wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of each class, by what chose the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a clip is (row), and what it was taken for (column)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the clips in parts that no network had seen. 95 % interval {ends} if clips are independent (Wilson); too few videos for an interval over videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the clips in parts that no network had seen. 95 % interval {ends} if clips are independent (Wilson), {over_videos} over whole videos (bootstrap).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is</source>
        <comment>heading: the class of a clip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <comment>heading: how many clips were right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves or results of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} · seed {seed} · split by {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last sign of life {time} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings of this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training
choose clips and networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued, place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole videos (advised)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole cultures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only clips with a label count; unsure and excluded ones never train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network learns to tell the ticked classes apart; tick at least two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on clips of one culture only, or of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of one video look alike for other reasons than their class. What is kept together is never both trained on and tested on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clips are dealt into so many parts; each part is tested once by a network that has not seen it. 4 as in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each ticked network is trained on its own, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long and how the networks learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes; Automatic takes a graphics card if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same training again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train each network so often, with other random numbers each time; 3 or more show how much of the accuracy is luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also train with clips of one video on both sides of the split. If that is much better, the network knows videos, not classes. Takes twice as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also train to tell two halves of the first class apart, which differ in nothing: the accuracy should stay at 50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again with class names shuffled between whole videos: how good is a network when there is nothing to learn? p can be no smaller than 1 / (refits + 1), so 19 for 5 %. Each full refit takes as long as the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refit only the last layer on what the trained network sees: minutes in place of hours, but a weaker test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which clips train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sham split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <comment>keep whole videos together in 4 folds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folds</source>
        <comment>keep whole videos together in 4 folds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all labelled ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked on the Clips page ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all cultures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {culture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with the weights of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the shown frame, counted from 0 (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of playing, relative to real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 0–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background alone (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC of the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost following the map (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost at random (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its spread (SD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost following motion (logit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share with this decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far this map can be believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{method}, {a} against {b}, network {network}, frames {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it never shows: {caution}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video with crop boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {frame} is damaged and cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” was not taken for frames per second: type a number above 0, such as 25 or 0.2, or nothing to take what the file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” was not taken for micrometres per pixel: type a number above 0, such as 25 or 0.2, or nothing to take what the file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos of this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop videos or folders here, or open them with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of adding videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop adding videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop adding videos; those that are listed stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the true frames per second if the file does not say or is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micrometres per pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the true µm per pixel if the file does not say or is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} missing: find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find {count} missing videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every frame is being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bit float grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bit float colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bit grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bit colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: something else is running; try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for devices and networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export frames: choose where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frame was not analyzed: go to a frame inside the curve first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence (*.h5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results were not kept. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>{0} is labelled blind, and results say what a network thinks of each clip: end blind labelling first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no clip {1}: choose clips of this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no clip to analyze: draw boxes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes clips of {1} pixels, and those of a study have {2}: choose another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about {0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a network that had learnt from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a network that may have learnt from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} explained {1}, so that no comparison takes it: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clip was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips have no {0} to compare by: choose {1} or {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit {0}: choose video or culture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats of {0} to {1} Hz are no range: give the least plausible frequency and then the greatest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is labelled blind, and a comparison tells the groups: end blind labelling first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} groups by {2} ({3}), and two are compared: name two, or fill in the videos&apos; metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one group named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}; choose two different ones of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tells {1} apart, and the groups are called {2} and {3}: name the groups as its classes, or choose a network of two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no culture, so cultures cannot be compared: fill it in under Metadata, or compare videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smaller group has {0} {1}s: 6 or more of each are advised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All videos of {0} come from one culture, so no test can tell the {1} from the culture: p is about these videos only; record another culture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups share no {0}, so a difference may be due to the {1} and not to the sperm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Hz may as well be {1} Hz at this frame rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No frame rate is known, so no beat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames are too few to show a beat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No beat, as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No beat stands out between {0} and {1} Hz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip holds {0} beats, fewer than two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {0} frames per second a beat faster than {1} Hz looks like a slower one, and beats of up to {2} Hz are plausible: no beat is taken from these clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip of {0} s holds fewer than two beats below {1} Hz, so slower ones are not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No beat can be told at this frame rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beat is not clear: it explains {0} of the changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place around the cell is shown by most clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no comparison of this program, or damaged ({1}): compare the groups again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network does not know this kind of sperm by name, so that no decision is right or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip of this group was misjudged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Of {0} clips left out: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (video {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: record more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two {0}s of a group have clips whose body frame is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clips have different numbers of frames, so that they cannot be compared frame by frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some videos have no frame rate, so their beats are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring clip {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} has {2} {3}{4} with results that may be compared, and two of each group are needed{5}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no result of {0} by the evidence method: analyze the study first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its result is about other classes: analyze it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its result is of another number of frames: analyze it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No body frame: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not analyzed yet: analyze the study first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was trained or chosen on this clip or its video, so that its map may show what was memorised: compare by the run&apos;s folds, or by another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known that {0} had not seen this clip: analyze the study again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one group or both have no clip with this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group has fewer than {0} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an interval needs 3 units of each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame numbers mean nothing common to these clips, which begin at arbitrary moments, so that the expected curve is flat: say that the clips are aligned (to a stimulus or an event) if they are; effective frames and burst length need no alignment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} units are too few, {1} are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few clips of one group or both have a clear beat to fold on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no unit has a clear beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference of trajectory or body was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} videos are too few for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups differ in trajectory, not in body: {0} {1}, while no difference of body length, cell area or evidence on the body was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups differ in trajectory ({0}) and in body ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trajectory and body could not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So few units cannot show any difference of trajectory or body, however large it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups differ in the frequency of the beat; no difference of trajectory or body was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not vary between videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence on the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups differ in body ({0}); no difference of trajectory was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, but the beat differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the smallest that so few can give is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p cannot be given: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intraclass correlation of D {0}, so that they are worth about {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D and its maps say what {0} sees, not what is biologically relevant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A difference that was not found may be there all the same: intervals say how large it could be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> from {0} and {1} cultures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips of {1} and {2} of {3}, of {4} and {5} videos{6}, were compared by results of {7} on clips that the deciding network had not seen. D is the logit of {8} minus that of {9}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of analysis was the {0}: figures were averaged over the clips of a video{1}. Two-sided p values come from permuting labels between {2}s (all relabellings up to {3}, else {4} drawn), of several figures against the greatest |t| (Westfall and Young); 95 % intervals from drawing {5}s again {6} times within groups, widened for few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats were sought between {0} and {1} Hz in the light&apos;s profile along the cell&apos;s axis; phase 0 is when it reaches furthest forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 95 % interval {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not found to differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision D {0} between {1} and {2}: {3} and {4} logit, difference {5}{6}; {7}, over {8} and {9} {10}s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip of {0} has a greater D than one of {1} with probability {2}{3}; 0.5 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence was not compared in body coordinates. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (95 %: at most {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed, straightness, beat, body length and area together predict {0} of the variance of D between videos{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their D was not found to be alike, of which {0} {1}s tell little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So few {0}s cannot give a p below {1}, however large the difference is: record more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left out; the first reason: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips have no body frame ({1} of {2}, {3} of {4}) and are not in the body map: cells that hardly swim are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} unlike what the network was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} networks decided, one per fold, each with a scale of its own. p takes them as they are; whether training finds anything but chance is what the run&apos;s null controls say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll about the long axis is not followed, so what lies on one side of the cell is seen on both; the network&apos;s receptive field blurs the map further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance was not folded on the beat. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence beyond that of the background was moved into the cell&apos;s frame (centroid of the bright body; the mean of its long axis and its swimming direction) on a grid of {0} µm, averaged over frames, clips and videos, and compared by permutation of the greatest |t| and of cluster masses (|t| &gt; {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In body coordinates no place was found where the evidence differs (smallest p {0} against the greatest |t|).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in front of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} and {2} frames, which {3} ({4}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: no more than the mean does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, then over the videos of a culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this method costs too much to be made anew so often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permuted labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy pointing of {0} networks trained with permuted labels minus that of motion energy: {1} (95 % {2} to {3}), which {4} 0; over {5} clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They change D by at most {0} logit, over {1} clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untrained weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation with the maps of {0} untrained networks, within the cell, median: {1} with its sign (at most {2} is asked for), {3} without; over {4} clips. The sign of an untrained head is a coin&apos;s, so the size says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of the two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They overlap by {0} (0: no place speaks for both; 1: the map does not know the class), mean of {1} clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy pointing at the {0} truth minus that of motion energy: {1} (95 % {2} to {3}), which {4} 0. A network trained on S0 itself should contain it; one trained on a true difference need not, as its maps know the structure whatever the label says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the clips are called by their label (95 % {1} to {2}), which should contain 0.5, as there is no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: no network trained with permuted labels was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: the clips that could be compared are too few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They change D by up to {0} logit: this network mixes frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> This network sees differences between frames, so their order counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alarm fires in {0} of {1} confounded scenarios; it should, in that one on which a network was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The empty background tells the classes with AUC {0} (95 % {1} to {2}); 0.5 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the alarm fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (no interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>motion energy cannot be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changes D by {1} logit, biology ({2}) by {3}, shortcut ratio {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC of the background {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither alarm could be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking against random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking against permuted labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy pointing could not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips with seed {1} cannot be drawn: ask for {2} to {3} clips, and a seed from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was trained on clip {1} of simulated video {2}, which is to be a held-out one: choose another --seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window has {0} frames, and from number {1} on {2} has {3} to judge: choose an earlier start or a later stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window has {0} frames, and the cell in the box was only seen in frames {1} to {2} of {3}: choose another cell, or a box that stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging frames, about {0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no frame that can be decoded from {1} to {2}: choose others, or copy it again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell was seen from frame {0} to {1} only: before and after there are no decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} damaged in {1}: windows that hold one have no decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample (simulated).liverwort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the films of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wild type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated: two long flagella.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short flagellum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated: the second flagellum is short, 9 in place of 20 µm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated: a lump of cytoplasm shows in 8 to 12 frames of 32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analyzing the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map holds values that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no frame shows the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the classes differ in motion alone, which no single frame shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this scenario has no event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this class has no event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference is there all the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few videos of a class for an interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the greatest value of all clips has no interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision follows neither clearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no method says what the background makes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this scenario plants neither biology nor nuisance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether {0} was trained on other clips of this video is known only within its study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was trained or chosen on this clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was trained or chosen on other clips of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not say which clips it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the seed of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether {0} was trained on this simulated clip cannot be told without {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} belongs to the simulated videos of seed {1}, on which the decisions of {2} were scaled: simulate with another seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was trained or chosen on clips of the same {1} as those of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} simulated clips of each scenario, from {1} simulated videos that no training on simulated clips has drawn, half of either class; all scenarios have the same draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They say how the network and its maps behave where the truth is known, not how good they are on real sperm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tells {1} classes apart, and the simulated clips are of two, wild type and mutant: choose a network of two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s classes are called {0} and {1}; the first is taken for the wild type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validating on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the evidence within the truth, beyond the truth&apos;s share of area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the highest values that lie within the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of frames whose highest value hits the truth, within 5 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance that a frame of the event scores above another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames by which the event&apos;s onset is missed, median over clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the decision&apos;s response that a nuisance has, against biology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greatest error of a sum that should be the decision, logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how well the empty background tells the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of clips called by their label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the evidence within the frames of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank correlation of frame scores with what each frame shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over how many frames the evidence beyond the background is spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>burst length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewest frames in a row that hold half of the evidence beyond the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of the smoothed path of the cell&apos;s middle over the clip&apos;s duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance between the ends of that path over its length; 1 is straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beat frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the flagella, from the autocorrelation of the cell&apos;s picture in its own frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the bright body along its axis, median of the frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all that departs from the background, flagella included, median of the frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format is {0}, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at folders and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full OpenCV wheel brought a Qt of its own, which can keep the window from starting; if it does not start, run `pip uninstall opencv-python opencv-contrib-python`, then `pip install --force-reinstall opencv-python-headless`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>studies without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings say that {0} computes, and it cannot be used: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder {0} is missing, so that some films cannot be written: install the package av again from PyPI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for {0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is less than 1 GiB left on the disk of the folder for {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: paths, and names of files, of the user and of the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With paths and names, as it was wished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of memory, {1} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: not used, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} ms for a first layer on 8 frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of Liverwort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} processor cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANNOT be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>module {0} has no attribute {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cell stands out from the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clip of one frame has no other to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no second network to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the networks&apos; maps differ in size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither map is anywhere positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {0} cannot be held against itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class of this network is called {0}: choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {0} does not exist: this network has classes 0 to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence in any frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence spread over {0} of {1} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing seen speaks for {0}; something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A band needs the evidence of two networks at least: analyze the clip with another fold or seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These results cannot be joined in a band, since they are of different clips, classes or kinds of curve: choose results of one clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving frames out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summed map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no layer {1} with a map: choose one of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map nowhere speaks for the clip&apos;s class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one class is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to rank, as all values are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no frame speaks for the clip&apos;s class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the curve is flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision changes with neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this method does not claim to sum to the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the difference fills the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no event that begins and ends within the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiding squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiding blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiding frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching features off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masking the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value of this map is negative or zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No method is called {0}: choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}) judges all frames of a clip together, so {2} cannot explain it: choose the method hirescam, or a network of the Integration-Net family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}) has no weight for each frame, so published-frames cannot explain it: choose the method published, or a network of the architecture {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each place of each frame speaks for one class or the other, beyond what the empty background says; all places together are exactly the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot light up where a structure is missing, and a place stands for all that its receptive field sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where those features are strong that raise the decision on average over the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One weight per feature for the whole clip: in a network that mixes frames it does not say how a feature counts at each place and moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the features at each place raise or lower the decision, each weighted as it counts at that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In networks whose last layers are not linear it is a first guess of what each place adds, not an exact share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where features are strong that speak for the chosen class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that speaks against the class is dropped, so the map does not sum to the decision and also lights up on a clip that was judged otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Grad-CAM, with only the features that speak for the chosen class, and those that are strong in few places weighted up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights divide by numbers that can come near 0 in this family of networks; such features are left out, and the result says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feature&apos;s map is used as a mask on the film; features whose mask alone moves the decision most count most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows where features are that can decide, not that they decided here; features that only work together are missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit × feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feature is switched off in turn; features whose loss changes the decision most count most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feature that is switched off everywhere says little about single places, and features that replace each other seem to count for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network&apos;s features are strong, as in the paper&apos;s figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows where the network&apos;s features are strong, not which class they speak for, and weights all frames alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published recipe, weighted frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where features are strong, each frame times its fixed weight in the head of the paper&apos;s Figure 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are one template over the frame&apos;s number, the same for all clips: it means something only where clips begin at the same moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the decision loses when a small square of the film is replaced by the empty background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sees only what a square of this size hides at once: what is still told elsewhere in the picture seems to count for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input times gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pixel&apos;s difference from the frame&apos;s typical grey, times how steeply the decision follows that pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is noisy, follows brightness, and leaves out what the network&apos;s fixed offsets add, often the larger part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided backpropagation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pixels would raise the decision if they were brighter, following only paths that raise it at every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It draws the outlines of what is in the picture, and hardly changes when the network&apos;s weights are made random: it is no proof of a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit per grey level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which brighter pixels would raise the features that raise the decision, whether these features are active in this clip or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It draws what the network looks for in general and edges in the picture; it is no proof of a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each place differs from the empty background, more than noise does: where the cell is. No network is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It explains nothing; it is the yardstick: a map that points no better than this one adds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a {1}, which judges the frames of a clip together, so that a window&apos;s decision does not follow from its frames: choose a network of the Integration-Net family, or analyze single clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of {0} frames does not fit into {1}: choose a longer part of the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve is the exact frame evidence, not the sum of this map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method {0} takes no layer: leave the layer out, or choose one of the methods {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read as an evidence file ({1}): copy it again, or analyze the clip anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0} and background {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} is a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} is not stored in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} has shape {1} and type {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps {0} and reference {1} disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the curve and the maps differ in their number of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not an evidence file of this program: choose an .h5 file that Analyze has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows matters more than random parts of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells more than where the cell stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method {0} draws much the same map whichever class is asked for, so it does not show what speaks for one and against the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network calls this clip {0} for what it does not see: nothing in the picture speaks for that beyond the empty background, and no map can show what is missing; compare it with clips of the other class, which have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(AUC {0}, 95 % {1} to {2}; 0.5 is chance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks trained anew point to other places (rank correlation {0}) or decide otherwise, so where it points depends on chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map stands up to its checks: what it shows matters more to the decision than random parts of the cell, and more than the parts that stand out the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this map with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map adds up to the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All places together make the decision, to {0} logit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map should add up to the decision, and misses it by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the map, the decision loses more than following what stands out from the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places it shows matter no more than those that stand out from the background anyway, so the map adds nothing to seeing the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames it shows matter more than random ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>than without any of {0} random choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It depends on what the network has learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It depends on the true labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networks trained with permuted labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of {0} look different (rank correlation {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of {0} look {1}alike within the cell (rank correlation {2}), so the map shows in part what is in the picture, not what was learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells which class a place speaks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sign tells for which class a place speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the picture speaks for the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell speaks for this decision, beyond what the empty background says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The empty background does not tell the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how well the empty background tells the classes was never measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The empty background alone tells the classes apart {0}, so light, focus or dust may have decided instead of the sperm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The empty background does not tell the classes apart {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks of other folds or seeds agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They decide and point alike (rank correlation {0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the {0} it shows, the decision loses more </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than without random ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networks that never learnt anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network was refit with permuted labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few videos to say whether the background tells them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most other networks decide otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no readable trust marks ({1}): check the clip again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the {0} it shows, the decision loses hardly </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} it shows matter no more to the decision than </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this network and at this layer it is the evidence map itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no ReLU or FReLU, so this is its plain gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an FReLU, what is positive of the signal goes to its input or through its filter, whichever was the larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an FReLU, what is positive of the signal goes to its input, as at a ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} features were left out wholly or in places, since their weights cannot be computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is replaced at once is a square of {0} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in {0} frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the layer&apos;s {0} features the {1} that vary most were tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighting features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtracting the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} compares frames: each moment of the map also depends on the frames around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer holds {0} moments of {1} frames, and each frame is shown the moments it lies in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clips are shown side by side in each film, and {0} do not go in pairs: choose an even number of clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverwort itself has the BSD 3-Clause licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle holds the program with all that it needs; as a whole it is passed on under the GNU General Public License, version 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources of Liverwort lie beside the bundle, wherever you got it; those of FFmpeg,
x264, x265 and the other libraries of PyAV at
https://github.com/PyAV-Org/pyav-ffmpeg/releases, in the version that PyAV names; those
of every other part at the address in its heading below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licences of Liverwort and of all that comes with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of this program are not known, because it runs from a folder that was not installed: start it with `python3 main.py` once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not installed, which Liverwort needs: install Liverwort again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels 0 to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no channel {1}: it has {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time axis must be &quot;t&quot; or &quot;z&quot;, not &quot;{0}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no Z axis: leave --time-axis out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} channels ({1}): choose one (on the command line with --channel N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a Z axis of {0} planes: say which axis is time (on the command line with --time-axis t or --time-axis z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a choice: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the {0} positions on axis {1} only number {2} is shown, counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no frame that can be decoded: copy it again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there it was filled in from its surroundings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so much of the field moves that it could not be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of this box&apos;s background is covered in more than 30 % of the frames; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background was taken from only {0} frames (200 spread over a longer video are better), so that a slow cell may be part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box at x {0}, y {1} with side {2}{3} does not lie inside the frames of {4}, which have {5} x {6} pixels: choose a side of {7} to {8} and move it into the frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} frames that can be used, numbered 0 to {2}, but {3} frames from number {4} on were asked for: choose fewer frames or an earlier start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has frames of {1} x {2} pixels, too small for a box of at least {3} pixels: choose another video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in frame {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no grey values that are numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no pictures in it: choose a video file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a list of other files or a text, not a video: open the video itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a video this program can read, or it is damaged at its beginning: copy it again from the microscope, or export it as TIFF or AVI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check that its disk is connected, that the file was not moved and that you may read it, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be opened ({1}): it is damaged or of an unknown kind; copy it again from the microscope, or export it as TIFF or AVI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file but a pipe or a device: choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes): copy it again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} says that its frames have {1} x {2} pixels: it is damaged; copy it again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} says that its frames have {1} x {2} pixels, more than the {3} megapixels this program accepts: cut it into smaller fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be found or read: check that its disk is connected and that the file was not moved, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} x {1} pixels at {2} frames per second exceed H.264 level 4.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fps must be positive, got {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame must be uint8 {0}, got {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs up to {1} MB and the folder {2} has {3} MB free: free space on this disk, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film needs at least one frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was damaged while it was written ({1} of {2} frames can be read): choose another folder or disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a {1} file, which needs a reader that is not installed: run pip install &quot;liverwort-gui[formats]&quot;, or export it as TIFF or AVI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {0} of {1} cannot be read ({2}): use another frame window, or copy the file again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a {1} file, which needs a reader that this bundle does not have: export it as TIFF or AVI with the microscope&apos;s program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of {0} scenes is shown; export the others as files of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lacks frames after {1}: do not choose a window across such a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ends early: {1} of {2} frames are in the file; copy it again from the microscope, or use what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} seems to end early: it is shorter than its header says; copy it again from the microscope, or use what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking every frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no clip of this program in it: open the video it was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {0} of {1} cannot be read ({2}): the file is damaged; use another frame window, or a copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no PNG, TIFF, JPEG or BMP images in it: choose a folder of images, or open a single file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} x {2} pixels of {3} and unlike the first image of its folder: put images of one recording only into the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): copy it again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no whole PNG, JPEG or BMP image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the movie it was before: open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {0} of {1} cannot be decoded: use another frame window, or copy the file again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeiss CZI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leica LIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Princeton SPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has changed since it was opened: open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing quick scrubbing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a proxy of this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick scrubbing cannot be prepared in {0} ({1}): free space on this disk, or delete that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: {1} cannot be used; use {2}, or copy the file again from the microscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no frame {1}: its frames are numbered 0 to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame window {0} to {1} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has unsafe metadata ({1}): export it again as plain TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no pictures in it: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has pixels of an unusual kind ({1}, axes {2}): export it as plain TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} more image series, which are not shown; export them as files of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its metadata define entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pictures lie in another folder ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained_clips is no list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no readable network card ({1}): use weights that were written by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation must be one of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips are not {1} independent sperm: those of one {2} share light and culture ({3}). Counting clips would give {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence of the aligned clips differs around frame {0} (cluster {1}); where it begins and ends is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {0}s it is {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In body coordinates the evidence differs over {0} µm², on average {1} µm {2} the middle of the body ({3} against the greatest |t|); the outline is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence of {0} prefers a phase of the beat (Rayleigh {1} over {2} {3}s, resultant {4}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; {1}: report the latter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clip is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minus {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyzing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frame is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} beside {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: works{1}{2}{3}, {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has two streams, and the layer {0} belongs to one of them: what the other adds to the decision is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0} · {1} · {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films are encoded by {0}, which come with PyAV and have the GNU General Public License, version 2 or later: who passes them on together with the program does so under the terms of the GPL, with the source code of all parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted from {0}; what it was trained on is for its owner to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be converted ({1}): save the network&apos;s state_dict with torch.save and convert that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must end in .safetensors: choose such a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no file: name the weights that PyTorch wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown; SHA-256 of {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no state dict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds values that are not numbers ({1}): choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it would run a program of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no whole file of PyTorch: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no tensor of numbers: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose --device cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no NVIDIA card with a working driver was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test convolution failed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card {0} (compute capability {1}.{2}) is not one this PyTorch is made for ({3}): another PyTorch from pytorch.org may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device {0} cannot be used: {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cuda: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a Mac with an Apple chip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PyTorch was built for the CPU only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the driver of the NVIDIA card is too old for this PyTorch, which needs CUDA {0}: update the driver from nvidia.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is an NVIDIA driver, but it shows no card that can be used: restart the computer, or ask whoever looks after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its memory is full: close other programs that compute on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device {0} is unknown: choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is chosen in the settings: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer has an NVIDIA card, but this PyTorch was built for the CPU only: install the PyTorch for CUDA from pytorch.org to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no kernel image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it returned {0} instead of 36</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a convolution returned {0} instead of 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has a weight for each of {0} frames, but the clip has {1}: cut clips of {2} frames, or choose another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branches must be some of skip and depthwise, got {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>widths and strides must have one entry per stage, got {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a {1}, which judges all frames of a clip together, so no frame and no place has evidence of its own: choose a network of the Integration-Net family to see where and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit its architecture ({1} names for {2} classes): choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs clips of at least {1} frames, and this one has {2}: cut longer clips, or choose another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit its architecture ({1} is missing or too many): choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit its architecture ({1} is {2} {3}): choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fujii et al. 2022, IMPROVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No architecture is called {0}: choose {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at each frame by itself; every stage sees the picture again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at each frame by itself, with one filter per channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip-Net and Depthwise-Net summed: the network of the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two Skip-Nets summed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two Depthwise-Nets summed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration-Net, frame-weighted head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration-Net with a fixed weight for each frame; only for clips that all begin at the same moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, Figure 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration-Net on frame differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration-Net that also sees what changed since the frame before, so it can tell how cells move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deep network for films of people; mixes all frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hara et al. 2017, ICCV Workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An early, very large network for films of people; mixes all frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tran et al. 2015, ICCV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first network with kernels in time, on gradients and flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ji et al. 2013, IEEE TPAMI 35:221</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads frame after frame with a memory, so it can tell how cells move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shi et al. 2015, NIPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture {0} cannot be built: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µm per pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell&apos;s contrast, -1 dark to 1 bright,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the picture that moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharpness of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(training clips: {0} to {1}{2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is not known {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network is called {0}: choose {1}, or name a .safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a usable weights file ({1}): copy it again, or choose another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checksum does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds values that are not numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is missing or far too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header has no sensible length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written ({1}): choose another folder, or free space on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a {1}, which no record holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, which JSON cannot hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; Settings of Liverwort. A line that begins with ; is a remark. A setting that is not
; here has its default: take away the ; before it to change it.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window: en is English, ja is Japanese; system is that of the computer, if it is one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes where a command or the window says auto: the fastest device there is, or always this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores that one process may use to compute; 0: all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of what can be made again, such as small copies of frames; empty: the usual one of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on the disk, in GiB, that the small copies of frames may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout that the window proposes for films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file that the window proposes for films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed that the window proposes for films: slow enough to be followed, or real time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the window proposes one scale of colours for all films, so that equal colours mean equal evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name that is kept with each label; empty: the window asks at the first label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the window goes on to the next clip after a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the window checks by itself how far the shown maps deserve belief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no setting: correct the name or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, but must be {2}: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): correct or remove the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avi cine csv czi db gif h5 hdf5 ini jpeg jpg lif liverwort mkv mov mp4 nd2 npy npz pdf png pptx safetensors spe tif tiff txt webm xlsx xml zip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &quot;([^&quot;\n]+\.py)&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &quot;{0}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} {2}s with clips that can be compared, and two of each group are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has 1 {1} with clips that can be compared, and two of each group are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for one scale of colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of {0} is not in the study any more: analyze the clip and write the film again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is gone: open the study where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading earlier results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking what can be simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing sperm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for graphics cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking into the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading an earlier result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for moving cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying the arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be imported. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying the clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These weights have learned from clips already. Where clips of this training are among them, the accuracy will be too high: begin from weights to go on with clips that are new, not to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing tables and figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for the videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {0}, {1} left. What is done is kept: start again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} analyzed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} analyzed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be analyzed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} corners for {1} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell was not seen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window fits here: it would go on longer than {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame of this window is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These frames were not judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cell is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the video lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): choose the folder of another run, or train anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no training of this program: choose the folder that was given when it was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} has no weights yet: continue the training, or choose a run that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scheduler {0} is unknown: give inline, local:N with N processes, or the address of a Dask scheduler such as tcp://host:8786.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Dask scheduler ended or gave up a task: start it again, and go on; what was done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processes that did one task died again and again, probably for want of memory: choose fewer at a time, and go on; what was done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scheduler {0} needs Dask: run `pip install &apos;liverwort-gui[cluster]&apos;`, or leave the option out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {0} ({1}): start one with `dask scheduler` and give the address it says, such as tcp://host:8786, or leave --scheduler out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no factor {0} to flip: choose {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no modality {0}: choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips from {1} videos with seed {2} cannot be simulated: ask for 2 or more videos, a clip or more for each, and a seed from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sperm did not find room in a film of {1} x {2} pixels: ask for fewer clips per video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sperm could be placed to cross another in a film of {0} x {1} pixels: ask for fewer clips per video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips of {1} frames do not fit a film of {2} x {3} pixels and {4} frames: ask for fewer clips per video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sperm stands out in this box: its strongest part differs from the background by {0} grey levels, the noise is {1}; choose a box around one sperm that swims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background is too bright for {0}, {1} where {2} grey levels are the most: say if it is phase contrast or DIC, or film with less light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a pixel in the specimen: a 6.5 µm camera pixel behind a 20x to 60x objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share by which the pixel size of a video may differ either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames per second; keep it above 2.5 times the beat frequency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each frame is exposed, at most the time between two; 0 is sharp, as 2 ms nearly is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of videos whose frames are kept without loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation, over videos, of the focal plane about the sperm&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the blur in focus, 0.21 times 0.55 µm / NA 0.75.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the blur grows per micrometre out of focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest speed at which the stage of a video drifts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length along the coiled body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of the body&apos;s coil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns of the body&apos;s coil, as in relatives of Marchantia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of the body&apos;s length and radius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of either flagellum; that they are equal is sourced, the length is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of the length of a flagellum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beats per second; 22 gives a speed of 38 µm/s, near the sourced 43.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of the beat frequency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest share by which the second flagellum beats more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tangent angle of the bending wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of the amplitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the bending wave along the flagellum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static bend of the first flagellum; the second bends the other way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a free flagellum&apos;s speed that the body&apos;s drag leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much every path bends; circling mutants are sourced, the value is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random change of the swimming direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns per second about the long axis; that it turns is sourced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest distance of the sperm from the clip&apos;s middle, along x and y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation, over sperm, of the distance from the plane they swim in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation, over sperm, of the light they scatter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where along the body the residual cytoplasm sits, from the tip to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light of the residual cytoplasm: that of so many micrometres of body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curvature that is added to the distal half of a curled flagellum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of clips with another cell at their border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of these that are round cells, still in their wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brightness of the empty field in dark field; phase contrast and DIC have 4 times as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brightness per unit of scattered light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope of the background, as a share of it, from the middle of the field to its edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction in which the background grows, from the right towards below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the background that is lost in the corners of the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of dust specks in an area as large as a clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation of a speck&apos;s blurred spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation of the camera&apos;s read noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variance of the shot noise per grey level of light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality of the camera&apos;s JPEG frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance by which the second flagellum inserts further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle of the first flagellum&apos;s base to the swimming direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle of the second flagellum&apos;s base to the swimming direction, on the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scatter of a flagellum per micrometre, relative to the body&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation of the residual cytoplasm about its middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of an event, in a clip of 32 frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated {0} video {1} clip {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bright area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise SD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null in biology, but {0}: a network may learn that instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of this difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario {0}: choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot have the strength {1}: choose 0 (nothing is planted) to {2}; 1 is what its summary says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null: the two classes do not differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One flagellum of the mutant is short: 20 to 9 µm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11 µm are missing, times the strength: 0.36, 0.64, 1 and 1.36 leave 16, 13, 9 and 5 µm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As S1, with the brightness of each sperm drawn so widely that it does not tell the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of S1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mutant lacks its second flagellum; it swims as its wild type would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the flagellum that is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mutant has no flagella; it moves as its wild type would, so that nothing else tells the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of both flagella that is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mutant keeps a lump of cytoplasm on its body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light of the lump, times 2.2 µm of body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As S3, and the mutant beats slower, 22 to 12 Hz, and so swims slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light of the lump, and the share of the slowing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mutant shows a lump of cytoplasm in 8 to 12 consecutive frames of 32, at a random time; the wild type never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distal half of the mutant&apos;s second flagellum curls up in 8 to 12 consecutive frames of 32, at a random time; the wild type&apos;s never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curvature of the curl, times 0.56 rad/µm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flagella of the mutant beat slower, 22 to 9 Hz, at the same swimming speed: motion tells the classes, no single frame does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>13 Hz are missing, times the strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flagella of the mutant beat slower, 22 to 9 Hz; it therefore swims slower, 38 to 16 µm/s, and in circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>13 Hz are missing and the path curves by 0.08 rad/µm, times the strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flagella of the mutant bend less, amplitude 0.85 to 0.45 rad, at the same beat frequency and swimming speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.4 rad are missing, times the strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mutant&apos;s camera has 8 % more gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mutant&apos;s background grows to the left and the wild type&apos;s to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mutant&apos;s pixels are 0.21 µm large and the wild type&apos;s 0.20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mutant&apos;s frames have JPEG quality 70 and the wild type&apos;s 90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mutant is 0.6 µm more out of focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all films of the mutant show the same pattern of dust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As S1-matched, and the mutant&apos;s camera has 8 % more gain: biology and nuisance both tell the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of S1, and size of the difference in gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null, but each video has its own strong light, dust, focus and noise, by which it can be known again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walled cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator has no parameter {0}: {1} `liverwort simulate --list` names them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are {0}: write them as an object such as {&quot;beat_frequency&quot;: 18}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are no JSON ({0}): write them anew with `liverwort simulate --like` or as {&quot;beat_frequency&quot;: 18}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1} is {2} and {3}{4} is {5} {6}: set both, the least not above the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be {1}: choose a number from {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame must lie in [0, {0}), got {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opacity must lie in [0, 1], got {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names of arrays: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not stored in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not hold plain numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not stored as this program does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the shape {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claims more than is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not all there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has chunks of another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin as a file of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used ({1}): it was not written by this program, or is damaged; take it from a backup of the study, or cut it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} is no array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} bytes, its arrays have more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the attribute {0} is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} is {1} of shape {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: its content is not what was written; take it from a backup of the study, or cut it again from its video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no arrays called {1}: the study is damaged; repair it with: liverwort study check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no file of arrays ({1} bytes): the study was tampered with; take it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): take it from a backup of the study, or cut it again from its video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written ({1}): {2} MB are needed; free space on this disk, or save the study on another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video is missing: end blind labelling to find it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another video lies where this one was, so its labels are refused: end blind labelling to find the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video cannot be read: end blind labelling to see its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance from centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed (px/frame)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels as genotype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\1a video that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixels of {0} will be cut anew when the video is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a study: choose its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be brought back: no backup is readable either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be repaired: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixels of {0} are missing or damaged: they must be cut anew from the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame table of {0} is missing or damaged: add this video file again; its clips and labels stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be read of it ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of an older version, and {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record {0} among the {1} has vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {0} was made by a newer version of this program: install the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record has vanished or is out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of its history has vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tables are not those of a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its seal was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value has become something else: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0} of its history was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record {0} among the {1} was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cutting clips of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cut: {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {0} of {1} does not look as it did when it was cut first: the video or its decoder has changed, so its label may not fit any more; take the arrays from a backup, or delete and draw the clip anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels {0}, but background {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are those of another clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no clip of {1} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no frames {1}-{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrays of a clip of {0} do not fit it ({1}): take them from a backup of the study, or cut the clip again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the background of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be read or written ({1}): what was done before is safe; check that the disk is connected and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {0} is damaged ({1}): run `liverwort study check &quot;{2}&quot; --repair`, which repairs it from its history or its newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BEGIN IMMEDIATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with {0} is full: this was not done, and nothing was lost; free at least {1} MB there and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): nothing was lost; allow writing to it, or use a copy of the study elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps {0} busy ({1}): nothing was lost; wait a moment and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done any more in {0}: it refers to a video, class or clip that is not in the study; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw box: clip {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No box can be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box of clip {0} cannot be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: clip {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: clip {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {0} is in this study already: move its box, or draw another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box with side {0} at x {1}, y {2} does not lie inside the frames of {3}, which have {4} x {5} pixels: choose a side of at least {6} and move it into the frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames {0} to {1} are not all in {2}, which has frames 0 to {3}: choose another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} is not the video that was added to this study, its content has changed; find the original with Find missing videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such {0} in this study any more: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {0} by genotype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: unsure, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove label: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add class: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change class: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove class: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end blind labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {0} is taken by another class: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no number key: choose one of 1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no colour: choose one such as #0072b2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes have changed meanwhile: order them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {0} cannot be labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class needs a name: type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a class {0} already: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggest {0} in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept box: clip {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject box in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This box was accepted as clip {0}: delete the clip to decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames {0}–{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add {0} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete note: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add video: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>videos were looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note needs a text: write what you saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames {0} to {1} are not all in {2}, which has frames 0 to {3}: choose a range inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A video has no value called {0}: choose {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be added: this study has another video of the same identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a text, not {1}: type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a number above 0, not {1}: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a study: choose a folder with {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} files, more than any study: it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no archive of a study: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs {1} MB and {2} has {3} MB free: free space on this disk, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged at {1}: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file: choose a .zip file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no archive of a study, or damaged ({1}): copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1}, which is no file of a study: it is not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is packed in an unusual way, or with a password: pack the study anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} twice: it is not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1}, which would grow more than {2} times: it is not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more in {1} than it says: it is damaged or harmful, and was not unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacking {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be {1} or empty: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the box does not lie inside the {0} x {1} pixels of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames {0} to {1} are not all in {2}, which has frames 0 to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path does not begin at x and y: correct one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path has {0} corners, not one for each frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path must be pairs &quot;x y&quot; between semicolons: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} no pixels, so that no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame rate of {0}{1} is unknown: the films play {2} frames per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing clips to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clip has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} other video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} other videos</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverwort {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} no pixels in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/arrays is missing or a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/arrays is no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} is missing or a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} is not as this program writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} claims {1} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no dataset of this program, or damaged ({1}): choose an .h5 file that Export dataset has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/arrays holds something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/arrays/{0} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format is not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} added, {1} changed, {2} unchanged, {3} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such video here: {0}; import it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} can be any of {1} videos of this study: fill in video_path or video_sha256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was found by its name, not by its content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no video of this study has the content of {0}: import that video first, or clear the cells video_sha256 to go by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overruled at a merge: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box x {0}, y {1}, side {2}, from frame {3} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0} in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, path {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class {0} is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} kept, {1}, {2} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import metadata of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import metadata: refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in the table twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not of the kind {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a box does not lie inside the video {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has other tables than a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no whole study ({1}): export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two {0} have the identity {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the video of {0} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the class of clip {0} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clip of suggestion {0} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} should have {1} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not as the simulator writes it ({1}): simulate anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its arrays have other shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/{0} has the shape {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names {1}: that is no film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not in the study: import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} simulated clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} simulated clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a number above 0, not {1} (if your spreadsheet made a date of it, format the column as text and type it again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be yes or no, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no table that can be imported: its first line must name columns such as {0}; export a table first and fill in that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a whole number from 0, not {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} can be read in two ways: write {2} or {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file: choose a CSV table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has more than {1} MB, too much for a table: choose a CSV table of boxes or videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check that it is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has two columns {0}: delete one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is not written in UTF-8, so that its letters would have to be guessed: save it in your spreadsheet as &quot;CSV UTF-8&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: from here on it cannot be read ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}: it has {1}, the table {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table does not say whose boxes it holds: it needs a column video, video_path, video_sha256 or clip_id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import boxes: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import boxes: refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another line has the same box and frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0} is in the table twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0} lies in another video here, not in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new box has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new boxes have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} no label: the table has no column class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table says something else of its videos than this study does ({0}), but boxes leave videos as they are: enter it with Metadata in the menu Labels, or import a table of metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip loses its</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips lose their</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {0} and unsure at once: clear one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has another content than when it was imported, so that its labels stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} new box has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} new boxes have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clip loses its</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips lose their</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video {0} {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be read ({1}: {2}): export it as TIFF or AVI, and report this, with the file if you may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no list of the frames of {1}: import the video again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1} (since {2} UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has it open; if nobody works on it there any more, take it over, here or with: liverwort study unlock &quot;{1}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study was not closed properly by {0}: nothing that was done before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set metadata: {0} videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copied cells are {0} by {1}, but only {2} by {3} follow from here on: choose the cell where the first one belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set metadata: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (and {0} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted: {0}{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copied rows differ in length: copy a rectangle of cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set metadata: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied is no table ({0}): copy the cells again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} seems to be on a network drive: the study is kept safe there in a slower way; never open it on two computers at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {0} {1} refit with labels permuted between groups, {2} (it cannot be below {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on {0} clips of this study: it decides about clips like these, and is no diagnostic of anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips, {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {0} can be read but not changed: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a study: choose a folder whose name ends in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was opened for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes of which the history was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the history: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did what in {0} of the history; what was done before that cannot be undone step by step, but restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backup of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other records were intact and are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record and the whole history were intact and are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All records were intact and are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study as it was at {0} is back, from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was done after that, line {0} of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps more of the {0}: these tables are torn, compare them with your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether these were deleted, so they are kept: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the newest changes and lines of the history: the seal that says how many there were is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of videos that are gone: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label, whose class is gone: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be restored: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {0} is damaged ({1}): choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result in {0} cannot be used ({1}): analyze the clip anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames have other maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps of shape {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its numbers are of another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belongs to another clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT REFERENCES {0} (id) DEFERRABLE INITIALLY DEFERRED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {0} is too large for a study: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study cannot keep the number {0}: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT PRIMARY KEY NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INTEGER NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REAL NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of its history {0} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its history does not end as its seal says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table of the {0} is torn ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} images that are left out, since it holds other images or videos as well: put the images of one recording into a folder of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore: state after change {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo in this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo in this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of this study has no line {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily backup could not be made: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the box {0} does not lie inside {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>genotypes {0}, {1} µm per pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not taken over ({1}): simulate the videos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not at {1} any more: connect its disk, or use Find missing videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the video it was, its content has changed, so no clip of it can be labelled: find the original with Find missing videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lies on the network drive {1}, which is not opened before you agree: use Find missing videos and choose its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} {2} found in {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking where the videos were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All videos of the study are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found there: {0}{1}; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a name that is not in Unicode, which a study cannot keep: rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check that its disk is connected and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cell is not seen in enough frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pixel size is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it hardly swims, so that its front is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cell is lost on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its body does not point where it swims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moving cell was found in the box in frames {0} to {1}: move the box onto the cell, or choose another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} frames, too few for a clip of {2}, so no box is suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fewer than {0} frames what stands still cannot be told for sure: some of the cells found may be part of the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most frequent class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The empty background alone tells the classes (AUC {0}, 95 % {1} to {2}): they were filmed in different light, focus or noise, and the network may have learnt that instead of the sperm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling every clip by the most frequent class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity of the {0} leaks: with clips dealt at random {1} are right, with whole {2}s unseen {3}; {4} points (95 % {5} to {6}) come from having seen other clips of the same {7}. Only the latter figure holds for new videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> With so few groups this probe has little power: its p cannot be below {0}, which it is here: this may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arbitrary halves of {0} are told apart ({1}, 95 % {2}): something other than the class tells videos apart here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads on frozen features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line through {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is right for {1} of the clips, the network for {2}: it may have learnt nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks began with weights that do not say on which clips they were trained: were it on clips tested here, the accuracy is too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pairs of clips in different parts of the split are one clip in part or whole: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network does no better than chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not clearly better than chance: the interval over videos, {0}, is not wholly above the {1} that calling every clip alike would give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No null control: nothing was refit with permuted labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the head was refit: the features had seen the true labels, so this null is weaker than refits of the whole network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels can be permuted in only {0} ways, {1} if the names of the classes do not count: no number of refits makes p mean less than {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leak meter was not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background was not probed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped in epoch {0}: the {1} is no number on the clips {2}{3}; the best weights so far are kept. Look at these clips, or train with a lower learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0} of {1}, loss {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} damaged; began anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: delete it to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was damaged; went on from {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was altered, or is not of this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips, but pixels of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0}: {1} {2}, background {3} {4}, not {5}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0} has label {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a set without clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no clips that can be used ({1}): gather the clips again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} trainings done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not begun: the run was asked to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published: 500 epochs on whole clips at full size (hours to days).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes, not days: half size, some frames of each clip at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast, with half the epochs: a first answer on any computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset {0}: choose {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are no training settings of this program ({0}): start a new training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}; exclude one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network would be tested on a clip that taught it, in {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>have the same pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlap: they show the same place in the same frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look so alike that one seems to be a copy of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown kind of task {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sham split needs {0} {1}s of {2}, but there are {3}: leave the sham control out, or add {4}s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring how fast {0} learns here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.*LeafSpec.*is deprecated.*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad strides do not match bucket view strides.*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training clips: {0}; each counts {1} in the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training clips: {0}; every clip counts the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training clip is labelled {0}: label some, or choose fewer folds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips of {1} videos of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {0} of them are grey; they were given three equal channels beside the coloured ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} simulated clips of {1} simulated videos, scenario {2}, seed {3}: {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips from each of {1} videos with seed {2} cannot be simulated: ask for 2 or more videos, 1 or more clips of each, and a seed from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames of {0} pixels cannot be gathered: choose a side of {1} to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating clips of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring held-out clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged ({1}): start the run anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): the run is damaged; start it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} is not trained yet, so there is no result; continue the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step has {0} clips for {1} devices: train on fewer devices, or with more clips in a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory did not suffice: each step now takes its clips in {0} parts, one after the other; their gradients add up to the same step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t allocate memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training needs about {0} GB of memory, but only {1} GB are free: close other programs, or choose a smaller network or preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an eighth of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory does not suffice, even for {0} at a time: choose a smaller network or preset, or another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {0} of video {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight brightness numbers of the empty background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight brightness numbers of the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three numbers of the motion in the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recipe to train {0}: choose {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} tested different clips, or labelled them differently, so they cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}), so the head cannot be refit: train this fold again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training failed ({0}: {1}): this is a bug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}): copy the run to where you may write, and continue it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>liverwort-gui {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no training {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs clips of {1} frames, these have {2}: choose another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was trained on {1} of these {2} clips, so refits with permuted labels that begin with it would already know the true ones: begin from nothing, or leave the permuted refits out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training in {0} was stopped; nothing is lost but the epoch that ran. Go on with: liverwort train --resume &quot;{1}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being trained by another process: wait for it, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was moved, renamed or deleted while it was trained: continue the training where it is now; nothing is lost but the epoch that ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is called {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no training of this program ({1}): choose the folder that was given when it was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written ({1}): free space on this disk, then continue the training; its last checkpoint is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): see who may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} trainings done; {2}, epoch {3} of {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its process ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its process on {0} does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard of the training since {0}: {1}; continue it, nothing is lost but the epoch that ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after {0} of {1} trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping at the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained only on simulated videos; not a diagnostic of any real mutant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
## Learning curve

Validation is on the stored frames of whole clips from unseen videos.

{0}
</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a training with other settings: choose a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} simulated clips from {1} simulated videos of seed {2}, scenario {3}: {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It began with the weights `{0}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RANDOM SPLIT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add more {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose {0} folds, or {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, or split by video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was filmed on no day on which another class was: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips cannot be split by {0}: choose {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} folds are too few: one part tests, one validates and the rest trains, so choose at least {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} of {1} is not known: give it under Labels &gt; Metadata, or split by video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network tells classes apart: label clips of two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} clips come from only {2} videos, so clips of one video train and test the same network. The accuracy is too high by an unknown amount; do not report it as the accuracy on new videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what all its days have in common could pass for the genotype.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is special about its days cannot be told from the genotype.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip is labelled {0}: label some, or leave this class out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clips of {0} come from one video ({1}): whatever else is special about that video would pass for the class, and no split can tell them apart; film more videos of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clips of {0} come from {1} {2}, but {3} folds need at least {4}: {5}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} videos, {2} in its smallest part: at least {3} and {4} are advised, or the accuracy depends on which videos were drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: all clips of {1} come from one culture ({2}): what is special about this culture cannot be told from the genotype.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clips cannot be split by {0} so that every part has some of {1}: choose fewer folds, or split by video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip {0} of {1} is left out. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is excluded: include it to train on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no label, or an unsure one: label it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is labelled blind, and the tables of a training name videos and genotypes: end blind labelling first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {0} frames and most others {1}: draw it anew with {2} frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no labelled clip that can be used for training: label clips of two classes or more.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no clip of the class &quot;{1}&quot; that can be used for training: label some, or remove this class.{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clips to train on are of the class &quot;{0}&quot; in {1}: choose and label clips of a second class too.{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of {0} pixels that are reduced {1} times show {2} pixels reduced {3} times, and later clips can only be reduced a whole number of times: gather the clips with {4} pixels, or half or a quarter of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not test each clip of this run exactly once by a network that never saw it: start the run anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not rely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step &quot;{0}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard for {0} s during {1}, so it was stopped: the file is probably damaged or its disk does not answer; copy it to this computer&apos;s own disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper process ended unexpectedly ({0}) during {1}: try again, and if it happens again, the file is probably damaged or needs more memory than is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuple[int, JobCall[Any]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a job is already running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory set aside for {0} was used up: the file is too large for this computer, or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
