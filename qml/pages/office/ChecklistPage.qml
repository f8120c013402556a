// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One checklist: what is asked, in which order, and the municipality's own items. Nothing reaches
// the inspectors before it is published.
AppPage {
    id: page

    required property Workspace workspace
    required property string list
    readonly property var allItems: editor.items

    function withNone(violations: var): var {
        const all = [{value: "", label: qsTr("None")}]
        for (const violation of violations)
            all.push(violation)
        return all
    }

    ChecklistEditor {
        id: editor
        workspace: page.workspace
        list: page.list
        onPublished: note.revert()
    }

    title: editor.title
    subtitle: editor.isChanged ? qsTr("Version %1, not published yet").arg(editor.nextVersion)
                               : qsTr("Version %1, in use").arg(editor.version)
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
    }
    ProgressBlock {
        visible: !editor.ready && !editor.error.isSet
        indeterminate: true
        title: qsTr("Reading the checklist")
    }
    Repeater {
        model: editor.sections

        SectionCard {
            id: part

            required property var modelData

            title: modelData.label

            Repeater {
                model: page.allItems.filter(item => item.section === part.modelData.value)

                ChecklistItemRow {
                    id: entry

                    required property var modelData

                    entry: modelData
                    onMoved: by => editor.move(entry.modelData.code, by)
                    onSwitched: active => editor.setActive(entry.modelData.code, active)
                }
            }
        }
    }
    SectionCard {
        visible: editor.ready
        title: qsTr("An item of your own")
        note: qsTr("Gets a number of its own (L1, L2 …), which no other item is ever given.")

        FieldText {
            id: words

            label: qsTr("What is asked, in bokmål")
            freeText: true
            maximumLength: 110
        }
        FieldText {
            id: english

            label: qsTr("The same in English (optional)")
            freeText: true
            maximumLength: 110
        }
        ChoiceList {
            id: section

            label: qsTr("Section")
            options: editor.sections
            values: editor.sections.length > 0 ? [editor.sections[0].value] : []
            onChosen: values => section.values = values
        }
        ChoiceList {
            id: valueKind

            label: qsTr("What is noted beside the answer")
            options: editor.valueKinds
            values: ["none"]
            onChosen: values => valueKind.values = values
        }
        ChoiceList {
            id: violation

            label: qsTr("A deviation may be this breach (provisional)")
            options: page.withNone(Codes.violations(page.list.endsWith("sale")))
            values: [""]
            onChosen: values => violation.values = values
        }
        SecondaryButton {
            text: qsTr("Add the item")
            iconName: "plus"
            enabled: words.typed.trim() !== ""
            onClicked: {
                editor.addOwn(section.values[0], valueKind.values[0], violation.values[0],
                              words.typed, english.typed)
                words.revert()
                english.revert()
            }
        }
    }
    SectionCard {
        visible: editor.isChanged
        title: qsTr("Publish version %1").arg(editor.nextVersion)

        FieldTextArea {
            id: note

            label: qsTr("What was changed, and why")
            freeText: true
            helperText: qsTr("Stands beside the version for everybody.")
            minimumLines: 2
        }
    }
    SectionCard {
        visible: editor.ready
        title: qsTr("Versions")

        Repeater {
            model: editor.versions

            FoldedPart {
                id: version

                required property var modelData

                title: modelData.title

                LabelValue {
                    label: version.modelData.note
                    value: version.modelData.items
                }
            }
        }
    }

    actions: [
        SecondaryButton {
            visible: editor.canUndo
            text: qsTr("Undo the last change")
            iconName: "undo"
            onClicked: editor.undo()
        },
        PrimaryButton {
            visible: editor.isChanged
            enabled: note.typed.trim() !== "" && editor.activeCount > 0
            text: qsTr("Publish version %1").arg(editor.nextVersion)
            onClicked: {
                note.flush()
                editor.publish(note.typed)
            }
        }
    ]
}
