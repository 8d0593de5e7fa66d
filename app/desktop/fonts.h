// The families the window asks for, each made of fonts that Debian ships, so that no letter falls to a chance fallback.
//
// Noto Naskh Arabic is none of them: it draws the ھ within a word with its initial shape. QML knows the names as
// Theme.sans, Theme.uyghur and Theme.chinese.
#pragma once

namespace kowruk::desktop {

// To be called once, before the first text is drawn.
void nameFonts();

}  // namespace kowruk::desktop
