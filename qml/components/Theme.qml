// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma Singleton
import QtQuick

// The whole look: colours, sizes and motion. The app sets mode, textScale and reducedMotion from
// the person's settings; everything else follows.
//   mode "light" | "dark" | "night" (night: dim and warm, keeps the eyes used to the dark)
//   textScale 1.0-2.0
// A colour named xInk is the one to write with on the fill x; tests/qml holds each pair to 4.5:1.
QtObject {
    id: theme

    property string mode: "light"
    property real textScale: 1.0
    property bool reducedMotion: false

    readonly property bool dark: mode !== "light"

    function pick(light: string, dark: string, night: string): string {
        return mode === "night" ? night : mode === "dark" ? dark : light
    }

    readonly property color background: pick("#F2F1EC", "#0D1112", "#050403")
    readonly property color surface: pick("#FBFAF7", "#171C1E", "#0C0A08")
    readonly property color surfaceRaised: pick("#FFFFFF", "#1F2628", "#120F0C")
    readonly property color field: pick("#FFFFFF", "#101516", "#070605")
    readonly property color pressed: pick("#E4E3DC", "#2A3336", "#1E1914")
    readonly property color divider: pick("#DBD9D1", "#2C3537", "#26201A")
    readonly property color outline: pick("#7A8487", "#76848A", "#6B5F50")

    readonly property color text: pick("#182022", "#ECEFEF", "#B8A68F")
    readonly property color textSecondary: pick("#475356", "#B3BEC0", "#9C8C78")
    readonly property color textDisabled: pick("#5C676A", "#96A2A5", "#918371")
    readonly property color disabled: pick("#E6E4DE", "#232A2C", "#16120F")

    readonly property color accent: pick("#0B4F59", "#12717C", "#0A3438")
    readonly property color accentInk: pick("#FFFFFF", "#FFFFFF", "#A9AFA5")
    readonly property color accentPressed: pick("#07383F", "#0D5B64", "#07272A")
    readonly property color accentText: pick("#0B4F59", "#6CC9D1", "#5F9896")
    readonly property color accentSoft: pick("#D9E9E9", "#15343A", "#0A1C1D")
    readonly property color accentSoftInk: pick("#093F47", "#B5E4E7", "#8FADA8")

    readonly property color waiting: pick("#8A5A00", "#F0B44A", "#B07A26")
    readonly property color waitingSoft: pick("#FBE8BF", "#3A2C0E", "#211605")
    readonly property color waitingInk: pick("#553900", "#F7D28E", "#C08F45")

    readonly property color danger: pick("#A8231C", "#C2352C", "#5C1610")
    readonly property color dangerInk: pick("#FFFFFF", "#FFFFFF", "#D0A99F")
    readonly property color dangerPressed: pick("#82170F", "#A02820", "#44100B")
    readonly property color dangerText: pick("#A8231C", "#FF9A8F", "#C96A5C")
    readonly property color dangerSoft: pick("#F9DFDB", "#431B18", "#260C09")
    readonly property color dangerSoftInk: pick("#7D150F", "#FFC4BD", "#D08A7E")

    readonly property color neutralSoft: pick("#E4E3DD", "#283032", "#1C1814")
    readonly property color neutralInk: pick("#333D40", "#D3DADB", "#A89781")

    readonly property color focusRing: pick("#0B4F59", "#8FE0E6", "#7FB3B0")
    readonly property color scrim: pick("#99101415", "#B3000000", "#CC000000")

    readonly property string fontFamily: "Noto Sans"
    readonly property int captionSize: Math.round(14 * textScale)
    readonly property int bodySize: Math.round(16 * textScale)
    readonly property int titleSize: Math.round(20 * textScale)
    readonly property int displaySize: Math.round(28 * textScale)
    readonly property bool largeText: textScale > 1.3

    readonly property int xs: 4
    readonly property int s: 8
    readonly property int m: 12
    readonly property int l: 16
    readonly property int xl: 24
    readonly property int xxl: 32

    // Between the content and the edge of a page or card; large text needs the room itself.
    readonly property int gutter: largeText ? s : l

    readonly property int radius: 12
    readonly property int radiusSmall: 8
    readonly property int touch: 48
    readonly property int touchLarge: 56
    readonly property int iconSize: Math.round(24 * Math.min(1.5, textScale))
    readonly property int contentWidth: 720
    // From this width on the whole main menu stands in its row.
    readonly property int roomy: 600
    // From this width on a list and its detail stand side by side.
    readonly property int wide: 840

    // Milliseconds of a movement; 0 when the system asks for stillness.
    readonly property int motion: reducedMotion ? 0 : 140
}
